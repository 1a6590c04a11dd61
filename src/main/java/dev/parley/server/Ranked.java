package dev.parley.server;

/**
 * A thing and how often it comes up.
 *
 * @param articles how many articles name it
 */
public record Ranked(Link link, int articles) {}
