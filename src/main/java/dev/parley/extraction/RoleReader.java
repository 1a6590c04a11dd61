package dev.parley.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Gives title phrases to the persons who hold them: before the name, after it between commas, or as a predicate.
 *
 * <p>"Presidents A of X and B of Y" and "the foreign ministers of X and Y, A and B" are shared out in order.
 */
final class RoleReader {

    private static final double SURE = 0.95;
    private static final double LIKELY = 0.85;
    private static final Set<String> PAST = Set.of("was", "were");
    private static final Set<String> BECOMING = Set.of("become", "remain", "stay");
    private static final Set<String> APPOINTING = Set.of(
            "appoint",
            "name",
            "elect",
            "install",
            "nominate",
            "choose",
            "confirm",
            "reappoint",
            "swear",
            "serve",
            "act",
            "work",
            "promote",
            "return",
            "re-elect",
            "reelect",
            "take");
    private static final Set<String> LEAVING =
            Set.of("resignation", "dismissal", "departure", "exit", "removal", "ouster", "sacking");
    private static final Set<String> NAMING = Set.of(
            "describe",
            "see",
            "regard",
            "know",
            "praise",
            "call",
            "treat",
            "denounce",
            "brand",
            "dismiss",
            "condemn",
            "hail",
            "refer",
            "portray",
            "view",
            "recognise",
            "recognize",
            "accuse");
    private static final Set<String> REMOVING = Set.of("dismiss", "sack", "fire", "oust", "overthrow");
    private static final Set<String> SUCCEEDING = Set.of("succeed", "replace", "follow");
    private static final Set<String> DISMISSING =
            Set.of("dismiss", "sack", "fire", "remove", "resign", "oust", "step", "retire", "quit", "suspend");

    private final TitleReader titles;

    RoleReader(TitleReader titles) {
        this.titles = titles;
    }

    /** Records the tenures that the article states and {@return them with where they stand} */
    List<HeldTitle> read(ArticleReading reading) {
        var held = new ArrayList<HeldTitle>();
        for (var tree : reading.trees()) {
            int sentence = tree.sentence().index();
            for (var title : coordinated(tree, titles.read(reading, sentence))) {
                held.addAll(new Linker(reading, title).link());
            }
        }
        return held;
    }

    /** "founder and director of the paper": the first title shares what the second belongs to. */
    private static List<TitlePhrase> coordinated(SyntaxTree tree, List<TitlePhrase> phrases) {
        var shared = new ArrayList<>(phrases);
        for (int i = shared.size() - 2; i >= 0; i--) {
            var phrase = shared.get(i);
            var next = shared.get(i + 1);
            boolean isPair =
                    next.start() - phrase.end() == 1 && tree.form(phrase.end()).equals("and");
            if (isPair && phrase.of().isEmpty()) {
                shared.set(i, phrase.withOf(next.of()));
            }
        }
        return shared;
    }

    private static final class Linker {

        private final ArticleReading reading;
        private final TitlePhrase title;
        private final SyntaxTree tree;

        Linker(ArticleReading reading, TitlePhrase title) {
            this.reading = reading;
            this.title = title;
            this.tree = reading.tree(title.sentence());
        }

        List<HeldTitle> link() {
            var before = nameAfterTitle();
            if (!before.isEmpty()) {
                return shared(before, "role.before-name", SURE);
            }
            var apposed = namesAfterComma();
            if (!apposed.isEmpty()) {
                return shared(apposed, "role.before-comma", LIKELY);
            }
            var behind = nameBeforeComma();
            if (behind.isPresent()) {
                return List.of(held(behind.get(), title.of(), title.status(), "role.after-comma", LIKELY));
            }
            return predicate();
        }

        /** "President Ilham Aliyev", "Presidents A of X, B of Y", "Ambassador Mr. X". */
        private List<Mention> nameAfterTitle() {
            int at = title.end();
            while (at < tree.size()
                    && (tree.form(at).endsWith(".")
                            && tree.form(at).length() < 6
                            && tree.hasTag(at, "PROPN", "NOUN"))) {
                at++;
            }
            return person(at)
                    .map(first -> title.isPlural() ? personsFrom(first) : List.of(first))
                    .orElse(List.of());
        }

        /** "the human rights defender, Kristinne Grigoryan,"; "the foreign ministers of X and Y, A and B,". */
        private List<Mention> namesAfterComma() {
            boolean isClosed =
                    title.end() < tree.size() - 1 && Set.of(",", ":", "-").contains(tree.form(title.end()));
            if (!isClosed || (tree.form(title.end()).equals("-") && !title.isPlural() && !isDefinite())) {
                return List.of();
            }
            var first = person(title.end() + 1 + (isHonorific(title.end() + 1) ? 1 : 0));
            if (first.isEmpty() || (!isDefinite() && !title.isPlural())) {
                return List.of();
            }
            return title.isPlural() ? personsFrom(first.get()) : List.of(first.get());
        }

        private boolean isHonorific(int at) {
            return at < tree.size()
                    && tree.form(at).endsWith(".")
                    && tree.form(at).length() < 6;
        }

        /** "the spokesman", "its spokesman", "Armenia's premier": a title that means one holder. */
        private boolean isDefinite() {
            if (!title.of().isEmpty()) {
                return true;
            }
            int before = title.start() - 1;
            return before >= 0
                    && (tree.form(before).toLowerCase(Locale.ROOT).equals("the")
                            || tree.token(before).xpos().equals("PRP$")
                            || tree.form(before).equals("'s"));
        }

        /** "Jake Sullivan, the U.S. national security adviser"; also the second of "founder and director". */
        private Optional<Mention> nameBeforeComma() {
            int at = title.start() - 1;
            int steps = 0;
            while (at > 0
                    && steps++ < 12
                    && !tree.form(at).equals(",")
                    && !tree.form(at).equals("(")) {
                boolean isPartOfPhrase =
                        tree.hasTag(at, "DET", "ADJ", "NOUN", "PROPN", "ADV", "PRON", "PART", "NUM", "CCONJ", "ADP")
                                && person(at).isEmpty();
                if (!isPartOfPhrase) {
                    return Optional.empty();
                }
                at--;
            }
            if (at <= 0 || (!tree.form(at).equals(",") && !tree.form(at).equals("("))) {
                return Optional.empty();
            }
            return personEndingAt(at)
                    .filter(name -> !tree.isUnder(title.head(), "nsubj", "obj"))
                    .filter(name -> endsPhrase(title.end()) || tree.isUnder(title.head(), "appos", "conj"));
        }

        private boolean endsPhrase(int at) {
            return at >= tree.size() || tree.hasTag(at, "PUNCT", "VERB", "AUX", "ADP", "CCONJ", "SCONJ", "PRON", "ADV");
        }

        /** "X is the president", "X was appointed ambassador", "X, who served as minister". */
        private List<HeldTitle> predicate() {
            var arguments = new PredicateArguments(tree);
            int head = title.head();
            if (!tree.children(head, "cop").isEmpty()) {
                return holders(arguments.subjects(head), isPast(head) ? "former" : title.status(), "role.copula");
            }
            int verb = tree.head(tree.firstConjunct(head));
            if (verb >= 0
                    && tree.isUnder(head, "nsubj")
                    && !tree.children(verb, "cop").isEmpty()) {
                return holders(List.of(verb), title.status(), "role.copula");
            }
            if (verb < 0) {
                return List.of();
            }
            var lemma = tree.lemma(verb);
            boolean isAs = tree.caseOf(tree.firstConjunct(head)).equals("as");
            if (BECOMING.contains(lemma)) {
                return holders(arguments.subjects(verb), title.status(), "role.become");
            }
            if (DISMISSING.contains(lemma) && isAs) {
                var subjects =
                        arguments.isPassive(verb) || arguments.patients(verb).isEmpty()
                                ? arguments.subjects(verb)
                                : arguments.patients(verb);
                return holders(subjects, "former", "role.dismissed");
            }
            if (SUCCEEDING.contains(lemma) && isAs) {
                var all = new ArrayList<>(holders(arguments.agents(verb), title.status(), "role.succeeded"));
                all.addAll(holders(arguments.patients(verb), "former", "role.succeeded"));
                return all;
            }
            if (APPOINTING.contains(lemma) && (isAs || tree.isUnder(head, "xcomp", "obj"))) {
                boolean hasObject = !arguments.isPassive(verb)
                        && !isAs
                        && !arguments.patients(verb).isEmpty();
                var whom = hasObject ? arguments.patients(verb) : arguments.subjects(verb);
                return holders(whom, title.status(), "role.appointed");
            }
            if (LEAVING.contains(lemma) && isAs) {
                return holders(arguments.patients(verb), "former", "role.left");
            }
            boolean isOwnAct = isAs && !arguments.isPassive(verb) && tree.hasTag(verb, "VERB");
            return isOwnAct && !NAMING.contains(lemma)
                    ? holders(arguments.subjects(verb), title.status(), "role.as")
                    : List.of();
        }

        /** "was", "had been"; but "has been" goes on. */
        private boolean isPast(int head) {
            return tree.children(head, "cop").stream().anyMatch(cop -> PAST.contains(tree.form(cop)))
                    || tree.children(head, "aux").stream()
                            .anyMatch(aux -> tree.form(aux).equals("had"));
        }

        private List<HeldTitle> holders(List<Integer> subjects, String status, String rule) {
            return subjects.stream()
                    .flatMap(subject -> tree.conjuncts(subject).stream())
                    .flatMap(subject -> reading.entities().mentionAt(title.sentence(), subject).stream())
                    .filter(mention -> mention.type() == EntityType.PERSON)
                    .distinct()
                    .map(mention -> held(mention, title.of(), status, rule, LIKELY))
                    .toList();
        }

        private List<HeldTitle> shared(List<Mention> names, String rule, double confidence) {
            var held = new ArrayList<HeldTitle>();
            for (int i = 0; i < names.size(); i++) {
                var own = ownerBehind(names.get(i));
                var of = own.isPresent() ? List.of(own.get()) : title.of();
                boolean isInOrder =
                        own.isEmpty() && names.size() > 1 && title.of().size() == names.size();
                held.add(held(
                        names.get(i), isInOrder ? List.of(title.of().get(i)) : of, title.status(), rule, confidence));
            }
            return held;
        }

        /** "President Ilham Aliyev of Azerbaijan". */
        private Optional<EntityId> ownerBehind(Mention name) {
            int at = name.end();
            if (at >= tree.size() - 1 || !Set.of("of", "for").contains(tree.form(at))) {
                return Optional.empty();
            }
            int next = tree.hasTag(at + 1, "DET") ? at + 2 : at + 1;
            return reading.entities()
                    .mentionAt(title.sentence(), next)
                    .filter(mention -> mention.type() != EntityType.PERSON)
                    .map(reading.entities()::id);
        }

        private List<Mention> personsFrom(Mention first) {
            var persons = new ArrayList<Mention>();
            persons.add(first);
            int at = first.end();
            int skipped = 0;
            while (at < tree.size() && skipped < 8) {
                var next = person(at);
                if (next.isPresent()) {
                    persons.add(next.get());
                    at = next.get().end();
                    skipped = 0;
                    continue;
                }
                boolean isBetween =
                        Set.of(",", "and", "of", "the", "for").contains(tree.form(at)) || tree.hasTag(at, "PROPN");
                if (!isBetween) {
                    break;
                }
                at++;
                skipped++;
            }
            return persons;
        }

        private Optional<Mention> person(int token) {
            return reading.entities()
                    .mentionAt(title.sentence(), token)
                    .filter(mention -> mention.type() == EntityType.PERSON && mention.start() == token);
        }

        private Optional<Mention> personEndingAt(int token) {
            return reading.entities()
                    .mentionAt(title.sentence(), token - 1)
                    .filter(mention -> mention.type() == EntityType.PERSON && mention.end() == token);
        }

        /** "Dismissed X, the minister": whom the sentence itself removes is no longer in office. */
        private boolean isDismissed(Mention person) {
            int head = Metonymy.headOf(tree, person);
            int verb = tree.head(head);
            return verb >= 0
                    && tree.isUnder(head, "obj", "nsubj:pass")
                    && REMOVING.contains(tree.lemma(verb))
                    && tree.hasTag(verb, "VERB");
        }

        private HeldTitle held(Mention person, List<EntityId> of, String status, String rule, double confidence) {
            var now = status.equals("current") && isDismissed(person) ? "former" : status;
            return new HeldTitle(reading.entities().id(person), title, of, now, rule, confidence);
        }
    }
}
