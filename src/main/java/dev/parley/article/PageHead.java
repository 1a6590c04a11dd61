package dev.parley.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the lines over the running text: headline, byline, date, a dateline of its own; and finds where the text begins.
 * Used once per page.
 */
final class PageHead {

    /** A headline further down than this is another article's. */
    private static final int LINES_OF_HEAD = 40;

    private static final int MIN_WORDS_OF_TITLE = 2;
    private static final int MAX_WORDS_OF_TITLE = 32;

    /** Lines under a headline with fewer words are categories, not a summary. */
    private static final int MIN_WORDS_OF_SUMMARY = 5;

    /** A longer paragraph is no summary but the text, even if a byline follows. */
    private static final int MAX_WORDS_OF_SUMMARY = 60;

    private static final int LINES_AFTER_SUMMARY = 4;

    /** Text that stands over the headline is a teaser or a caption, unless it is this long. */
    private static final int WORDS_OF_TEXT_OVER_TITLE = 30;

    /** A shorter headline may occur in the text by chance. */
    private static final int LETTERS_OF_TITLE = 10;

    /** A headline shorter than this may be the beginning of a longer line by chance. */
    private static final int LETTERS_OF_PARTIAL_TITLE = 25;

    private final List<String> lines;
    private final Furniture furniture;
    private final Set<String> authors = new LinkedHashSet<>();
    private final List<String> kept = new ArrayList<>();
    private final int titleLine;
    private Optional<String> title;
    private Optional<String> publisher;
    private Optional<LocalDate> published = Optional.empty();
    private Optional<LocalDate> updated = Optional.empty();
    private Optional<Datelines.Opening> dateline = Optional.empty();
    private List<String> bodyLines = List.of();

    PageHead(Page page) {
        this.lines = page.paragraphs();
        this.title = page.metadata().title();
        this.publisher = page.metadata().publisher();
        this.furniture = new Furniture(page.metadata().authors(), publisher);
        this.titleLine = title.map(this::lineOf).orElse(-1);
        this.title = titleLine < 0 ? title : Optional.of(lines.get(titleLine));
        read(page.metadata().published());
        if (title.isEmpty()) {
            chooseTitle();
        }
    }

    Optional<String> title() {
        return title.map(Lines::squeeze);
    }

    List<String> authors() {
        return List.copyOf(authors);
    }

    Optional<String> publisher() {
        return publisher;
    }

    /** {@return the day that the page gives as its publication, else that of its last change} */
    Optional<LocalDate> published() {
        return published.or(() -> updated);
    }

    Optional<Datelines.Opening> dateline() {
        return dateline;
    }

    /** {@return summaries between headline and text} */
    List<String> summaries() {
        return kept.stream()
                .filter(line -> Lines.words(line) >= MIN_WORDS_OF_SUMMARY)
                .toList();
    }

    /** {@return the running text, still with the furniture in and under it} */
    List<String> bodyLines() {
        return bodyLines;
    }

    private void read(Optional<LocalDate> givenDate) {
        var i = 0;
        while (i < lines.size() && !isText(i)) {
            i += readLine(i, givenDate.or(this::published));
        }
        bodyLines = i < lines.size() ? lines.subList(i, lines.size()) : bodyWithoutProse();
    }

    /** Running text begins here, unless it is a summary that the byline or the date follows. */
    private boolean isText(int i) {
        return Lines.isProse(lines.get(i))
                && i != titleLine
                && !isImageText(i)
                && !isTeaser(i)
                && !isSummary(i)
                && Datelines.line(lines.get(i), Optional.empty()).isEmpty()
                && furniture.judge(lines.get(i), Furniture.Where.HEAD).isEmpty();
    }

    private boolean isSummary(int i) {
        return Lines.words(lines.get(i)) <= MAX_WORDS_OF_SUMMARY
                && lines.subList(i + 1, Math.min(lines.size(), i + 1 + LINES_AFTER_SUMMARY)).stream()
                        .anyMatch(line -> line.equalsIgnoreCase("by")
                                || Bylines.parse(line).isPresent()
                                || Dates.stamp(line).isPresent());
    }

    /** Reads what stands at a line of the head; answers how many lines that took. */
    private int readLine(int i, Optional<LocalDate> date) {
        var line = lines.get(i);
        var next = i + 1 < lines.size() ? lines.get(i + 1) : "";
        if (i == titleLine) {
            kept.clear();
            return 1;
        }
        if (line.equalsIgnoreCase("by")) {
            var names = Optional.of(next).filter(it -> !Lines.isProse(it)).flatMap(Bylines::parseNames);
            names.ifPresent(this::sign);
            return names.isPresent() ? 2 : 1;
        }
        if (Bylines.isNameOverPost(line, next)) {
            Bylines.parseNames(line).ifPresent(this::sign);
            return 2;
        }
        if (isImageText(i)) {
            return 2;
        }
        if (readByline(line, next) || readDate(line, date)) {
            return 1;
        }
        var action = furniture.judge(line, Furniture.Where.HEAD);
        if (action.isEmpty()) {
            kept.add(line);
        }
        return action.equals(Optional.of(Furniture.Action.NEXT)) ? 2 : 1;
    }

    /** The newspaper's name often stands under the byline. */
    private boolean readByline(String line, String next) {
        var byline = Bylines.parse(line);
        byline.ifPresent(this::sign);
        if (byline.isPresent() && !Lines.isProse(next)) {
            Bylines.parseNames(next).filter(it -> it.authors().isEmpty()).ifPresent(this::sign);
        }
        return byline.isPresent();
    }

    private boolean readDate(String line, Optional<LocalDate> date) {
        var opening = Datelines.line(line, date);
        dateline = dateline.or(() -> opening);
        var segments = Lines.segments(line);
        for (var segment : segments) {
            Dates.stamp(segment).ifPresent(this::stamp);
            Bylines.parse(segment).ifPresent(this::sign);
        }
        return opening.isPresent()
                || Dates.stamp(line).isPresent()
                || (segments.size() > 1 && segments.stream().anyMatch(PageHead::isDateOrByline));
    }

    private static boolean isDateOrByline(String segment) {
        return Dates.stamp(segment).isPresent() || Bylines.parse(segment).isPresent();
    }

    private void stamp(Dates.Stamp stamp) {
        if (stamp.isUpdate()) {
            updated = updated.or(() -> Optional.of(stamp.date()));
        } else {
            published = published.or(() -> Optional.of(stamp.date()));
        }
    }

    private void sign(Bylines.Byline byline) {
        authors.addAll(byline.authors());
        publisher = publisher.or(byline::publisher);
    }

    /** A caption often stands twice, as the image's alternative text and below it, one within the other. */
    private boolean isImageText(int i) {
        if (i + 1 >= lines.size()) {
            return false;
        }
        var one = Lines.skeleton(lines.get(i));
        var other = Lines.skeleton(lines.get(i + 1));
        var shorter = one.length() < other.length() ? one : other;
        var longer = one.length() < other.length() ? other : one;
        return shorter.length() > LETTERS_OF_PARTIAL_TITLE && longer.endsWith(shorter) && i + 1 != titleLine;
    }

    private boolean isTeaser(int i) {
        return i < titleLine && Lines.words(lines.get(i)) < WORDS_OF_TEXT_OVER_TITLE;
    }

    /** Without a paragraph that reads like running text, what is neither headline nor furniture is taken for it. */
    private List<String> bodyWithoutProse() {
        var first = title.isEmpty() && kept.size() > 1 ? 1 : 0;
        var rest = kept.subList(first, kept.size());
        var text = List.copyOf(rest);
        rest.clear();
        return text;
    }

    private int lineOf(String headline) {
        var wanted = Lines.skeleton(headline);
        var wordsOfProse = 0;
        for (var i = 0; i < Math.min(lines.size(), LINES_OF_HEAD) && wordsOfProse < MAX_WORDS_OF_SUMMARY; i++) {
            if (isSameTitle(wanted, Lines.skeleton(lines.get(i))) && (i == 0 || wanted.length() >= LETTERS_OF_TITLE)) {
                return i;
            }
            wordsOfProse += Lines.isProse(lines.get(i)) ? Lines.words(lines.get(i)) : 0;
        }
        return -1;
    }

    /**
     * One may carry the site's name or lack its end, as in {@code <title>} and in shortened social titles; the one on the
     * page is right.
     */
    private static boolean isSameTitle(String wanted, String line) {
        var shorter = wanted.length() < line.length() ? wanted : line;
        var longer = wanted.length() < line.length() ? line : wanted;
        return wanted.equals(line)
                || (shorter.length() >= LETTERS_OF_PARTIAL_TITLE
                        && (longer.startsWith(shorter) || longer.endsWith(shorter))
                        && shorter.length() * 2 > longer.length());
    }

    private void chooseTitle() {
        title = kept.stream()
                .filter(line -> !Lines.isProse(line))
                .filter(line -> Lines.words(line) >= MIN_WORDS_OF_TITLE)
                .filter(line -> Lines.words(line) <= MAX_WORDS_OF_TITLE)
                .max(Comparator.comparingInt(PageHead::likeATitle)
                        .thenComparing(Comparator.comparingInt(kept::indexOf).reversed()));
        title.ifPresent(this::dropOverTitle);
    }

    /** What stands over the headline is a caption or a category, unless it reads like text. */
    private void dropOverTitle(String headline) {
        var over = kept.subList(0, kept.indexOf(headline));
        over.removeIf(line -> !Lines.isProse(line));
        kept.remove(headline);
    }

    private static int likeATitle(String line) {
        var score = Lines.words(line) >= MIN_WORDS_OF_SUMMARY ? 1 : 0;
        return score + (score == 1 && Lines.titleCase(line) > 0.6 ? 1 : 0);
    }
}
