package dev.parley.extraction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What sort of organisation one is. */
enum OrganizationKind {
    INTERNATIONAL,
    GOVERNMENT,
    PARLIAMENT,
    COURT,
    MILITARY,
    ARMED_GROUP,
    PARTY,
    MEDIA,
    NGO,
    COMPANY,
    CHURCH,
    UNIVERSITY,
    HOSPITAL,
    PRISON;

    /** The kinds by their words in the gazetteer: {@code armed-group}. */
    static final Map<String, OrganizationKind> BY_WORD = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(
                    kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), Function.identity()));
}
