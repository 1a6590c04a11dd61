package dev.parley.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads an HTML page: what its head and its JSON-LD say, and the lines of its main content. */
final class HtmlPage {

    private static final Pattern SITE_IN_TITLE =
            Pattern.compile("(.{15,}?)\\s+(?:[|»·•—–]|-{1,2})\\s+([^|»·•—–]{2,50})");

    /** The text in JSON-LD is preferred to the page's where the page shows less than this share of it. */
    private static final double SHARE_SHOWN = 0.5;

    private static final int MAX_LENGTH_OF_BYLINE = 200;

    private HtmlPage() {}

    static Page parse(String html) {
        var document = Jsoup.parse(html);
        var embedded = embedded(document);
        var given = embedded.map(Page::metadata).orElse(Metadata.NONE);
        var metadata = given.or(metadata(document));
        var shown = new ArrayList<String>();
        var heading = heading(document, metadata);
        MainContent.of(document).forEach(part -> shown.addAll(HtmlText.paragraphs(part)));
        heading.filter(it -> !shown.contains(it)).ifPresent(it -> shown.addFirst(it));
        var paragraphs = embedded.map(Page::paragraphs)
                .filter(text -> length(shown) < SHARE_SHOWN * length(text))
                .orElse(shown);
        return new Page(metadata, paragraphs);
    }

    /** {@return the paragraphs of a fragment, such as an item of a feed; plain text is a fragment too} */
    static List<String> fragment(String html) {
        return HtmlText.paragraphs(Jsoup.parseBodyFragment(html).body());
    }

    private static int length(List<String> paragraphs) {
        return paragraphs.stream().mapToInt(String::length).sum();
    }

    private static Optional<Page> embedded(Document document) {
        return document.select("script[type=application/ld+json]").stream()
                .flatMap(script -> NewsArticles.inScript(script.data()).stream())
                .findFirst();
    }

    private static Metadata metadata(Document document) {
        var site = meta(document, "og:site_name", "application-name", "publisher", "dc.publisher", "article:publisher")
                .filter(name -> !name.startsWith("http"));
        return new Metadata(
                title(document, site),
                authors(document),
                site,
                published(document),
                link(document).flatMap(FrontMatter::uri));
    }

    private static Optional<String> title(Document document, Optional<String> site) {
        var given = meta(document, "og:title", "twitter:title", "dc.title", "headline")
                .or(() -> Optional.of(document.title()).filter(title -> !title.isBlank()));
        return given.map(title -> withoutSite(title, site, headings(document)));
    }

    /** {@code <title>} mostly ends with the site's name; the heading, or the name itself, shows where it begins. */
    private static String withoutSite(String title, Optional<String> site, List<String> headings) {
        var matcher = SITE_IN_TITLE.matcher(title);
        if (!matcher.matches()) {
            return title;
        }
        var isSite = site.filter(name -> name.equalsIgnoreCase(matcher.group(2).strip()))
                .isPresent();
        return isSite || headings.contains(matcher.group(1)) ? matcher.group(1) : title;
    }

    private static List<String> headings(Document document) {
        return document.select("h1, h2").stream().map(Element::text).toList();
    }

    /** The headline often stands outside the main content; without it in front, the page's title would be all there is. */
    private static Optional<String> heading(Document document, Metadata metadata) {
        return Optional.ofNullable(document.selectFirst("h1"))
                .map(Element::text)
                .filter(text -> metadata.title().isEmpty() && !text.isBlank());
    }

    private static List<String> authors(Document document) {
        var named = meta(document, "author", "article:author", "dc.creator", "parsely-author").stream()
                .filter(name -> !name.startsWith("http"));
        var marked = document.select("[rel=author], [itemprop=author] [itemprop=name], [itemprop=author]").stream()
                .map(Element::text)
                .filter(text ->
                        Bylines.parse(text).or(() -> Bylines.parseNames(text)).isPresent());
        var written = document.select("[class*=byline], [class*=author], [class*=meta]").stream()
                .map(Element::text)
                .filter(text -> text.length() < MAX_LENGTH_OF_BYLINE)
                .flatMap(text -> Lines.segments(text).stream())
                .filter(text -> Bylines.parse(text).isPresent());
        return Stream.of(named, marked, written).flatMap(it -> it).limit(1).toList();
    }

    private static Optional<LocalDate> published(Document document) {
        var marked = document
                .select(
                        "time[pubdate], time[itemprop=datePublished], [itemprop=datePublished], article time[datetime], time[datetime]")
                .stream()
                .flatMap(time -> Stream.of(time.attr("datetime"), time.attr("content"), time.text()))
                .map(Dates::parse)
                .flatMap(Optional::stream);
        return Stream.concat(
                        Stream.of(
                                        "article:published_time",
                                        "og:article:published_time",
                                        "datePublished",
                                        "date",
                                        "dc.date",
                                        "dc.date.issued",
                                        "pubdate",
                                        "publishdate",
                                        "sailthru.date",
                                        "parsely-pub-date")
                                .flatMap(name -> meta(document, name).stream())
                                .map(Dates::parse)
                                .flatMap(Optional::stream),
                        marked)
                .findFirst();
    }

    private static Optional<String> link(Document document) {
        return Optional.ofNullable(document.selectFirst("link[rel=canonical][href]"))
                .map(link -> link.attr("href"))
                .or(() -> meta(document, "og:url"));
    }

    private static Optional<String> meta(Document document, String... names) {
        return Stream.of(names)
                .flatMap(name -> document.select("meta[content]").stream()
                        .filter(meta -> name.equalsIgnoreCase(meta.attr("property"))
                                || name.equalsIgnoreCase(meta.attr("name"))
                                || name.equalsIgnoreCase(meta.attr("itemprop"))))
                .map(meta -> Lines.squeeze(Paragraphs.normalise(meta.attr("content"))))
                .filter(content -> !content.isBlank())
                .findFirst();
    }
}
