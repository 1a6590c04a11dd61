package dev.parley.article;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The opening of an agency report, such as {@code YEREVAN, Oct. 4 (Highland Wire) —}.
 *
 * @param place the town, as written
 * @param agency the agency in brackets or before the dash
 * @param day the day it gives, completed with the year of publication where the line has none
 */
public record Dateline(Optional<String> place, Optional<String> agency, Optional<LocalDate> day) {}
