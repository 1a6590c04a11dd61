package dev.parley.extraction;

import dev.parley.text.TextSpan;

/**
 * The passage that a fact was read from, the rule that read it, and how sure that is.
 *
 * @param span the sentence or phrase that states the fact
 * @param ruleId the pattern's id, such as {@code detention.verb.passive}
 * @param confidence from 0 to 1
 * @param trace what the rule matched, for people: its trigger and its arguments; empty where it tells nothing
 */
public record Evidence(TextSpan span, String ruleId, double confidence, String trace) {

    public Evidence {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence of %s is %s, not from 0 to 1".formatted(ruleId, confidence));
        }
    }

    /** Evidence whose rule tells nothing of what it matched. */
    public Evidence(TextSpan span, String ruleId, double confidence) {
        this(span, ruleId, confidence, "");
    }
}
