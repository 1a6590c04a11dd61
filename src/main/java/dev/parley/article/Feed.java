package dev.parley.article;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The articles of an RSS (0.9 to 2.0) or Atom feed, one item at a time.
 *
 * <p>Document types are not read and no external entity is fetched.
 */
final class Feed implements Iterator<Item> {

    private static final Set<String> ROOTS = Set.of("rss", "feed", "RDF");
    private static final Set<String> ITEMS = Set.of("item", "entry");
    private static final String MEDIA = "http://search.yahoo.com/mrss/";

    private final String source;
    private final long maxBytes;
    private final XMLStreamReader xml;
    private Optional<String> feedTitle = Optional.empty();
    private int items;
    private @Nullable Item next;
    private boolean isAtEnd;

    /**
     * @param in is not closed
     * @throws InputException if this is no feed
     */
    Feed(InputStream in, String source, long maxBytes) {
        this.source = source;
        this.maxBytes = maxBytes;
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            xml = factory.createXMLStreamReader(in);
            xml.nextTag();
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
        if (!ROOTS.contains(xml.getLocalName())) {
            throw new InputException(
                    source,
                    "is XML with the root element <%s>".formatted(xml.getLocalName()),
                    "give an RSS or Atom feed");
        }
    }

    @Override
    public boolean hasNext() {
        while (next == null && !isAtEnd) {
            advance();
        }
        return next != null;
    }

    @Override
    public Item next() {
        var item = hasNext() ? next : null;
        if (item == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return item;
    }

    private void advance() {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    if (ITEMS.contains(xml.getLocalName())) {
                        next = readItem();
                        return;
                    }
                    readTitleOfFeed();
                }
            }
            isAtEnd = true;
        } catch (XMLStreamException e) {
            isAtEnd = true;
            next = new Item.Unreadable(malformed(e).toRejection());
        }
    }

    /** The first title outside an item is the feed's; an image in RSS has one too. */
    private void readTitleOfFeed() throws XMLStreamException {
        if (xml.getLocalName().equals("title") && feedTitle.isEmpty()) {
            feedTitle = Optional.of(Lines.squeeze(XmlContent.read(xml, maxBytes).text()))
                    .filter(title -> !title.isEmpty());
        }
    }

    private Item readItem() throws XMLStreamException {
        items++;
        var where = source + "#" + items;
        var fields = new HashMap<String, XmlContent>();
        var isTooLarge = false;
        while (xml.next() != XMLStreamReader.END_ELEMENT) {
            if (xml.isStartElement()) {
                var name = MEDIA.equals(xml.getNamespaceURI()) ? "media" : xml.getLocalName();
                var content = XmlContent.read(xml, maxBytes);
                isTooLarge |= content.isCut();
                fields.merge(name, content, (first, second) -> name.equals("creator") ? first.and(second) : first);
            }
        }
        if (isTooLarge) {
            return new Item.Unreadable(ArticleReader.tooLarge(where, maxBytes).toRejection());
        }
        var key = text(fields, "guid", "id").filter(id -> !id.contains("/"));
        return new Item.Found(where, key, new Page(metadata(fields), paragraphs(fields)));
    }

    private Metadata metadata(Map<String, XmlContent> fields) {
        return new Metadata(
                text(fields, "title"),
                text(fields, "creator", "author").map(List::of).orElse(List.of()),
                text(fields, "source", "publisher").or(() -> feedTitle),
                Stream.of("pubDate", "published", "date", "issued", "updated")
                        .flatMap(name -> text(fields, name).flatMap(Dates::parse).stream())
                        .findFirst(),
                text(fields, "link", "guid", "id").flatMap(FrontMatter::uri));
    }

    /** The fullest text wins: many feeds give a summary beside it. */
    private static List<String> paragraphs(Map<String, XmlContent> fields) {
        return Stream.of("encoded", "content", "description", "summary")
                .flatMap(name -> Optional.ofNullable(fields.get(name)).stream())
                .map(content -> HtmlPage.fragment(content.markup()))
                .reduce((one, other) -> length(other) > length(one) ? other : one)
                .orElse(List.of());
    }

    private static int length(List<String> paragraphs) {
        return paragraphs.stream().mapToInt(String::length).sum();
    }

    private static Optional<String> text(Map<String, XmlContent> fields, String... names) {
        return Stream.of(names)
                .flatMap(name -> Optional.ofNullable(fields.get(name)).stream())
                .map(content -> Lines.squeeze(Paragraphs.normalise(content.text())))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private InputException malformed(XMLStreamException e) {
        var line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
        var message = String.valueOf(e.getMessage())
                .lines()
                .reduce((first, last) -> last)
                .orElse("")
                .replaceFirst("^Message: ", "");
        return new InputException(
                source + ":" + line, "is malformed XML (%s)".formatted(message), "give a well-formed feed");
    }
}
