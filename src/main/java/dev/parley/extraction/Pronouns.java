package dev.parley.extraction;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Tells whom or what "she", "it" and "they" mean, by gender, number, and how near and how prominent a name stands before. */
final class Pronouns {

    private static final Set<String> FEMALE = Set.of("she", "her", "hers", "herself");
    private static final Set<String> MALE = Set.of("he", "him", "his", "himself");
    private static final Set<String> FIRST_PERSON = Set.of("i", "we", "me", "us", "my", "our");
    private static final Set<String> PLURAL = Set.of("they", "them", "their", "both");
    private static final Set<String> NEUTER = Set.of("it", "its", "itself");

    private final ArticleReading reading;
    private final QuotationMarks marks;
    private final Map<Integer, Map<Integer, List<EntityId>>> personsByTitleHead;
    private final BiFunction<Integer, Integer, List<EntityId>> phrases;

    /**
     * @param personsByTitleHead by sentence and head noun of a title, who holds it
     * @param phrases tells for a sentence and a head noun whom a phrase means that is no pronoun
     */
    Pronouns(
            ArticleReading reading,
            QuotationMarks marks,
            Map<Integer, Map<Integer, List<EntityId>>> personsByTitleHead,
            BiFunction<Integer, Integer, List<EntityId>> phrases) {
        this.reading = reading;
        this.marks = marks;
        this.personsByTitleHead = personsByTitleHead;
        this.phrases = phrases;
    }

    /** {@return whether it is "I", "we" or one of their forms} */
    boolean isFirstPerson(int sentence, int head) {
        return FIRST_PERSON.contains(form(sentence, head));
    }

    /** {@return whom or what a pronoun of the third person means} */
    List<EntityId> of(int sentence, int head) {
        var form = form(sentence, head);
        if (FEMALE.contains(form)) {
            return person(sentence, head, Gender.FEMALE);
        }
        if (MALE.contains(form)) {
            return person(sentence, head, Gender.MALE);
        }
        if (PLURAL.contains(form)) {
            return together(sentence, head);
        }
        if (NEUTER.contains(form)) {
            return subjectBefore(sentence, head)
                    .or(() -> bodyBefore(sentence, head))
                    .map(List::of)
                    .orElse(List.of());
        }
        return List.of();
    }

    private String form(int sentence, int head) {
        return reading.tree(sentence).form(head).toLowerCase(Locale.ROOT);
    }

    /** "The ministry welcomed … It called for …": a subject goes on with the subject of the sentence before. */
    private Optional<EntityId> subjectBefore(int sentence, int head) {
        boolean isSubject = reading.tree(sentence).isUnder(head, "nsubj");
        if (!isSubject || sentence == 0 || named(sentence, head)) {
            return Optional.empty();
        }
        return reading.entities().mentions(sentence - 1).stream()
                .filter(mention -> mention.type() == EntityType.STATE || mention.type() == EntityType.ORGANIZATION)
                .filter(mention -> isSubject(sentence - 1, mention))
                .findFirst()
                .map(reading.entities()::id);
    }

    /** The state or organisation named last; "Filipino engineers" names none that "it" could mean. */
    private Optional<EntityId> bodyBefore(int sentence, int head) {
        return reading.entities().mentionsBefore(sentence, head).stream()
                .filter(mention -> mention.type() == EntityType.STATE || mention.type() == EntityType.ORGANIZATION)
                .filter(mention -> mention.form() != Mention.Form.ADJECTIVE && mention.form() != Mention.Form.PEOPLE)
                .reduce((earlier, later) -> later)
                .map(reading.entities()::id);
    }

    /** Whether a state or organisation is named in the sentence before the word. */
    private boolean named(int sentence, int head) {
        return reading.entities().mentions(sentence).stream()
                .anyMatch(mention -> mention.end() <= head
                        && mention.form() != Mention.Form.ADJECTIVE
                        && (mention.type() == EntityType.STATE || mention.type() == EntityType.ORGANIZATION));
    }

    /** "They": the persons or states that a sentence before names together, as its subject if possible. */
    List<EntityId> together(int sentence, int head) {
        var continued = pluralSubjectBefore(sentence, head);
        if (!continued.isEmpty()) {
            return continued;
        }
        for (int at = sentence; at >= Math.max(0, sentence - 2); at--) {
            var tree = reading.tree(at);
            for (var mention : reading.entities().mentions(at)) {
                int first = mention.head(tree);
                boolean isBefore = at < sentence || mention.end() <= head;
                if (!isBefore
                        || tree.conjuncts(first).size() < 2
                        || !tree.isUnder(first, "nsubj", "appos", "obj", "nmod", "obl")) {
                    continue;
                }
                int where = at;
                var all = tree.conjuncts(first).stream()
                        .flatMap(member -> reading.entities().idAt(where, member).stream())
                        .filter(id -> id.type() == EntityType.PERSON || id.type() == EntityType.STATE)
                        .distinct()
                        .toList();
                if (all.size() >= 2) {
                    return all;
                }
            }
        }
        return List.of();
    }

    /** "The senators condemn … They warn …": "they" goes on with a plural subject of the sentence before. */
    private List<EntityId> pluralSubjectBefore(int sentence, int head) {
        if (sentence == 0 || !reading.tree(sentence).hasTag(head, "PRON")) {
            return List.of();
        }
        var tree = reading.tree(sentence - 1);
        for (int token = 0; token < tree.size(); token++) {
            boolean isPlural =
                    tree.hasTag(token, "NOUN") && tree.token(token).xpos().equals("NNS");
            if (isPlural && tree.relation(token).equals("nsubj")) {
                var meant = phrases.apply(sentence - 1, token);
                return meant.size() >= 2 ? meant : List.of();
            }
        }
        return List.of();
    }

    /** The nearest person before; subjects are preferred, and a gender that is known must fit. */
    private List<EntityId> person(int sentence, int head, Gender gender) {
        var later = subjectToCome(sentence, head).filter(id -> fits(id, gender));
        if (later.isPresent()) {
            return List.of(later.get());
        }
        boolean isOutside = !marks.isQuoted(sentence, head);
        for (int at = sentence; at >= Math.max(0, sentence - 3); at--) {
            var candidates = new LinkedHashSet<EntityId>();
            int where = at;
            int limit = at == sentence ? head : Integer.MAX_VALUE;
            var mentions = reading.entities().mentions(at).stream()
                    .filter(mention -> mention.type() == EntityType.PERSON && mention.end() <= limit)
                    .filter(mention -> fits(reading.entities().id(mention), gender))
                    .filter(mention -> !isSource(where, mention))
                    .filter(mention -> !(isOutside && marks.isQuoted(where, mention.start())))
                    .filter(mention -> where < sentence || !isOwnSubject(sentence, head, mention))
                    .sorted(Comparator.comparing((Mention mention) -> !isSubject(where, mention)))
                    .toList();
            boolean isSubjectNamed = !mentions.isEmpty() && isSubject(where, mentions.get(0));
            if (!isSubjectNamed) {
                subjectPronoun(where, Math.min(limit, reading.tree(where).size()), gender, isOutside)
                        .ifPresent(candidates::add);
            }
            mentions.forEach(mention -> candidates.add(reading.entities().id(mention)));
            if (!candidates.isEmpty()) {
                return List.of(candidates.iterator().next());
            }
            var titled = personsByTitleHead.getOrDefault(at, Map.of());
            var byTitle = titled.entrySet().stream()
                    .filter(entry -> entry.getKey() < limit && !isSource(where, entry.getKey()))
                    .filter(entry -> !(isOutside && marks.isQuoted(where, entry.getKey())))
                    .flatMap(entry -> entry.getValue().stream())
                    .filter(id -> fits(id, gender) && !isOwnSubject(sentence, head, where, id))
                    .findFirst();
            if (byTitle.isPresent()) {
                return List.of(byTitle.get());
            }
        }
        return List.of();
    }

    /** "In Geneva, where he met A, B accused …": a clause that goes before its main one means the main one's subject. */
    private Optional<EntityId> subjectToCome(int sentence, int pronoun) {
        var tree = reading.tree(sentence);
        int verb = tree.head(pronoun);
        if (!tree.isUnder(pronoun, "nsubj") || marks.isQuoted(sentence, pronoun)) {
            return Optional.empty();
        }
        for (int at = verb; at >= 0 && tree.head(at) >= 0; at = tree.head(at)) {
            int above = tree.head(at);
            boolean isBefore = tree.isUnder(at, "advcl", "acl", "obl") && above > at;
            if (isBefore && tree.hasTag(above, "VERB")) {
                return tree.children(above, "nsubj").stream()
                        .filter(subject -> subject > verb && !isPersonNamed(sentence, pronoun))
                        .flatMap(subject -> reading.entities().idAt(sentence, subject).stream())
                        .filter(id -> id.type() == EntityType.PERSON)
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private boolean isPersonNamed(int sentence, int limit) {
        return reading.entities().mentions(sentence).stream()
                .anyMatch(mention -> mention.type() == EntityType.PERSON && mention.end() <= limit);
    }

    /** "She met the two ministers. She praises them": a subject "she" goes on meaning whom it meant before. */
    private Optional<EntityId> subjectPronoun(int sentence, int limit, Gender gender, boolean isOutside) {
        var forms = gender == Gender.FEMALE ? FEMALE : MALE;
        var tree = reading.tree(sentence);
        for (int token = limit - 1; token >= 0; token--) {
            boolean isSame = forms.contains(form(sentence, token)) && tree.isUnder(token, "nsubj");
            if (isSame && !(isOutside && marks.isQuoted(sentence, token))) {
                return person(sentence, token, gender).stream().findFirst();
            }
        }
        return Optional.empty();
    }

    private boolean fits(EntityId person, Gender gender) {
        return reading.entities().gender(person).map(gender::equals).orElse(true);
    }

    /** "According to X, he welcomed …": X is the source, and "he" somebody else. */
    private boolean isSource(int sentence, Mention mention) {
        return isSource(sentence, mention.head(reading.tree(sentence)));
    }

    private boolean isSource(int sentence, int head) {
        var tree = reading.tree(sentence);
        boolean isOwn = tree.caseOf(head).startsWith("according");
        return isOwn
                || tree.children(head, "nmod:desc", "compound").stream()
                        .anyMatch(title -> tree.caseOf(title).startsWith("according"))
                || (tree.isUnder(head, "appos", "flat", "nmod:desc")
                        && tree.caseOf(tree.head(head)).startsWith("according"));
    }

    /** "Keir received her": whoever acts is not the object of the same verb. */
    private boolean isOwnSubject(int sentence, int pronoun, Mention mention) {
        var tree = reading.tree(sentence);
        int own = tree.firstConjunct(mention.head(tree));
        if (!tree.isUnder(pronoun, "obj", "iobj", "obl") || tree.form(pronoun).endsWith("self")) {
            return false;
        }
        boolean isSubject = tree.isUnder(own, "nsubj") && tree.head(own) == tree.head(pronoun);
        return isSubject
                || new PredicateArguments(tree)
                        .subjects(tree.head(pronoun)).stream()
                                .anyMatch(subject -> subject == own
                                        || (tree.isUnder(own, "flat", "appos") && tree.head(own) == subject));
    }

    /** "Prime Minister Keir Starmer received him": nor by a title. */
    private boolean isOwnSubject(int sentence, int pronoun, int where, EntityId person) {
        return where == sentence
                && reading.entities().mentions(sentence).stream()
                        .filter(mention -> reading.entities().id(mention).equals(person))
                        .anyMatch(mention -> isOwnSubject(sentence, pronoun, mention));
    }

    private boolean isSubject(int sentence, Mention mention) {
        var tree = reading.tree(sentence);
        return tree.isUnder(tree.firstConjunct(mention.head(tree)), "nsubj");
    }
}
