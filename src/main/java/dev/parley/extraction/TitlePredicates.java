package dev.parley.extraction;

import dev.parley.extraction.RoleWords.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the persons of whom a verb or noun says that they hold a title: "X is the president", "appointed X ambassador",
 * "X's resignation as minister". What is only wanted, feared or denied gives no holder, and what is announced a
 * designated one.
 */
final class TitlePredicates {

    private static final double LIKELY = 0.85;
    private static final Set<String> PAST = Set.of("was", "were");

    private final Lexicon lexicon;
    private final RoleWords words;
    private final ModalityReader modality;

    TitlePredicates(Lexicon lexicon, RoleWords words, ModalityReader modality) {
        this.lexicon = lexicon;
        this.words = words;
        this.modality = modality;
    }

    /** Tells whom the phrase with this head means. */
    interface Meanings {
        List<EntityId> of(int sentence, int head);
    }

    /** {@return the title with each of its holders; empty where no predicate gives it to anybody} */
    List<HeldTitle> holders(ArticleReading reading, TitlePhrase title, Meanings meanings) {
        return new Clause(reading, title, meanings).holders();
    }

    private final class Clause {

        private final ArticleReading reading;
        private final TitlePhrase title;
        private final SyntaxTree tree;
        private final PredicateArguments arguments;
        private final TitlePosition position;
        private final HolderPhrases who;
        private final int head;
        private final int seat;

        Clause(ArticleReading reading, TitlePhrase title, Meanings meanings) {
            this.reading = reading;
            this.title = title;
            this.tree = reading.tree(title.sentence());
            arguments = new PredicateArguments(tree);
            position = new TitlePosition(reading, title, words);
            who = new HolderPhrases(reading, title.sentence(), meanings);
            head = position.head();
            seat = position.seat();
        }

        List<HeldTitle> holders() {
            boolean isMistakenForVerb = tree.hasTag(head, "VERB")
                    && tree.children(head, "aux").stream()
                            .anyMatch(aux -> tree.lemma(aux).equals("be"));
            if (!tree.children(seat, "cop").isEmpty() || isMistakenForVerb) {
                return byCopula();
            }
            var held = byOccupant();
            if (held.isEmpty()) {
                held = byGovernor();
            }
            return held.isEmpty() ? byRelativeClause() : held;
        }

        /** "X, who was elected leader": by the order of words, where the parser hangs the verb on the title. */
        private List<HeldTitle> byRelativeClause() {
            int verb = title.start() - 1;
            int pronoun = verb - 1;
            while (pronoun > 0 && tree.hasTag(pronoun, "AUX")) {
                pronoun--;
            }
            boolean isClause = pronoun > 0
                    && tree.form(pronoun).equals("who")
                    && tree.token(verb).xpos().equals("VBN")
                    && words.has(Use.APPOINTING, tree.lemma(verb));
            if (!isClause) {
                return List.of();
            }
            int end = tree.form(pronoun - 1).equals(",") ? pronoun - 1 : pronoun;
            return new SentencePersons(reading, title.sentence())
                    .endingAt(end).stream()
                            .flatMap(name -> held(List.of(name.head(tree)), title.status(), "role.appointed").stream())
                            .toList();
        }

        /** "X is the president", "X, who was minister until May". */
        private List<HeldTitle> byCopula() {
            boolean isPast =
                    tree.children(seat, "cop").stream().anyMatch(cop -> PAST.contains(tree.form(cop))) || hasHad(seat);
            return status(seat, isPast ? "former" : title.status())
                    .map(status -> held(subjects(), status, "role.copula"))
                    .orElse(List.of());
        }

        /** "…, X, who is minister": the name right before the pronoun, whatever the clause hangs on. */
        private List<Integer> subjects() {
            return tree.children(seat, "nsubj").stream()
                    .filter(tree::isRelativePronoun)
                    .map(pronoun -> tree.form(Math.max(pronoun - 1, 0)).equals(",") ? pronoun - 1 : pronoun)
                    .flatMap(end -> new SentencePersons(reading, title.sentence()).endingAt(end).stream())
                    .map(mention -> List.of(mention.head(tree)))
                    .findFirst()
                    .orElseGet(() -> arguments.subjects(seat));
        }

        /** "the post of minister, held by X". */
        private List<HeldTitle> byOccupant() {
            return seat == head
                    ? List.of()
                    : tree.children(seat, "acl").stream()
                            .filter(verb -> words.has(Use.HOLDING, tree.lemma(verb)))
                            .flatMap(verb -> held(arguments.agents(verb), title.status(), "role.held").stream())
                            .toList();
        }

        private List<HeldTitle> byGovernor() {
            int governor = position.governor();
            if (governor < 0) {
                return List.of();
            }
            if (tree.isUnder(seat, "nsubj")
                    && !tree.children(governor, "cop").isEmpty()
                    && tree.hasTag(governor, "PROPN")) {
                return held(List.of(governor), title.status(), "role.copula");
            }
            return tree.hasTag(governor, "VERB") ? byVerb(governor) : byNoun(governor);
        }

        private List<HeldTitle> byVerb(int verb) {
            var lemma = tree.lemma(verb);
            var link = position.link();
            boolean isAs = link.equals("as");
            if (words.has(Use.DISMISSING, lemma) && (isAs || link.equals("from"))) {
                return held(
                        moved(verb),
                        modality.of(tree, verb) == Modality.ASSERTED ? "former" : "current",
                        "role.dismissed");
            }
            var status = status(verb, hasHad(verb) ? "former" : title.status());
            if (status.isEmpty()) {
                return List.of();
            }
            var now = status.get();
            if (words.has(Use.SUCCEEDING, lemma) && isAs) {
                var all = new ArrayList<>(held(arguments.agents(verb), now, "role.succeeded"));
                var patients = arguments.patients(verb);
                all.addAll(held(patients.isEmpty() ? position.nameBefore() : patients, "former", "role.succeeded"));
                return all;
            }
            if (words.has(Use.MOVING, lemma) && Set.of("from", "to").contains(link)) {
                return held(moved(verb), link.equals("from") ? "former" : now, "role.moved");
            }
            return byHolderPhrases(verb, link, now);
        }

        private List<HeldTitle> byHolderPhrases(int verb, String link, String now) {
            var lemma = tree.lemma(verb);
            boolean isAs = link.equals("as");
            boolean isComplement = isAs
                    || (link.isEmpty()
                            && tree.isUnder(tree.firstConjunct(seat), "xcomp", "obj", "obl", "ccomp", "advcl"));
            boolean isPost = seat != head && Set.of("to", "for").contains(link);
            if (words.has(Use.BECOMING, lemma) && isComplement) {
                return held(arguments.subjects(verb), now, "role.become");
            }
            if (words.has(Use.HOLDING, lemma) && seat != head && link.isEmpty()) {
                return held(arguments.agents(verb), now, "role.held");
            }
            if (words.has(Use.STARTING, lemma) && isAs) {
                return held(arguments.subjects(verb), now, "role.started");
            }
            if (words.has(Use.SERVING, lemma) && isAs) {
                boolean isOver = tree.token(verb).xpos().equals("VBD");
                return held(arguments.subjects(verb), isOver ? "former" : now, "role.served");
            }
            boolean isGiven = words.has(Use.NOMINATING, lemma) || words.has(Use.APPOINTING, lemma);
            if (isGiven && appointed(verb).isEmpty() && isAs && !arguments.isPassive(verb)) {
                return held(arguments.subjects(verb), now, "role.as");
            }
            if (words.has(Use.NOMINATING, lemma) && (isComplement || isPost || link.equals("for"))) {
                return heldOf(arguments.agents(verb), held(appointed(verb), "designate", "role.nominated"));
            }
            if (words.has(Use.APPOINTING, lemma) && (isComplement || isPost)) {
                return heldOf(arguments.agents(verb), held(appointed(verb), now, "role.appointed"));
            }
            boolean isOwnAct = isAs && !arguments.isPassive(verb) && !words.has(Use.NAMING, lemma);
            return isOwnAct ? held(arguments.subjects(verb), now, "role.as") : List.of();
        }

        /** "X's resignation as minister", "the appointment of X as minister", "X's years as minister". */
        private List<HeldTitle> byNoun(int noun) {
            if (!position.link().equals("as")) {
                return List.of();
            }
            var lemma = tree.lemma(noun);
            var whose = arguments.patients(noun);
            boolean isAsserted = modality.of(tree, noun) == Modality.ASSERTED
                    && !tree.caseOf(noun).equals("against");
            if (words.has(Use.LEAVING_NOUNS, lemma)) {
                return held(whose, isAsserted ? "former" : "current", "role.left");
            }
            if (words.has(Use.APPOINTING_NOUNS, lemma) && isAsserted) {
                return held(whose, title.status(), "role.appointed");
            }
            if (words.has(Use.TERMS, lemma)) {
                return held(whose, "former", "role.term");
            }
            return words.has(Use.POSTS, lemma) ? held(whose, title.status(), "role.held") : List.of();
        }

        /** Whom a dismissal or move concerns: its object, or its subject where it has none. */
        private List<Integer> moved(int verb) {
            var patients = arguments.patients(verb);
            return arguments.isPassive(verb) || patients.isEmpty() ? arguments.subjects(verb) : patients;
        }

        /** "appointed X minister", "X was appointed minister": X, whatever the parser makes of it. */
        private List<Integer> appointed(int verb) {
            if (arguments.isPassive(verb) && tree.children(verb, "obj").isEmpty()) {
                return arguments.subjects(verb);
            }
            var objects = arguments.patients(verb).stream()
                    .filter(object -> object != seat && object != head)
                    .toList();
            var named = objects.isEmpty() ? position.nameBefore() : objects;
            return named.isEmpty() ? position.firstNamedAfter(verb) : named;
        }

        /** {@return the status that the clause leaves the title; empty where the clause does not say that it is so} */
        private Optional<String> status(int predicate, String asserted) {
            boolean isNearly = tree.children(predicate, "advmod").stream()
                    .anyMatch(adverb -> words.has(Use.NEARLY, tree.lemma(adverb)));
            if (isNearly) {
                return Optional.empty();
            }
            return switch (modality.of(tree, predicate)) {
                case ASSERTED -> Optional.of(asserted);
                case FUTURE -> Optional.of("designate");
                case NEGATED, UNREALISED -> Optional.empty();
            };
        }

        private boolean hasHad(int predicate) {
            return tree.children(predicate, "aux").stream()
                    .anyMatch(aux -> tree.form(aux).equals("had"));
        }

        private List<HeldTitle> held(List<Integer> phrases, String status, String rule) {
            return phrases.stream()
                    .flatMap(phrase -> tree.conjuncts(phrase).stream())
                    .flatMap(phrase -> who.are(phrase).stream())
                    .distinct()
                    .map(person -> new HeldTitle(person, title, title.of(), status, rule, LIKELY))
                    .toList();
        }

        private List<Mention> mentionsBelow(int token) {
            var below = tree.subtree(token);
            return reading.entities().mentions(title.sentence()).stream()
                    .filter(mention -> below.contains(mention.start()))
                    .toList();
        }

        /** "EU leaders named X as high representative": the office of those who appoint. */
        private List<HeldTitle> heldOf(List<Integer> appointers, List<HeldTitle> held) {
            if (!title.of().isEmpty()) {
                return held;
            }
            boolean isStates = lexicon.belongsToState(title.role(), tree.lemma(title.head()));
            var own = appointers.stream()
                    .flatMap(appointer -> mentionsBelow(appointer).stream())
                    .filter(mention -> isStates
                            ? mention.type() == EntityType.STATE || mention.type() == EntityType.TERRITORY
                            : mention.type() != EntityType.PLACE)
                    .map(reading.entities()::id)
                    .findFirst();
            return held.stream()
                    .map(each -> own.filter(id -> !id.equals(each.person()))
                            .map(id -> new HeldTitle(
                                    each.person(), title, List.of(id), each.status(), each.rule(), LIKELY))
                            .orElse(each))
                    .toList();
        }
    }
}
