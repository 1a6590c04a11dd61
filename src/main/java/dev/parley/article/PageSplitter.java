package dev.parley.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Separates the headline, the byline, the dateline, the date and the running text of a page, and leaves its furniture out. */
final class PageSplitter {

    /**
     * A page's parts.
     *
     * @param body the running text, paragraphs separated by {@code "\n\n"}; empty when the page has none
     */
    record Parts(Metadata metadata, Optional<Dateline> dateline, String body) {}

    /** A dateline may stand in the paragraph after a summary. */
    private static final int PARAGRAPHS_WITH_DATELINE = 2;

    private static final int WORDS_OF_LABEL = 3;

    /** More short lines than this at the end are a list. */
    private static final int MAX_LABELS_OF_TAIL = 1;

    private PageSplitter() {}

    static Parts split(Page page) {
        var head = new PageHead(page);
        var authors = authors(page.metadata().authors(), head.authors());
        var publisher = page.metadata().publisher().or(head::publisher);
        var furniture = new Furniture(authors, publisher);
        var paragraphs = textOf(head.bodyLines(), furniture);
        var published = page.metadata().published().or(head::published);
        var opening = head.dateline().or(() -> takeDateline(paragraphs, published));
        paragraphs.addAll(0, head.summaries());
        var day = opening.filter(Datelines.Opening::year)
                .flatMap(found -> found.dateline().day());
        var metadata = new Metadata(
                head.title(),
                authors,
                publisher,
                published.or(() -> day),
                page.metadata().url());
        return new Parts(metadata, opening.map(Datelines.Opening::dateline), String.join("\n\n", paragraphs));
    }

    private static List<String> authors(List<String> given, List<String> found) {
        var authors = new LinkedHashSet<String>();
        for (var value : given) {
            var name = Bylines.parse(value).or(() -> Bylines.parseNames(value));
            authors.addAll(name.map(Bylines.Byline::authors).orElse(List.of(Lines.squeeze(value))));
        }
        return List.copyOf(authors.isEmpty() ? found : authors);
    }

    private static List<String> textOf(List<String> lines, Furniture furniture) {
        var text = new ArrayList<String>();
        var isInList = false;
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var action = furniture.judge(line, Furniture.Where.BODY);
            if (action.equals(Optional.of(Furniture.Action.CUT))
                    && isMostlyRead(text, lines.subList(i, lines.size()))) {
                break;
            }
            isInList = action.equals(Optional.of(Furniture.Action.LIST))
                    || (isInList && (action.isPresent() || isHeadline(line)));
            if (action.isEmpty() && !isInList) {
                text.add(Furniture.withoutTrailingFragment(Lines.squeeze(line)));
            }
            i += action.equals(Optional.of(Furniture.Action.NEXT)) ? 1 : 0;
        }
        dropTail(text, furniture);
        return text;
    }

    private static boolean isHeadline(String line) {
        return !Lines.endsLikeASentence(line) || line.endsWith("?");
    }

    private static boolean isMostlyRead(List<String> before, List<String> after) {
        return words(before) >= words(after);
    }

    private static int words(List<String> lines) {
        return lines.stream().filter(Lines::isProse).mapToInt(Lines::words).sum();
    }

    /** The first paragraph stays, whatever it looks like: something has to be the text. */
    private static void dropTail(List<String> text, Furniture furniture) {
        var labels = 0;
        while (text.size() > 1) {
            var isFurniture =
                    furniture.judge(text.getLast(), Furniture.Where.TAIL).isPresent();
            if (!isFurniture && !(labels < MAX_LABELS_OF_TAIL && isLabelOfTail(text))) {
                return;
            }
            labels += isFurniture ? 0 : 1;
            text.removeLast();
        }
    }

    /** A name or a heading with nothing under it; names after a colon are a list that belongs to the text. */
    private static boolean isLabelOfTail(List<String> text) {
        return Lines.isLabel(text.getLast(), WORDS_OF_LABEL)
                && Lines.isProse(text.get(text.size() - 2))
                && !text.get(text.size() - 2).endsWith(":");
    }

    /** Takes the dateline off the paragraph that opens with it. */
    private static Optional<Datelines.Opening> takeDateline(List<String> paragraphs, Optional<LocalDate> published) {
        for (var i = 0; i < Math.min(PARAGRAPHS_WITH_DATELINE, paragraphs.size()); i++) {
            var paragraph = paragraphs.get(i);
            var opening = Datelines.lead(paragraph, published, paragraphs);
            if (opening.isPresent()) {
                paragraphs.set(i, paragraph.substring(opening.get().end()).strip());
                return opening;
            }
        }
        return Optional.empty();
    }
}
