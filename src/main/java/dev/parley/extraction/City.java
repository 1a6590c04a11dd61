package dev.parley.extraction;

/**
 * A city of GeoNames.
 *
 * @param iso2 the two letters of its country in ISO 3166-1, XK for Kosovo
 * @param population 0 where unknown
 */
record City(String name, String iso2, int population) {}
