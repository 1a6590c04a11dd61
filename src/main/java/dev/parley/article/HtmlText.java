package dev.parley.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Reads the paragraphs of a part of an HTML page, in the order in which a reader sees them. */
final class HtmlText {

    private static final Set<String> BREAKS = Set.of("br", "hr");
    private static final Set<String> ITEMS = Set.of("li", "dd");

    /** Links fill a paragraph of navigation; a paragraph of text has some. */
    private static final double MAX_SHARE_OF_LINKS = 0.6;

    /** A longer paragraph is text even if all of it is a link. */
    private static final int MAX_LENGTH_OF_LINKS = 200;

    /** What a browser shows as one space; rows of non-breaking spaces it shows as gaps, and gaps separate furniture. */
    private static final Pattern WHITE_SPACE = Pattern.compile("[ \\t\\n\\r\\f]+");

    private HtmlText() {}

    static List<String> paragraphs(Element part) {
        var collector = new Collector();
        part.traverse(collector);
        collector.flush();
        return collector.paragraphs;
    }

    /** Gathers text until a block begins or ends. jsoup walks without recursion, so nesting costs no stack. */
    private static final class Collector implements NodeVisitor {

        private final List<String> paragraphs = new ArrayList<>();
        private final StringBuilder paragraph = new StringBuilder();
        private int linkLength;
        private int linkDepth;
        private boolean isItem;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                add(text.getWholeText());
            } else if (node instanceof Element element) {
                if (isBreak(element)) {
                    flush();
                }
                isItem |= ITEMS.contains(element.normalName());
                linkDepth += element.normalName().equals("a") ? 1 : 0;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                linkDepth -= element.normalName().equals("a") ? 1 : 0;
                if (isBreak(element)) {
                    flush();
                }
            }
        }

        private static boolean isBreak(Element element) {
            return element.isBlock() || BREAKS.contains(element.normalName());
        }

        private void add(String text) {
            paragraph.append(text);
            linkLength += linkDepth > 0 ? text.strip().length() : 0;
        }

        private void flush() {
            var text = Paragraphs.normalise(WHITE_SPACE.matcher(paragraph).replaceAll(" "))
                    .strip();
            if (!text.isEmpty() && !isNavigation(text)) {
                paragraphs.add(isItem && Lines.isProse(text) ? "• " + text : text);
            }
            isItem &= text.isEmpty();
            paragraph.setLength(0);
            linkLength = 0;
        }

        private boolean isNavigation(String text) {
            return linkLength > MAX_SHARE_OF_LINKS * text.length()
                    && text.length() < MAX_LENGTH_OF_LINKS
                    && !Lines.isProse(text);
        }
    }
}
