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

    /** Text that stands over the headline is a teaser or a caption, unless it is this long. */
    private static final int WORDS_OF_TEXT_OVER_TITLE = 30;

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
    private int bodyStart;

    PageHead(Page page) {
        this.lines = page.paragraphs();
        this.title = page.metadata().title();
        this.publisher = page.metadata().publisher();
        this.furniture = new Furniture(page.metadata().authors(), publisher);
        this.titleLine = title.map(this::lineOf).orElse(-1);
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

    /** {@return the first line of running text; the number of lines, if there is none} */
    int bodyStart() {
        return bodyStart;
    }

    private void read(Optional<LocalDate> givenDate) {
        var i = 0;
        while (i < lines.size()) {
            var line = lines.get(i);
            if (i == titleLine) {
                kept.clear();
            } else if (isImageText(i)) {
                i++;
            } else if (line.equalsIgnoreCase("by") && i + 1 < lines.size()) {
                i++;
                Bylines.parseNames(lines.get(i)).ifPresent(this::sign);
            } else if (!readLine(line, givenDate)) {
                if (Lines.isProse(line) && !isTeaser(i)) {
                    break;
                }
                kept.add(line);
            }
            i++;
        }
        bodyStart = i < lines.size() ? i : startWithoutProse();
    }

    /** Reads a line that is no text; answers false for one that may be. */
    private boolean readLine(String line, Optional<LocalDate> givenDate) {
        var byline = Bylines.parse(line);
        byline.ifPresent(this::sign);
        var opening = Datelines.line(line, givenDate.or(this::published));
        dateline = dateline.or(() -> opening);
        var isMetadata = byline.isPresent() || opening.isPresent();
        for (var segment : Lines.segments(line)) {
            isMetadata |= !isMetadata && readSegment(segment, line);
        }
        return isMetadata || furniture.judge(line, Furniture.Where.HEAD).isPresent();
    }

    private boolean readSegment(String segment, String line) {
        var stamp = Dates.stamp(segment);
        stamp.ifPresent(this::stamp);
        var byline = segment.length() < line.length() ? Bylines.parse(segment) : Optional.<Bylines.Byline>empty();
        byline.ifPresent(this::sign);
        return byline.isPresent() || (stamp.isPresent() && segment.length() == line.strip().length());
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

    /** Without a paragraph that reads like running text, all that follows the first kept line is taken for it. */
    private int startWithoutProse() {
        var first = titleLine >= 0 || kept.isEmpty() ? titleLine : lines.indexOf(kept.getFirst());
        kept.removeIf(line -> lines.indexOf(line) > first);
        return first + 1;
    }

    private int lineOf(String headline) {
        var wanted = Lines.skeleton(headline);
        for (var i = 0; i < Math.min(lines.size(), LINES_OF_HEAD); i++) {
            if (isSameTitle(wanted, Lines.skeleton(lines.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    /** One may carry the site's name or lack its end, as in {@code <title>} and in shortened social titles. */
    private static boolean isSameTitle(String wanted, String line) {
        var shorter = wanted.length() < line.length() ? wanted : line;
        var longer = wanted.length() < line.length() ? line : wanted;
        return wanted.equals(line)
                || (shorter.length() >= LETTERS_OF_PARTIAL_TITLE
                        && longer.startsWith(shorter)
                        && shorter.length() * 2 > longer.length());
    }

    private void chooseTitle() {
        title = kept.stream()
                .filter(line -> Lines.words(line) >= MIN_WORDS_OF_TITLE)
                .filter(line -> Lines.words(line) <= MAX_WORDS_OF_TITLE)
                .max(Comparator.comparingInt(PageHead::likeATitle)
                        .thenComparing(Comparator.comparingInt(kept::indexOf).reversed()));
        title.ifPresent(line -> kept.subList(0, kept.indexOf(line) + 1).clear());
    }

    private static int likeATitle(String line) {
        var score = Lines.words(line) >= MIN_WORDS_OF_SUMMARY ? 1 : 0;
        return score + (score == 1 && Lines.titleCase(line) > 0.6 ? 1 : 0);
    }
}
