package dev.parley.curation;

import dev.parley.graph.Vocabulary;
import org.apache.jena.graph.Node;

/** What is decided about a fact or a person. */
public sealed interface Verdict {

    /** The passages say the fact. */
    record Confirmed() implements Verdict {}

    /** The passages do not say the fact. */
    record Rejected() implements Verdict {}

    /** The passages say the fact with another value of a property. */
    record Corrected(Node property, Node stated, Node corrected) implements Verdict {}

    /** The person is another one, under whose name both are kept. */
    record Merged(Node kept) implements Verdict {}

    /** An earlier decision about the same fact or person no longer holds. */
    record Withdrawn(Node decision) implements Verdict {}

    /** {@return its notation in the code list, such as {@code rejected}} */
    default String notation() {
        return switch (this) {
            case Confirmed() -> "confirmed";
            case Rejected() -> "rejected";
            case Corrected corrected -> "corrected";
            case Merged merged -> "merged";
            case Withdrawn withdrawn -> "withdrawn";
        };
    }

    /** {@return its concept in the code list} */
    default Node concept() {
        return Vocabulary.code("verdict", notation());
    }
}
