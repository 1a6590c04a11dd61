package dev.parley.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Mends names by what the whole document says.
 *
 * <p>The network reads one sentence at a time. Here a person's name loses its title and gains the parts that the tree
 * attaches to it, a surname that stands alone is a person's wherever the document has named that person in full, a word
 * that is a state or a place elsewhere in the document is no person here, and an acronym in brackets names what the name
 * before it names.
 */
final class NamesInContext {

    private static final Pattern NUMERAL = Pattern.compile("[IVX]{1,4}|Jr\\.?|Sr\\.?");
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}&-]*\\p{Lu}|\\p{Lu}{2,}");
    private static final Pattern AGE = Pattern.compile("[1-9]\\d");

    /** What the network may take a person for that it knows by one name only. */
    private static final Set<NameType> AGED = EnumSet.of(NameType.GPE, NameType.LOC, NameType.ORG, NameType.MISC);

    private static final Pattern ADDRESS = Pattern.compile("\\w@\\w|://");
    private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}.*");
    private static final int SHORTEST_SURNAME = 3;

    private final Set<String> titles;

    NamesInContext(Set<String> titles) {
        this.titles = Set.copyOf(titles);
    }

    static NamesInContext load() {
        return new NamesInContext(Resources.lines("person-titles.txt")
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toSet()));
    }

    /** {@return the sentences of one document with their names mended} */
    List<Sentence> mend(List<Sentence> sentences) {
        var trimmed = sentences.stream().map(this::mendPersons).toList();
        var surnames = surnames(trimmed);
        var known = noPersons(trimmed);
        known.putAll(acronyms(trimmed));
        return trimmed.stream()
                .map(sentence -> withKnown(sentence, surnames, known))
                .toList();
    }

    private Sentence mendPersons(Sentence sentence) {
        var names = new ArrayList<Name>();
        for (var name : sentence.names()) {
            if (isAddress(sentence, name)) {
                continue;
            }
            boolean isPerson = name.type() == NameType.PER || (AGED.contains(name.type()) && hasAge(sentence, name));
            if (!isPerson) {
                names.add(name);
                continue;
            }
            int start = name.start();
            while (start < name.end() && isTitle(sentence.tokens().get(start))) {
                start++;
            }
            if (start < name.end() && !isMinistry(sentence.tokens().get(start), start > name.start())) {
                names.add(new Name(NameType.PER, start, end(sentence, name)));
            }
        }
        return sentence.withNames(names);
    }

    /** Mail and web addresses name nobody by themselves, as "Ana Silva@ACME" does; {@code ADD} is their Penn tag. */
    private static boolean isAddress(Sentence sentence, Name name) {
        return sentence.tokens().subList(name.start(), name.end()).stream()
                .allMatch(token -> token.xpos().equals("ADD")
                        || ADDRESS.matcher(token.form()).find());
    }

    /** "Alaa, 43, a writer": only people are told with their age. */
    private static boolean hasAge(Sentence sentence, Name name) {
        var tokens = sentence.tokens();
        int comma = name.end();
        return comma + 2 < tokens.size()
                && tokens.get(comma).form().equals(",")
                && AGE.matcher(tokens.get(comma + 1).form()).matches()
                && tokens.get(comma + 2).form().equals(",");
    }

    /** "Minister of Justice": with its title gone, nothing of a person is left. */
    private static boolean isMinistry(Token first, boolean hadTitle) {
        return hadTitle && first.upos().equals("ADP");
    }

    private boolean isTitle(Token token) {
        return titles.contains(token.form().toLowerCase(Locale.ROOT));
    }

    /** A name goes on with the words that the tree calls parts of it, and with a king's number. */
    private static int end(Sentence sentence, Name name) {
        int limit = sentence.names().stream()
                .mapToInt(Name::start)
                .filter(start -> start >= name.end())
                .min()
                .orElse(sentence.tokens().size());
        int end = name.end();
        while (end < limit && goesOn(sentence.tokens().get(end), name)) {
            end++;
        }
        return end;
    }

    private static boolean goesOn(Token token, Name name) {
        boolean isPart = token.deprel().startsWith("flat")
                && token.head() >= name.start()
                && token.head() < name.end()
                && token.upos().equals("PROPN")
                && CAPITALISED.matcher(token.form()).matches();
        return isPart
                || (NUMERAL.matcher(token.form()).matches() && !token.form().equals("I"));
    }

    /** {@return the last words of the persons that are named in full,} */
    private static Set<String> surnames(List<Sentence> sentences) {
        var surnames = new HashSet<String>();
        for (var sentence : sentences) {
            for (var name : sentence.names()) {
                var last = sentence.tokens().get(name.end() - 1).form();
                if (name.type() == NameType.PER
                        && name.end() - name.start() > 1
                        && last.length() >= SHORTEST_SURNAME
                        && CAPITALISED.matcher(last).matches()) {
                    surnames.add(last);
                }
            }
        }
        return surnames;
    }

    /** {@return what acronyms name that stand in brackets after a name} */
    private static Map<String, NameType> acronyms(List<Sentence> sentences) {
        var acronyms = new HashMap<String, NameType>();
        for (var sentence : sentences) {
            var tokens = sentence.tokens();
            for (var name : sentence.names()) {
                int close = closingBracket(tokens, name.end());
                if (close > 0 && isOrganizationOrPlace(name.type())) {
                    var acronym = form(tokens, name.end() + 1, close);
                    if (ACRONYM.matcher(acronym).matches()) {
                        acronyms.put(acronym, name.type());
                    }
                }
            }
        }
        return acronyms;
    }

    private static boolean isOrganizationOrPlace(NameType type) {
        return type == NameType.ORG || type == NameType.GPE || type == NameType.AGR;
    }

    /** {@return the bracket that closes within five words after the one at {@code open}; 0 when there is none} */
    private static int closingBracket(List<Token> tokens, int open) {
        if (open >= tokens.size() || !tokens.get(open).form().equals("(")) {
            return 0;
        }
        for (int i = open + 2; i < Math.min(tokens.size(), open + 6); i++) {
            if (tokens.get(i).form().equals(")")) {
                return i;
            }
        }
        return 0;
    }

    /** {@return the types of words that the network took for a person here and at least as often for something else there} */
    private static Map<String, NameType> noPersons(List<Sentence> sentences) {
        var counts = new HashMap<String, Map<NameType, Integer>>();
        for (var sentence : sentences) {
            for (var name : sentence.names()) {
                if (name.end() - name.start() == 1) {
                    counts.computeIfAbsent(
                                    sentence.tokens().get(name.start()).form(), form -> new EnumMap<>(NameType.class))
                            .merge(name.type(), 1, Integer::sum);
                }
            }
        }
        var types = new HashMap<String, NameType>();
        counts.forEach((form, byType) -> {
            int persons = byType.getOrDefault(NameType.PER, 0);
            byType.forEach((type, count) -> {
                if (type != NameType.PER && count >= persons) {
                    types.putIfAbsent(form, type);
                }
            });
        });
        return types;
    }

    private static Sentence withKnown(Sentence sentence, Set<String> surnames, Map<String, NameType> known) {
        var names = new ArrayList<Name>();
        for (var name : sentence.names()) {
            names.add(new Name(type(sentence, name, surnames, known), name.start(), name.end()));
        }
        addSurnames(sentence, surnames, names);
        names.sort(Comparator.comparingInt(Name::start));
        return sentence.withNames(names);
    }

    private static NameType type(Sentence sentence, Name name, Set<String> surnames, Map<String, NameType> known) {
        var form = form(sentence.tokens(), name.start(), name.end());
        if (surnames.contains(form)) {
            return name.type() == NameType.GPE || name.type() == NameType.NORP ? name.type() : NameType.PER;
        }
        if (name.type() == NameType.PER && hasAge(sentence, name)) {
            return NameType.PER;
        }
        return name.type() == NameType.PER || ACRONYM.matcher(form).matches()
                ? known.getOrDefault(form, name.type())
                : name.type();
    }

    private static void addSurnames(Sentence sentence, Set<String> surnames, List<Name> names) {
        for (int i = 0; i < sentence.tokens().size(); i++) {
            int at = i;
            var token = sentence.tokens().get(i);
            if (token.upos().equals("PROPN")
                    && surnames.contains(token.form())
                    && names.stream().noneMatch(name -> name.start() <= at && at < name.end())) {
                names.add(new Name(NameType.PER, i, i + 1));
            }
        }
    }

    private static String form(List<Token> tokens, int start, int end) {
        var form = new StringBuilder();
        for (int i = start; i < end; i++) {
            boolean isGlued =
                    i > start && tokens.get(i - 1).end() == tokens.get(i).start();
            form.append(i == start || isGlued ? "" : " ").append(tokens.get(i).form());
        }
        return form.toString();
    }
}
