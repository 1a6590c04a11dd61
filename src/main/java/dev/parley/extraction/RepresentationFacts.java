package dev.parley.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** States who represents whom as counsel: "her lawyer, X", "X, Y's attorney", "my client", "X represents Y". */
final class RepresentationFacts {

    private static final Set<String> COUNSEL =
            Set.of("lawyer", "attorney", "counsel", "barrister", "solicitor", "advocate", "defender", "counsellor");
    private static final Set<String> SINGULAR = Set.of("his", "her", "him", "she", "he");
    private static final double LIKELY = 0.8;
    private static final int REACH = 6;

    private final Context context;
    private final ArticleReading reading;
    private final ModalityReader modalities;

    RepresentationFacts(Context context, ModalityReader modalities) {
        this.context = context;
        this.modalities = modalities;
        this.reading = context.reading();
    }

    void fromMatch(Match match) {
        int sentence = match.sentence();
        var lawyers = new LinkedHashSet<EntityId>();
        for (var name : List.of("lawyer", "partner")) {
            match.argument(name).stream()
                    .flatMap(head -> context.captives().namesOf(sentence, head).stream())
                    .forEach(lawyers::add);
        }
        for (var lawyer : lawyers) {
            for (int client : match.argument("client")) {
                clients(sentence, client, lawyer)
                        .forEach(id ->
                                claim(lawyer, id, sentence, match.pattern().id()));
            }
        }
    }

    /** Reads "her lawyer, X" and the like; to be called when it is known who is held and tried. */
    void fromNouns() {
        for (var tree : reading.trees()) {
            for (int token = 0; token < tree.size(); token++) {
                if (COUNSEL.contains(tree.lemma(token)) && tree.hasTag(token, "NOUN", "PROPN")) {
                    fromCounsel(tree, token);
                } else if (tree.lemma(token).equals("client")) {
                    fromClient(tree, token);
                }
            }
        }
    }

    private void fromCounsel(SyntaxTree tree, int counsel) {
        int sentence = tree.sentence().index();
        var lawyer = lawyer(tree, counsel);
        boolean isPredicate = !tree.children(counsel, "cop").isEmpty();
        boolean isClaimed = isPredicate && modalities.of(tree, counsel) != Modality.ASSERTED;
        if (lawyer.isEmpty() || isClaimed) {
            return;
        }
        var owners = new LinkedHashSet<Integer>(tree.children(counsel, "nmod:poss", "nmod"));
        ownerBefore(tree, counsel).ifPresent(owners::add);
        for (int owner : owners) {
            boolean isOwner = owner < counsel || tree.caseOf(owner).matches("for|of|to");
            if (isOwner) {
                for (var one : withColleagues(tree, counsel, lawyer.get())) {
                    tree.conjuncts(owner).stream()
                            .flatMap(head -> clients(sentence, head, one).stream())
                            .forEach(client -> claim(one, client, sentence, "representation.counsel"));
                }
            }
        }
    }

    /** "His lawyers, A and B": all whom a plural names, however the parser lists them. */
    private Set<EntityId> withColleagues(SyntaxTree tree, int counsel, EntityId first) {
        var all = new LinkedHashSet<EntityId>();
        all.add(first);
        if (tree.token(counsel).xpos().endsWith("S")) {
            var heads = new ArrayList<>(tree.conjuncts(counsel));
            tree.children(counsel, "appos", "flat").forEach(name -> heads.addAll(tree.conjuncts(name)));
            heads.stream()
                    .filter(head -> head > counsel)
                    .flatMap(head -> person(tree.sentence().index(), head).stream())
                    .forEach(all::add);
        }
        return all;
    }

    /** "A, B's attorney": the possessive right before, which the parser may take for a part of a list of names. */
    private static Optional<Integer> ownerBefore(SyntaxTree tree, int counsel) {
        int at = counsel - 1;
        while (at > 0 && tree.isUnder(at, "amod", "compound")) {
            at--;
        }
        return at > 0 && tree.form(at).matches("['’]s?") ? Optional.of(tree.head(at)) : Optional.empty();
    }

    private Optional<EntityId> lawyer(SyntaxTree tree, int counsel) {
        int sentence = tree.sentence().index();
        var named = context.captives().namesOf(sentence, counsel);
        return named.isEmpty() ? nameAfter(tree, counsel) : Optional.of(named.get(0));
    }

    /** "Through their attorney, Richard Cullen": the name after the comma, however it is attached. */
    private Optional<EntityId> nameAfter(SyntaxTree tree, int counsel) {
        int next = counsel + 1;
        if (next < tree.size() && tree.form(next).equals(",")) {
            next++;
        }
        if (next >= tree.size()) {
            return Optional.empty();
        }
        return tree.form(next).startsWith("@")
                ? ofHandle(tree.form(next))
                : person(tree.sentence().index(), next);
    }

    /** The person whose name is the handle's letters: "@IvanOrlov_". */
    private Optional<EntityId> ofHandle(String handle) {
        return reading.entities().ids(EntityType.PERSON).stream()
                .filter(id -> letters(reading.entities().label(id)).equals(letters(handle)))
                .findFirst();
    }

    private static String letters(String name) {
        return NameFold.fold(name).replaceAll("[^a-z]", "");
    }

    /** "My client, Y" in the words of a lawyer. */
    private void fromClient(SyntaxTree tree, int client) {
        int sentence = tree.sentence().index();
        var lawyer = tree.children(client, "nmod:poss").stream()
                .flatMap(owner -> context.referents().of(sentence, owner).stream())
                .filter(id -> id.type() == EntityType.PERSON)
                .findFirst();
        if (lawyer.isEmpty()) {
            return;
        }
        var named =
                nameAfter(tree, client).map(List::of).orElse(context.captives().namesOf(sentence, client));
        named.stream()
                .filter(id -> !id.equals(lawyer.get()))
                .forEach(id -> claim(lawyer.get(), id, sentence, "representation.client"));
    }

    private List<EntityId> clients(int sentence, int head, EntityId lawyer) {
        var form = reading.tree(sentence).form(head).toLowerCase(Locale.ROOT);
        if (SINGULAR.contains(form)) {
            return before(sentence, head, lawyer, form).map(List::of).orElse(List.of());
        }
        if (form.equals("whose")) {
            return described(sentence, head).stream()
                    .flatMap(noun -> context.captives().of(sentence, noun).stream())
                    .filter(id -> !id.equals(lawyer))
                    .toList();
        }
        if (form.equals("their") || form.equals("them")) {
            return coordinatedBefore(sentence, head, lawyer);
        }
        return context.captives().of(sentence, head).stream()
                .filter(id -> !id.equals(lawyer))
                .toList();
    }

    /** "Ivan Orlov, whose counsel, X, said …": the noun that the clause of "whose" describes. */
    private Optional<Integer> described(int sentence, int whose) {
        var tree = reading.tree(sentence);
        int at = whose;
        while (at >= 0 && !tree.isUnder(at, "acl")) {
            at = tree.head(at);
        }
        return at < 0 ? Optional.empty() : Optional.of(tree.head(at));
    }

    /** The person told of last before "his" or "her" who is held or tried, else the subject before. */
    private Optional<EntityId> before(int sentence, int head, EntityId lawyer, String pronoun) {
        var gender = pronoun.startsWith("h") && !pronoun.equals("her") ? Gender.MALE : Gender.FEMALE;
        for (int at = sentence; at >= Math.max(0, sentence - REACH); at--) {
            int limit = at == sentence ? head : Integer.MAX_VALUE;
            var found = reading.entities().mentions(at).stream()
                    .filter(mention -> mention.type() == EntityType.PERSON && mention.end() <= limit)
                    .map(reading.entities()::id)
                    .filter(id -> !id.equals(lawyer) && isHeldOrTried(id))
                    .filter(id ->
                            reading.entities().gender(id).map(gender::equals).orElse(true))
                    .reduce((earlier, later) -> later);
            if (found.isPresent()) {
                return found;
            }
        }
        return context.referents().of(sentence, head).stream()
                .filter(id -> id.type() == EntityType.PERSON && !id.equals(lawyer))
                .findFirst();
    }

    private boolean isHeldOrTried(EntityId person) {
        return reading.claims().stream()
                .anyMatch(claim -> ToldCaptives.prisoner(claim.fact())
                        .filter(person::equals)
                        .isPresent());
    }

    /** "Their attorney": the persons named together last. */
    private List<EntityId> coordinatedBefore(int sentence, int head, EntityId lawyer) {
        for (int at = sentence; at >= Math.max(0, sentence - REACH); at--) {
            var tree = reading.tree(at);
            int limit = at == sentence ? head : tree.size();
            var together = new LinkedHashSet<EntityId>();
            for (int token = 0; token < limit; token++) {
                var members = tree.conjuncts(token);
                var persons = new ArrayList<EntityId>();
                int where = at;
                members.forEach(member -> person(where, member).ifPresent(persons::add));
                persons.remove(lawyer);
                if (persons.size() > 1 && persons.size() > together.size()) {
                    together.addAll(persons);
                }
            }
            if (together.size() > 1) {
                return List.copyOf(together);
            }
        }
        return List.of();
    }

    private Optional<EntityId> person(int sentence, int token) {
        return reading.entities().idAt(sentence, token).filter(id -> id.type() == EntityType.PERSON);
    }

    private void claim(EntityId lawyer, EntityId client, int sentence, String rule) {
        boolean isClient = client.type() == EntityType.PERSON || client.type() == EntityType.GROUP;
        if (isClient && !client.equals(lawyer)) {
            reading.claim(new Fact.Representation(lawyer, client), List.of(), sentence, rule, LIKELY);
        }
    }
}
