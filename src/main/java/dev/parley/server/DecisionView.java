package dev.parley.server;

/**
 * A decision as pages show it.
 *
 * @param about the fact or person that it is about
 * @param path that of what it is about, which a form sends back
 * @param verdict the notation: confirmed, rejected, corrected, merged, withdrawn
 * @param curator who decided
 * @param time when, in ISO form
 * @param timeWords when, in words
 * @param property what was corrected, in words; empty where nothing was
 * @param stated the value that was corrected
 * @param corrected the new value, or the person that is kept; empty where there is none
 * @param isWithdrawn whether it was taken back
 * @param isKnown whether articles have what it is about
 */
public record DecisionView(
        String iri,
        Link about,
        String path,
        String verdict,
        String curator,
        String time,
        String timeWords,
        String note,
        String property,
        Link stated,
        Link corrected,
        boolean isWithdrawn,
        boolean isKnown) {

    /** {@return whether it can be taken back} */
    public boolean isStanding() {
        return !isWithdrawn && !verdict.equals("withdrawn");
    }
}
