package dev.parley.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleReaderTest {

    private static final String PROSE =
            "The two foreign ministers met in Doha on Monday and agreed to exchange all prisoners before the end of May.";
    private static final String NEWS_ARTICLE = """
            {"headline": "Ministers meet in Doha", "articleBody": "%s", "datePublished": "2025-05-05", "url": "https://news.example/2025/ministers-meet.html"}""".formatted(PROSE);

    @TempDir
    private Path folder;

    @Test
    void readsFoldersInTheOrderOfNames() throws IOException {
        write("b.txt", "Second meeting\n\n" + PROSE + " Two.");
        write("a/z.md", "# First\n\n" + PROSE + " One.");
        write("c.html", "<title>Third</title><p>" + PROSE + " Three.</p>");

        assertThat(ids(read(folder))).containsExactly("z", "b", "c");
        assertThat(articles(read(folder)))
                .extracting(article -> article.title().orElse(""))
                .containsExactly("First", "Second meeting", "Third");
    }

    @Test
    void leavesOutOfAFolderWhatIsNoArticle() throws IOException {
        write("a.txt", PROSE);
        write("a.json", "{\"id\": \"a\", \"people\": [], \"roles\": []}");
        write("README.md", "Where these articles come from.");
        write(".hidden.txt", PROSE + " Hidden.");
        write("picture.png", "PNG");

        assertThat(read(folder)).hasSize(1);
    }

    @Test
    void readsAJsonArticleThatStandsBesideATextOfItsName() throws IOException {
        write("a.txt", PROSE + " As text.");
        write("a.json", NEWS_ARTICLE);

        assertThat(articles(read(folder))).extracting(Article::body).containsExactly(PROSE, PROSE + " As text.");
    }

    @Test
    void givesTheSecondArticleOfANameASuffixFromItsContent() throws IOException {
        write("one/a.txt", PROSE + " One.");
        write("two/a.txt", PROSE + " Two.");

        var ids = ids(read(folder));

        assertThat(ids.getFirst()).isEqualTo("a");
        assertThat(ids.getLast()).matches("a-[0-9a-f]{8}");
        assertThat(ids(read(folder))).isEqualTo(ids);
    }

    @Test
    void countsTheSameContentOnce() throws IOException {
        write("a.txt", PROSE);
        write("b.txt", "\uFEFF" + PROSE + "\r\n");

        assertThat(read(folder).getLast())
                .isEqualTo(new Reading.Repeated(folder.resolve("b.txt").toString(), "b"));
    }

    @Test
    void makesIdsThatStandInAnIriAsTheyAre() throws IOException {
        write("Bagrat Galstanyan's march (2).txt", PROSE);
        write("Çavuşoğlu #1.txt", PROSE + " Two.");

        assertThat(ids(read(folder))).containsExactly("Bagrat-Galstanyan-s-march-2", "Çavuşoğlu-1");
    }

    @Test
    void readsPackedFilesUnderTheNameInside() throws IOException {
        Files.write(folder.resolve("talks.v2.txt.gz"), gzip(PROSE.getBytes(StandardCharsets.UTF_8)));

        assertThat(ids(read(folder))).containsExactly("talks.v2");
    }

    @Test
    void readsJsonLinesAndTellsWhichLineIsBad() throws IOException {
        var file = write(
                "news.jsonl", NEWS_ARTICLE + "\n\n{\"headline\": \n" + NEWS_ARTICLE.replace("Doha", "Oman") + "\n");

        var readings = read(file);

        assertThat(ids(readings))
                .containsExactly("ministers-meet", ids(readings).getLast());
        assertThat(rejections(readings)).singleElement().satisfies(rejection -> {
            assertThat(rejection.source()).isEqualTo(file + ":3");
            assertThat(rejection.reason()).startsWith("is malformed JSON (").endsWith("; give one valid JSON value");
        });
    }

    @Test
    void rejectsALineWhosePublicationDateIsNone() throws IOException {
        var file = write("news.jsonl", NEWS_ARTICLE.replace("2025-05-05", "31 March"));

        assertThat(rejections(read(file)))
                .containsExactly(
                        new Rejection(file + ":1", "datePublished is '31 March', not a date; write it as 2026-03-31"));
    }

    @Test
    void readsArticlesFromAGraphWithAuthorsOfAllShapes() throws IOException {
        var file = write("graph.json", """
                {"@graph": [
                  {"@type": "WebSite", "name": "Site"},
                  {"@type": "NewsArticle", "headline": "One", "articleBody": "%1$s One.", "author": "By Ana Ruiz and Li Wei"},
                  {"@type": "NewsArticle", "headline": "Two", "articleBody": "%1$s Two.", "author": {"name": "Ana Ruiz"},
                   "publisher": {"@type": "Organization", "name": "The Post"}, "datePublished": "2025-03-17T23:30:00-07:00"},
                  {"@type": "NewsArticle", "headline": "Three", "articleBody": "<p>%1$s</p><p>Three.</p>", "author": ["Ana Ruiz", {"name": "Li Wei"}]}
                ]}""".formatted(PROSE));

        var articles = articles(read(file));

        assertThat(articles)
                .extracting(Article::authors)
                .containsExactly(List.of("Ana Ruiz", "Li Wei"), List.of("Ana Ruiz"), List.of("Ana Ruiz", "Li Wei"));
        assertThat(articles.get(1).publisher()).contains("The Post");
        assertThat(articles.get(1).published()).contains(LocalDate.of(2025, 3, 17));
        assertThat(articles.get(2).body()).isEqualTo(PROSE + "\n\nThree.");
    }

    @Test
    void readsTheItemsOfAFeed() throws IOException {
        var file = write("feed.rss", """
                <?xml version="1.0"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
                <channel><title>Gulf Wire</title><link>https://gulf.example/</link>
                <item><title>Ministers meet &amp; agree</title><link>https://gulf.example/2025/05/ministers-meet/</link>
                  <media:title>A photograph</media:title><guid>https://gulf.example/?p=17</guid><pubDate>Mon, 05 May 2025 21:10:00 +0300</pubDate><dc:creator>Layla Haddad</dc:creator>
                  <description>A teaser.</description><content:encoded><![CDATA[<p>%1$s</p><p>More tomorrow, said the mediators.</p>]]></content:encoded></item>
                <item><title>Second</title><description>&lt;p&gt;%1$s Second.&lt;/p&gt;</description></item>
                </channel></rss>""".formatted(PROSE));

        var articles = articles(read(file));

        assertThat(articles.getFirst())
                .isEqualTo(new Article(
                        "ministers-meet",
                        Optional.of("Ministers meet & agree"),
                        List.of("Layla Haddad"),
                        Optional.of("Gulf Wire"),
                        Optional.of(LocalDate.of(2025, 5, 5)),
                        Optional.empty(),
                        Optional.of(URI.create("https://gulf.example/2025/05/ministers-meet/")),
                        PROSE + "\n\nMore tomorrow, said the mediators."));
        assertThat(articles.getLast().body()).isEqualTo(PROSE + " Second.");
        assertThat(articles.getLast().id()).matches("[0-9a-f]{16}");
    }

    @Test
    void readsAMagazinesBylineWithItsPhotographer() throws IOException {
        var file = write(
                "portrait.txt", "The ferryman\n\nWords: Ana Silva. Photographs: Jon Berg\n\n%s\n".formatted(PROSE));

        var article = articles(read(file)).getFirst();

        assertThat(article.authors()).containsExactly("Ana Silva");
        assertThat(article.body()).doesNotContain("Photographs");
    }

    @Test
    void readsAtomWithMarkupInside() throws IOException {
        var file = write("feed.atom", """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Gulf Wire</title>
                <entry><title>Ministers meet</title><id>tag:gulf.example,2025:17</id><link href="https://gulf.example/17-ministers"/>
                  <published>2025-05-05T10:00:00Z</published><author><name>Layla Haddad</name><email>l@gulf.example</email></author>
                  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>%s</p><p>It was late, &lt;very&gt; late.</p></div></content></entry>
                </feed>""".formatted(PROSE));

        var article = articles(read(file)).getFirst();

        assertThat(article.id()).isEqualTo("tag-gulf.example-2025-17");
        assertThat(article.authors()).containsExactly("Layla Haddad");
        assertThat(article.body()).isEqualTo(PROSE + "\n\nIt was late, <very> late.");
    }

    @Test
    void readsStandardInputByWhatItLooksLike() {
        assertThat(articles(readInput(PROSE)))
                .singleElement()
                .extracting(Article::body)
                .isEqualTo(PROSE);
        assertThat(ids(readInput(NEWS_ARTICLE))).containsExactly("ministers-meet");
        assertThat(ids(readInput(NEWS_ARTICLE + "\n" + NEWS_ARTICLE.replace("Doha", "Oman"))))
                .hasSize(2);
        assertThat(articles(readInput("<html><body><h1>Ministers meet in Doha</h1><p>" + PROSE + "</p></body></html>")))
                .singleElement()
                .extracting(Article::title)
                .isEqualTo(Optional.of("Ministers meet in Doha"));
    }

    @Test
    void readsTheEncodingsThatPagesComeIn() throws IOException {
        var text = "The minister’s name is Çavuşoğlu. " + PROSE;
        write("utf8-bom.txt", "\uFEFF" + text + " 1");
        Files.write(folder.resolve("utf16.txt"), ("\uFEFF" + text + " 2").getBytes(StandardCharsets.UTF_16LE));
        Files.write(
                folder.resolve("declared.html"),
                ("<meta charset=windows-1254><p>" + text + " 3</p>").getBytes(Charset.forName("windows-1254")));

        assertThat(articles(read(folder)))
                .hasSize(3)
                .allMatch(article -> article.body().startsWith("The minister’s name is Çavuşoğlu. The two"));
    }

    @Test
    void guessesAnEncodingThatNobodyDeclares() throws IOException {
        var western = "“We won’t sign,” said General José Núñez – and left. The café in Bogotá was full. " + PROSE;
        var cyrillic =
                "Премьер-министр Армении заявил во вторник, что ожидает освобождения пленных, удерживаемых в Баку, до конца года.";
        Files.write(folder.resolve("a.txt"), western.getBytes(Charset.forName("windows-1252")));
        Files.write(folder.resolve("b.txt"), cyrillic.getBytes(Charset.forName("windows-1251")));

        assertThat(articles(read(folder))).extracting(Article::body).containsExactly(western, cyrillic);
    }

    @Test
    void rejectsAnArticleThatIsNotEnglishAndNamesItsLanguage() throws IOException {
        var file = write(
                "a.txt", "Le ministre a rencontré son homologue à Doha lundi et a promis de libérer les prisonniers.");
        var reader = new ArticleReader(text -> Optional.of(Locale.FRENCH), 10_000, InputStream.nullInputStream());

        assertThat(rejections(all(reader, file)))
                .containsExactly(new Rejection(file.toString(), "is written in French; give articles in English"));
    }

    @Test
    void saysOfEachFileThatCannotBeReadWhyAndWhatWouldDo() throws IOException {
        var empty = write("empty.txt", " \n\n");
        var binary = write("binary.txt", "GIF89a\0\0\1");
        var large = write("large.txt", PROSE.repeat(1000));
        var word = write("talks.docx", "PK");
        var missing = folder.resolve("missing.txt");
        var cut = Files.write(
                folder.resolve("cut.txt.gz"),
                java.util.Arrays.copyOf(gzip(PROSE.repeat(50).getBytes(StandardCharsets.UTF_8)), 60));
        var gold = write("gold.json", "{\"people\": [], \"roles\": []}");
        var titleOnly = write("title.txt", "---\ntitle: Ministers meet\n---\nMinisters meet\n\nComments (0) | Print\n");

        assertThat(rejections(read(empty, binary, large, word, missing, cut, gold, titleOnly)))
                .extracting(rejection -> Path.of(rejection.source()).getFileName() + ": " + rejection.reason())
                .containsExactly(
                        "empty.txt: is empty; give a file with an article",
                        "binary.txt: holds binary data (a zero byte at offset 6); give text, HTML, JSON or a feed",
                        "large.txt: is larger than 50,000 bytes; raise the limit or give the article alone",
                        "talks.docx: has the extension '.docx', which no format has; known: " + Format.allExtensions(),
                        "missing.txt: there is no such file; give an existing file or folder",
                        "cut.txt.gz: is a gzip file that was cut off; pack it again",
                        "gold.json: has no article's text; give objects with headline, articleBody, datePublished, author, url",
                        "title.txt: holds no running text; give an article with at least one paragraph");
    }

    @Test
    void stopsUnpackingAtTheLimit() throws IOException {
        var bomb = Files.write(folder.resolve("bomb.txt.gz"), gzip(new byte[50_000_000]));
        var bombOfLines = Files.write(
                folder.resolve("bomb.jsonl.gz"), gzip(" ".repeat(50_000_000).getBytes(StandardCharsets.UTF_8)));

        assertThat(rejections(read(bomb, bombOfLines)))
                .extracting(Rejection::reason)
                .hasSize(2)
                .allMatch(reason -> reason.startsWith("is larger than 50,000 bytes"));
    }

    @Test
    void fetchesNoExternalEntity() throws IOException {
        var secret = write("secret.txt", "SECRET");
        var file = write(
                "feed.xml",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"%s\">]><rss><channel><item><title>A</title><description>&x; %s</description></item></channel></rss>"
                        .formatted(secret.toUri(), PROSE));

        assertThat(read(file).toString()).doesNotContain("SECRET");
    }

    @Test
    void survivesEntitiesThatMultiply() throws IOException {
        var file = write(
                "feed.xml",
                "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]>"
                        + "<rss><channel><item><title>&c;</title></item></channel></rss>");

        assertThat(rejections(read(file))).isNotEmpty();
    }

    @Test
    void survivesDeepNestingInEveryFormat() throws IOException {
        var depth = 9_000;
        write("a.json", "{\"articleBody\":" + "[".repeat(depth) + "]".repeat(depth) + "}");
        write("b.html", "<div>".repeat(depth / 2) + PROSE);
        write("c.md", "> ".repeat(depth) + PROSE + "\n\n" + "[".repeat(depth) + "\n\n" + "*a ".repeat(depth / 2));
        write("d.xml", "<rss>" + "<a>".repeat(depth));
        write("e.txt", "---\ntitle: " + "[".repeat(depth) + "\n---\n" + PROSE + " E.");

        assertThat(read(folder)).hasSize(5);
    }

    @Test
    void survivesTextOfOneLineOfTheLargestSize() throws IOException {
        write("a.txt", "word ".repeat(9_900));
        write("b.txt", ".".repeat(49_000));
        write("c.html", "<p>" + "&nbsp;<b>".repeat(5_000));

        assertThat(read(folder)).hasSize(3);
    }

    @Test
    void holdsNoMoreThanOneLineOfALargeFile() throws IOException {
        var lines = new InputStream() {
            private final byte[] line = (NEWS_ARTICLE + "\n").getBytes(StandardCharsets.UTF_8);
            private long position;

            @Override
            public int read() {
                return line[(int) (position++ % line.length)];
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                bytes[offset] = (byte) read();
                return 1;
            }
        };
        var reader = new ArticleReader(text -> Optional.empty(), 50_000, lines);

        try (var stream = reader.read(List.of(ArticleReader.STANDARD_INPUT))) {
            assertThat(stream.limit(1000)).hasSize(1000);
        }
    }

    @Test
    void readsFilesWithAllLineEndingsAlike() throws IOException {
        var text = "Ministers meet in Doha\n\nDOHA, May 5 (Gulf Wire) — " + PROSE
                + "\n\nMore tomorrow, said the mediators of both sides.\n";
        write("unix.txt", text);
        write("dos.txt", text.replace("\n", "\r\n"));
        write("mac.txt", text.replace("\n", "\r"));

        assertThat(articles(read(folder))).hasSize(1);
        assertThat(read(folder)).filteredOn(Reading.Repeated.class::isInstance).hasSize(2);
    }

    private Path write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static List<Reading> readInput(String text) {
        var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return all(new ArticleReader(it -> Optional.empty(), 50_000, in), ArticleReader.STANDARD_INPUT);
    }

    private static List<Reading> read(Path... inputs) {
        return all(new ArticleReader(text -> Optional.empty(), 50_000, InputStream.nullInputStream()), inputs);
    }

    private static List<Reading> all(ArticleReader reader, Path... inputs) {
        try (var readings = reader.read(List.of(inputs))) {
            return readings.toList();
        }
    }

    private static List<Article> articles(List<Reading> readings) {
        return readings.stream().flatMap(ArticleReaderTest::article).toList();
    }

    private static List<String> ids(List<Reading> readings) {
        return articles(readings).stream().map(Article::id).toList();
    }

    private static List<Rejection> rejections(List<Reading> readings) {
        return readings.stream()
                .flatMap(reading ->
                        reading instanceof Reading.Rejected(var rejection) ? Stream.of(rejection) : Stream.empty())
                .toList();
    }

    private static Stream<Article> article(Reading reading) {
        return reading instanceof Reading.Accepted(var article) ? Stream.of(article) : Stream.empty();
    }
}
