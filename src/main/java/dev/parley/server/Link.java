package dev.parley.server;

/**
 * Words that lead to a page.
 *
 * @param href empty where there is no page to go to
 */
public record Link(String href, String text) {}
