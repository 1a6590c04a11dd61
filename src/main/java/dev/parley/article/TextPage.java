package dev.parley.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads a page of plain text or Markdown, with or without front matter. */
final class TextPage {

    private static final Parser MARKDOWN = Parser.builder().build();

    private TextPage() {}

    static Page parse(String text) {
        var front = FrontMatter.of(Paragraphs.normalise(text));
        return new Page(front.metadata(), Paragraphs.of(front.rest()));
    }

    static Page parseMarkdown(String text) {
        var front = FrontMatter.of(Paragraphs.normalise(text));
        var paragraphs = new ArrayList<String>();
        var root = MARKDOWN.parse(front.rest());
        for (var node = root.getFirstChild(); node != null; node = next(node, root)) {
            addTo(paragraphs, node);
        }
        paragraphs.removeIf(String::isBlank);
        return new Page(front.metadata().or(titled(root)), paragraphs);
    }

    /** A heading of the first level at the beginning is the headline. */
    private static Metadata titled(Node root) {
        var title = root.getFirstChild() instanceof Heading heading && heading.getLevel() == 1
                ? lines(heading).stream().findFirst()
                : Optional.<String>empty();
        return new Metadata(title, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static void addTo(List<String> paragraphs, Node node) {
        switch (node) {
            case Heading heading -> paragraphs.addAll(lines(heading));
            case Paragraph paragraph -> paragraphs.addAll(lines(paragraph));
            case HtmlBlock html -> paragraphs.addAll(HtmlPage.fragment(html.getLiteral()));
            case FencedCodeBlock code -> paragraphs.addAll(Paragraphs.of(code.getLiteral()));
            case IndentedCodeBlock code -> paragraphs.addAll(Paragraphs.of(code.getLiteral()));
            default -> {}
        }
    }

    /** Soft breaks are spaces, hard breaks begin a new line; images and inline HTML tags are left out. */
    private static List<String> lines(Block block) {
        var text = new StringBuilder(isFirstOfItem(block) ? "• " : "");
        for (var node = block.getFirstChild(); node != null; node = next(node, block)) {
            switch (node) {
                case Text words -> text.append(isInImage(words, block) ? "" : words.getLiteral());
                case Code code -> text.append(code.getLiteral());
                case SoftLineBreak ignored -> text.append(' ');
                case HardLineBreak ignored -> text.append('\n');
                default -> {}
            }
        }
        return text.toString().lines().map(Lines::squeeze).toList();
    }

    private static boolean isFirstOfItem(Block block) {
        return block.getParent() instanceof ListItem && block.getPrevious() == null;
    }

    private static boolean isInImage(Node node, Node root) {
        for (var parent = node.getParent(); parent != null && !parent.equals(root); parent = parent.getParent()) {
            if (parent instanceof Image) {
                return true;
            }
        }
        return false;
    }

    /** The next node in reading order, without recursion, so that deep nesting costs no stack. */
    private static @Nullable Node next(Node node, Node root) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        @Nullable Node current = node;
        while (current != null && !current.equals(root)) {
            if (current.getNext() != null) {
                return current.getNext();
            }
            current = current.getParent();
        }
        return null;
    }
}
