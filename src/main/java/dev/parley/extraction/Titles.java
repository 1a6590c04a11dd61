package dev.parley.extraction;

import dev.parley.extraction.GazetteerTable.Row;
import java.util.List;
import java.util.Optional;

/** The titles, ranks and occupations that news gives to people, with the words that go with them. */
final class Titles {

    private final FormTable<RoleTitle> titles = new FormTable<>();
    private final FormTable<RoleTitle> plurals = new FormTable<>();
    private final FormTable<TitleModifier> modifiers = new FormTable<>();
    private final FormTable<Honorific> honorifics = new FormTable<>();

    /**
     * A form of address before a name, which is no role.
     *
     * @param isNeverName whether the word is never a part of the name itself, as "Abu" or "Don" may be
     */
    record Honorific(String word, Gender gender, boolean isNeverName) {}

    /** A title that ends a phrase, and where it begins. */
    record Ending(RoleTitle title, int firstWord) {}

    Titles(List<Row> titleRows, List<Row> modifierRows, List<Row> honorificRows) {
        titleRows.stream().map(Titles::title).forEach(this::addTitle);
        for (var row : modifierRows) {
            var modifier = new TitleModifier(row.text("modifier"), row.choice("status", TitleModifier.Status.BY_WORD));
            modifiers.add(modifier.modifier(), modifier);
        }
        for (var row : honorificRows) {
            var honorific =
                    new Honorific(row.text("honorific"), row.choice("gender", Gender.BY_LETTER), row.flag("strip"));
            honorifics.add(honorific.word(), honorific);
        }
    }

    /** {@return the title that the whole phrase is, singular or plural} */
    Optional<RoleTitle> find(String phrase) {
        var singular = titles.find(phrase).stream().findFirst();
        return singular.isPresent() ? singular : findPlural(phrase);
    }

    /** {@return the title that the whole phrase is the plural of: "foreign ministers"} */
    Optional<RoleTitle> findPlural(String phrase) {
        return plurals.find(phrase).stream().findFirst();
    }

    /** {@return the longest title that the words end in: "deputy prime minister" of "Armenian deputy prime minister"} */
    Optional<Ending> endOf(List<String> words) {
        for (int first = 0; first < words.size(); first++) {
            var title = find(String.join(" ", words.subList(first, words.size())));
            if (title.isPresent()) {
                return Optional.of(new Ending(title.get(), first));
            }
        }
        return Optional.empty();
    }

    /** {@return what a word or affix beside a title says: "former", "ex-", "-elect"} */
    Optional<TitleModifier> modifier(String word) {
        return modifiers.find(word).stream().findFirst();
    }

    Optional<Honorific> honorific(String word) {
        return honorifics.find(word).stream().findFirst();
    }

    private void addTitle(RoleTitle title) {
        titles.add(title.title(), title);
        if (!title.title().endsWith("s.")) { // "Pres." has none: "press"
            plurals.add(plural(title.title()), title);
        }
    }

    /** The plural of the head: "chiefs of staff", "secretaries-general", "spokeswomen". */
    private static String plural(String title) {
        int complement = complementStart(title);
        var head = title.substring(0, complement);
        return pluralWord(head) + title.substring(complement);
    }

    private static int complementStart(String title) {
        for (var complement : List.of(" of ", " for ", " to ", " without ", "-in-", " in ", "-at-", "-general")) {
            int start = title.indexOf(complement);
            if (start > 0) {
                return start;
            }
        }
        return title.equals("attorney general") ? "attorney".length() : title.length();
    }

    private static String pluralWord(String word) {
        if (word.endsWith("man")) {
            return word.substring(0, word.length() - "man".length()) + "men";
        }
        if (word.endsWith("y") && !word.endsWith("ey")) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        return word.endsWith("s") || word.endsWith("ch") ? word + "es" : word + "s";
    }

    private static RoleTitle title(Row row) {
        return new RoleTitle(
                row.text("title"),
                row.choice("kind", RoleTitle.Kind.BY_WORD),
                row.optional("canonical"),
                row.flag("beforeName"),
                row.choice("of", RoleTitle.Owner.BY_WORD),
                row.choice("gender", Gender.BY_LETTER));
    }
}
