package dev.parley.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the part of an HTML page that holds the article's text.
 *
 * <p>As in Mozilla's Readability, each paragraph speaks for its parent and, half as loudly, for its grandparent; links
 * speak against them. Before that, what its markup calls a menu, an advertisement or a comment is taken out. The words
 * of the markup are those of {@code page-parts.patterns}.
 */
final class MainContent {

    private static final PatternFile FILE = PatternFile.load("page-parts.patterns");
    private static final List<Pattern> DROPPED_ELEMENTS = FILE.patterns("drop element", Pattern.CASE_INSENSITIVE);
    private static final List<Pattern> DROPPED = FILE.patterns("drop", Pattern.CASE_INSENSITIVE);
    private static final List<Pattern> BODIES = FILE.patterns("body", Pattern.CASE_INSENSITIVE);

    /** Shorter blocks say nothing about where the text is. */
    private static final int MIN_LENGTH_OF_PARAGRAPH = 25;

    /** What holds more of the text than this stays, whatever its class says. */
    private static final double SHARE_OF_TEXT = 0.4;

    private static final double BONUS_OF_BODY = 1.5;
    private static final int LETTERS_PER_POINT = 100;
    private static final int MAX_POINTS_FOR_LENGTH = 3;

    /** Text beside the best part belongs to it if its paragraphs score at least this share of it. */
    private static final double SHARE_OF_BEST = 0.25;

    private MainContent() {}

    /** Takes furniture out of the page and returns the parts that hold the text, in order. */
    static List<Element> of(Document page) {
        dropParts(page);
        var scores = scores(page.body());
        var best = scores.entrySet().stream()
                .max(Comparator.comparingDouble(entry -> entry.getValue() * (1 - linkDensity(entry.getKey()))))
                .map(Map.Entry::getKey);
        return best.map(part -> withSiblings(part, scores)).orElse(List.of(page.body()));
    }

    private static void dropParts(Document page) {
        var parts =
                page.body().select("*").stream().filter(MainContent::isDropped).toList();
        var lengthOfPage = lengthOfText(page.body());
        for (var part : parts) {
            if (part.hasParent() && (isDroppedElement(part) || lengthOfText(part) < SHARE_OF_TEXT * lengthOfPage)) {
                part.remove();
            }
        }
    }

    private static boolean isDropped(Element element) {
        return !List.of("body", "article", "main").contains(element.normalName())
                && (isDroppedElement(element)
                        || element.hasAttr("hidden")
                        || "true".equals(element.attr("aria-hidden"))
                        || words(element).anyMatch(word -> matches(DROPPED, word)));
    }

    private static boolean isDroppedElement(Element element) {
        return matches(DROPPED_ELEMENTS, element.normalName());
    }

    private static Stream<String> words(Element element) {
        return Stream.of("class", "id", "role", "itemprop")
                .flatMap(name -> Stream.of(element.attr(name).strip().split("\\s+", -1)))
                .filter(word -> !word.isEmpty() && word.length() < 60);
    }

    private static boolean matches(List<Pattern> patterns, String word) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(word).matches());
    }

    private static int lengthOfText(Element element) {
        return element.select("p, br").isEmpty()
                ? element.text().length()
                : element.select("p").stream().mapToInt(p -> p.text().length()).sum()
                        + element.ownText().length();
    }

    private static Map<Element, Double> scores(Element body) {
        Map<Element, Double> scores = new LinkedHashMap<>();
        for (var block : body.select("p, pre, blockquote, div, td, section, li")) {
            var text = block.normalName().equals("p") ? block.text() : block.ownText();
            if (text.length() < MIN_LENGTH_OF_PARAGRAPH) {
                continue;
            }
            double points = 1
                    + text.chars().filter(c -> c == ',').count()
                    + Math.min(text.length() / LETTERS_PER_POINT, MAX_POINTS_FOR_LENGTH);
            var holder = block.normalName().equals("p") ? block.parent() : block;
            speakFor(holder, points, scores);
            speakFor(holder == null ? null : holder.parent(), points / 2, scores);
        }
        return scores;
    }

    private static void speakFor(@Nullable Element part, double points, Map<Element, Double> scores) {
        if (part != null) {
            var isBody = part.normalName().equals("article") || words(part).anyMatch(word -> matches(BODIES, word));
            scores.merge(part, isBody ? BONUS_OF_BODY * points : points, Double::sum);
        }
    }

    private static double linkDensity(Element part) {
        var length = part.text().length();
        var links =
                part.select("a").stream().mapToInt(link -> link.text().length()).sum();
        return length == 0 ? 0 : (double) links / length;
    }

    private static List<Element> withSiblings(Element best, Map<Element, Double> scores) {
        var parent = best.parent();
        if (parent == null || best.normalName().equals("body")) {
            return List.of(best);
        }
        var enough = scores.getOrDefault(best, 0.0) * SHARE_OF_BEST;
        var parts = new ArrayList<Element>();
        for (var sibling : parent.children()) {
            if (sibling.equals(best) || scores.getOrDefault(sibling, 0.0) >= enough || isLooseText(sibling)) {
                parts.add(sibling);
            }
        }
        return parts;
    }

    private static boolean isLooseText(Element sibling) {
        return sibling.normalName().equals("p")
                && Lines.isProse(sibling.text())
                && linkDensity(sibling) < SHARE_OF_BEST;
    }
}
