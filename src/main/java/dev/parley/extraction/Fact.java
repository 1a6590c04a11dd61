package dev.parley.extraction;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an article states. Two facts are the same statement exactly when they are equal; what one article adds and
 * another leaves out (a date, a place, a status) is a {@link Detail} of the fact and no part of it.
 *
 * <p>Codes such as {@code sentence} or {@code criticise} are the notations of the SKOS lists in {@code ontology/}.
 */
public sealed interface Fact {

    /**
     * A person's office or occupation.
     *
     * @param role the title without the state and without "former", as written: {@code Prime Minister}
     * @param of the state, territory or organisation that it belongs to
     */
    record Tenure(EntityId person, String role, Optional<EntityId> of) implements Fact {}

    /** The captivity of a person or a group, from capture to release. */
    record Detention(EntityId prisoner) implements Fact {}

    /**
     * A charge, trial, sentence or appeal.
     *
     * @param defendant a person or a group
     * @param type a code: charge, trial, sentence, appeal
     * @param matter what tells two proceedings of one type apart, such as the charge; empty when nothing does
     */
    record Proceeding(EntityId defendant, String type, String matter) implements Fact {}

    /** A treaty, ceasefire, declaration, exchange or law. */
    record Agreement(EntityId agreement) implements Fact {}

    /**
     * Something said that demands, welcomes, criticises, accuses, denies, rejects, warns or promises. It asserts
     * nothing of what it is about.
     *
     * @param speaker a person, organisation or state
     * @param act a code: call, welcome, criticise, accuse, deny, reject, warn, promise
     * @param about codes of its topics, at least one
     * @param date when it was said, where the text tells
     * @param words what is quoted of it, by {@link QuotedWords}; the same words of one speaker are one statement,
     *     whatever else an article tells of it
     * @param onlyIn the article that states it, where neither a date nor words tell that another article means the same;
     *     empty where they do
     */
    record Statement(
            EntityId speaker,
            String act,
            SortedSet<String> about,
            Optional<PartialDate> date,
            Optional<String> words,
            Optional<String> onlyIn)
            implements Fact {

        public Statement {
            about = Collections.unmodifiableSortedSet(new TreeSet<>(about));
            onlyIn = date.isPresent() || words.isPresent() ? Optional.empty() : onlyIn;
            if (about.isEmpty()) {
                throw new IllegalArgumentException("a statement of %s is about nothing".formatted(speaker));
            }
        }

        /** A statement that is not quoted, the same in all articles. */
        public Statement(EntityId speaker, String act, SortedSet<String> about, Optional<PartialDate> date) {
            this(speaker, act, about, date, Optional.empty(), Optional.empty());
        }
    }

    /**
     * A meeting or call.
     *
     * @param participants at least two persons, organisations or states
     * @param date when, where the text tells
     */
    record Meeting(SortedSet<EntityId> participants, Optional<PartialDate> date) implements Fact {

        public Meeting {
            participants = Collections.unmodifiableSortedSet(new TreeSet<>(participants));
            if (participants.size() < 2) {
                throw new IllegalArgumentException("a meeting needs two participants, got " + participants);
            }
        }
    }

    /** A lawyer acts for a client, a person or a group. */
    record Representation(EntityId lawyer, EntityId client) implements Fact {}
}
