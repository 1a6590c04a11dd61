package dev.parley.extraction;

import dev.parley.article.Article;
import dev.parley.text.TextSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings together the mentions of one article that name the same person, state, organisation or place.
 *
 * <p>Persons by sieves, surest first: the same full name; a full name that includes the other ("Tayyip Erdogan"); a
 * nickname or another transliteration of it; then surnames and first names alone, which go to the person named last
 * when several share them.
 */
final class EntityResolver {

    private final Lexicon lexicon;
    private final PolityMentions polities;
    private final PersonClues clues;
    private final MistakenSurnames surnames;

    EntityResolver(Lexicon lexicon, NameWords words) {
        this.lexicon = lexicon;
        polities = new PolityMentions(lexicon, words);
        clues = new PersonClues(lexicon, words);
        surnames = new MistakenSurnames(lexicon);
    }

    EntityBook resolve(Article article, List<SyntaxTree> trees, List<List<Mention>> found) {
        var mentionsBySentence = surnames.mend(trees, polities.settle(trees, found));
        var book = new EntityBook();
        var ids = new HashMap<Mention, EntityId>();
        var persons = cluster(trees, mentionsBySentence);
        persons.forEach(person -> recordPerson(person, trees, book, ids));
        var organizations = new OrganizationNames();
        for (var mentions : mentionsBySentence) {
            for (var mention : mentions) {
                if (mention.type() != EntityType.PERSON) {
                    ids.put(mention, other(mention, book, organizations));
                }
            }
        }
        mentionsBySentence.forEach(mentions -> mentions.forEach(mention -> {
            var id = ids.get(mention);
            if (id != null) {
                book.add(id, mention, span(article, trees.get(mention.sentence()), mention));
            }
        }));
        return book;
    }

    private static TextSpan span(Article article, SyntaxTree tree, Mention mention) {
        return new TextSpan(
                article.id(),
                tree.token(mention.start()).start(),
                tree.token(mention.end() - 1).end());
    }

    private List<PersonCluster> cluster(List<SyntaxTree> trees, List<List<Mention>> mentionsBySentence) {
        var clusters = new ArrayList<PersonCluster>();
        var all = mentionsBySentence.stream()
                .flatMap(List::stream)
                .filter(mention -> mention.type() == EntityType.PERSON)
                .toList();
        for (var mention : all) {
            var name = PersonName.of(mention.text());
            if (name.isFull()) {
                fullMatch(clusters, name)
                        .orElseGet(() -> opened(clusters, name))
                        .add(mention, name);
            }
        }
        for (var mention : all) {
            var name = PersonName.of(mention.text());
            if (!name.words().isEmpty() && !name.isFull()) {
                partMatch(clusters, name, mention, trees)
                        .orElseGet(() -> opened(clusters, name))
                        .add(mention, name);
            }
        }
        clusters.removeIf(cluster -> !isCertain(cluster, trees));
        clusters.sort(Comparator.comparingLong(cluster -> firstMention(cluster.mentions())));
        return clusters;
    }

    /** One capitalised word is a person where a title stands before it, or where it acts and is named again. */
    private boolean isCertain(PersonCluster cluster, List<SyntaxTree> trees) {
        if (cluster.fullest().isFull()) {
            return true;
        }
        boolean isTitled =
                cluster.mentions().stream().anyMatch(mention -> followsTitle(trees.get(mention.sentence()), mention));
        boolean acts = cluster.mentions().stream().anyMatch(mention -> acts(trees.get(mention.sentence()), mention));
        boolean isApposed =
                cluster.mentions().stream().anyMatch(mention -> isExplained(trees.get(mention.sentence()), mention));
        return isTitled || isApposed || (acts && cluster.mentions().size() > 1);
    }

    private boolean followsTitle(SyntaxTree tree, Mention mention) {
        int before = mention.start() - 1;
        return before >= 0 && (lexicon.isHonorific(tree.form(before)) || lexicon.isTitleHead(tree.lemma(before)));
    }

    /** "Muhammadullah, a ranger": a title in apposition. */
    private boolean isExplained(SyntaxTree tree, Mention mention) {
        return tree.children(mention.head(tree), "appos").stream()
                .anyMatch(child -> lexicon.isTitleHead(tree.lemma(child)));
    }

    private static boolean acts(SyntaxTree tree, Mention mention) {
        return tree.isUnder(tree.firstConjunct(mention.head(tree)), "nsubj", "nmod:poss", "obl:agent");
    }

    private static long firstMention(List<Mention> mentions) {
        return mentions.stream()
                .mapToLong(mention -> mention.sentence() * 10_000L + mention.start())
                .min()
                .orElse(0);
    }

    private static PersonCluster opened(List<PersonCluster> clusters, PersonName name) {
        var cluster = new PersonCluster(name);
        clusters.add(cluster);
        return cluster;
    }

    private Optional<PersonCluster> fullMatch(List<PersonCluster> clusters, PersonName name) {
        return clusters.stream()
                .filter(cluster -> areSame(cluster.fullest(), name))
                .findFirst();
    }

    private boolean areSame(PersonName left, PersonName right) {
        if (left.words().equals(right.words())) {
            return true;
        }
        boolean isPart = left.words().size() != right.words().size() && (left.includes(right) || right.includes(left));
        if (isPart && left.isFull() && right.isFull()) {
            return true;
        }
        return lexicon.surnameKey(left.surname()).equals(lexicon.surnameKey(right.surname()))
                && (lexicon.mayBeSameGivenName(left.first(), right.first()) || isInitial(left.first(), right.first()));
    }

    private static boolean isInitial(String left, String right) {
        return (left.length() == 1 || right.length() == 1) && left.charAt(0) == right.charAt(0);
    }

    /**
     * A surname alone goes to the last one named before it with that surname, else to the first named after it. "Ms." and
     * the title beside it rule out those of whom the article says otherwise.
     */
    private Optional<PersonCluster> partMatch(
            List<PersonCluster> clusters, PersonName name, Mention mention, List<SyntaxTree> trees) {
        var word = lexicon.surnameKey(name.first());
        var bySurname = clusters.stream()
                .filter(cluster ->
                        lexicon.surnameKey(cluster.fullest().surname()).equals(word))
                .toList();
        var candidates = bySurname.isEmpty()
                ? clusters.stream()
                        .filter(cluster -> cluster.fullest().includes(name))
                        .toList()
                : bySurname;
        return fitting(candidates, mention, trees).stream()
                .max(Comparator.comparingInt((PersonCluster cluster) -> lastBefore(cluster, mention))
                        .thenComparingInt(cluster -> -cluster.mentions().get(0).sentence()));
    }

    /** Those of several namesakes who have the title and the gender that stand beside the mention, if any have. */
    private List<PersonCluster> fitting(List<PersonCluster> namesakes, Mention mention, List<SyntaxTree> trees) {
        if (namesakes.size() < 2) {
            return namesakes;
        }
        var tree = trees.get(mention.sentence());
        var titles = clues.titles(tree, mention);
        var titled = namesakes.stream()
                .filter(cluster -> cluster.mentions().stream()
                        .anyMatch(other ->
                                !Collections.disjoint(titles, clues.titles(trees.get(other.sentence()), other))))
                .toList();
        if (!titled.isEmpty()) {
            return titled;
        }
        var gender = clues.gender(tree, mention);
        var ofGender = namesakes.stream()
                .filter(cluster -> gender.isEmpty()
                        || lexicon.gender(cluster.fullest().first())
                                .map(gender.get()::equals)
                                .orElse(true))
                .toList();
        return ofGender.isEmpty() ? namesakes : ofGender;
    }

    private static int lastBefore(PersonCluster cluster, Mention mention) {
        return cluster.mentions().stream()
                .filter(other -> other.sentence() < mention.sentence()
                        || (other.sentence() == mention.sentence() && other.start() < mention.start()))
                .mapToInt(other -> other.sentence() * 1000 + other.start())
                .max()
                .orElse(-1);
    }

    private void recordPerson(
            PersonCluster person, List<SyntaxTree> trees, EntityBook book, Map<Mention, EntityId> ids) {
        var label = person.fullest().text();
        var id = new EntityId(EntityType.PERSON, personKey(person.fullest()));
        book.add(id, label);
        person.mentions().stream()
                .flatMap(mention -> clues.gender(trees.get(mention.sentence()), mention).stream())
                .findFirst()
                .or(() -> lexicon.gender(person.fullest().first()))
                .ifPresent(gender -> book.learnGender(id, gender));
        person.mentions().forEach(mention -> ids.put(mention, id));
    }

    /** The commonest differences of transliteration are undone, so that other articles' forms give the same key. */
    private String personKey(PersonName name) {
        var words = new ArrayList<>(name.words());
        words.set(words.size() - 1, lexicon.surnameInKeys(words.get(words.size() - 1)));
        return Slug.of(String.join(" ", words));
    }

    private EntityId other(Mention mention, EntityBook book, OrganizationNames organizations) {
        var country = lexicon.country(mention.text());
        if (mention.type() == EntityType.STATE || mention.type() == EntityType.TERRITORY) {
            var name = country.orElseThrow().name();
            return recorded(book, new EntityId(mention.type(), Slug.of(name)), name);
        }
        if (mention.type() == EntityType.ORGANIZATION) {
            var name = organizations.fullName(mention.text());
            return recorded(
                    book,
                    new EntityId(
                            EntityType.ORGANIZATION,
                            Slug.of(lexicon.organization(name).orElse(name))),
                    name);
        }
        return recorded(book, new EntityId(mention.type(), Slug.of(mention.text())), mention.text());
    }

    private static EntityId recorded(EntityBook book, EntityId id, String label) {
        book.add(id, label);
        return id;
    }
}
