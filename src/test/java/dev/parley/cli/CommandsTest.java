package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a user sees them: exit codes, results and messages. */
class CommandsTest {

    private static final String GENEVA = """
            Prime Minister Anna Keller of Switzerland met the French president, Luc Moreau, in Geneva on Tuesday.

            Keller called for the release of 12 Armenian prisoners, who are held in Azerbaijan.
            """;
    private static final String OSLO = """
            Norwegian Foreign Minister Kari Berg arrived in Oslo on Friday. She said that the talks had gone well and \
            that the two sides would meet again in May.
            """;

    @TempDir
    private Path folder;

    private String out = "";
    private String err = "";

    @BeforeEach
    void writeArticles() throws IOException {
        Files.createDirectory(folder.resolve("news"));
        Files.writeString(folder.resolve("news/geneva.txt"), GENEVA);
        Files.writeString(folder.resolve("news/oslo.txt"), OSLO);
    }

    @Test
    void buildsAGraphThatAnswersWithTheSentence() {
        assertThat(parley("build", file("news"), "--store", file("store"))).isZero();
        assertThat(out).startsWith("2 articles, ");

        assertThat(parley("explain", "Anna", "Keller", "--store", file("store")))
                .isZero();
        assertThat(out)
                .contains("https://w3id.org/parley/id/person/anna-keller")
                .contains("“Prime Minister Anna Keller of Switzerland met the French president, Luc Moreau");

        assertThat(parley("explain", "--trace", "Anna", "Keller", "--store", file("store")))
                .isZero();
        assertThat(out).contains("title “Prime Minister”").contains("“met” (asserted); participant (");

        assertThat(parley("validate", "--store", file("store"))).isZero();
        assertThat(out).isEqualToIgnoringNewLines("2 articles, 0 violations");
    }

    @Test
    void leavesOutFactsThatAreNotSureEnough() {
        assertThat(parley("build", file("news"), "--store", file("store"), "--min-confidence", "1"))
                .isZero();
        assertThat(out).isEqualToIgnoringNewLines("2 articles, 0 facts");

        assertThat(parley("build", file("news"), "--store", file("store"), "--min-confidence", "2"))
                .isNotZero();
        assertThat(err).contains("--min-confidence").contains("give a number from 0 to 1");
    }

    @Test
    void readsOnlyWhatHasChangedAndWithdrawsWhatIsToGo() throws IOException {
        parley("build", file("news"), "--store", file("store"));

        assertThat(parley("build", file("news"), "--store", file("store"))).isZero();
        assertThat(out).isEqualToIgnoringNewLines("0 articles, 0 facts; 2 unchanged");

        Files.writeString(folder.resolve("news/oslo.txt"), OSLO.replace("Kari Berg", "Ida Dahl"));
        parley("build", file("news"), "--store", file("store"));
        assertThat(out).contains("1 article, ").contains("1 unchanged");
        assertThat(parley("explain", "Kari Berg", "--store", file("store"))).isEqualTo(1);
        assertThat(parley("explain", "Ida Dahl", "--store", file("store"))).isZero();

        assertThat(parley("build", "--remove", "oslo", "--store", file("store")))
                .isZero();
        assertThat(parley("explain", "Ida Dahl", "--store", file("store"))).isEqualTo(1);
        assertThat(parley("build", "--remove", "oslo", "--store", file("store")))
                .isEqualTo(1);
        assertThat(err).isEqualToIgnoringNewLines("parley: no article 'oslo' in the store");
    }

    @Test
    void reportsABadArticleAndGoesOnWithTheOthers() throws IOException {
        Files.write(folder.resolve("news/minsk.txt"), new byte[] {0, 1, 2, 3, (byte) 0xff, 0});

        assertThat(parley("build", file("news"), "--store", file("store"))).isEqualTo(1);

        assertThat(err).startsWith("rejected " + file("news/minsk.txt") + ": ").hasLineCount(1);
        assertThat(out).startsWith("2 articles, ").contains("; 1 rejected");
    }

    @Test
    void extractsTheSameBytesAgain() throws IOException {
        parley("extract", file("news"), "--output", file("first.trig"));
        parley("extract", file("news"), "--output", file("second.trig"), "--threads", "1");

        assertThat(folder.resolve("first.trig")).hasSameBinaryContentAs(folder.resolve("second.trig"));
        assertThat(Files.readString(folder.resolve("first.trig"))).contains("person:anna-keller");
    }

    @Test
    void compressesAFileWhoseNameSaysSo() throws IOException {
        parley("extract", file("news"), "--output", file("plain.trig"));
        parley("extract", file("news"), "--output", file("packed.trig.gz"));

        try (var packed = new GZIPInputStream(Files.newInputStream(folder.resolve("packed.trig.gz")))) {
            assertThat(packed.readAllBytes()).isEqualTo(Files.readAllBytes(folder.resolve("plain.trig")));
        }
    }

    @Test
    void doesNotOverwriteAFileUnasked() throws IOException {
        Files.writeString(folder.resolve("mine.trig"), "mine");

        assertThat(parley("extract", file("news"), "--output", file("mine.trig")))
                .isEqualTo(1);

        assertThat(err).contains(file("mine.trig") + ": the file exists; add --overwrite to replace it");
        assertThat(folder.resolve("mine.trig")).hasContent("mine");
    }

    @Test
    void leavesNoUnfinishedFileWhenAQueryFails() throws IOException {
        parley("build", file("news/oslo.txt"), "--store", file("store"));
        Files.writeString(folder.resolve("broken.rq"), "SELECT ?x WHERE { ?x ");

        assertThat(parley("query", file("broken.rq"), "--store", file("store"), "--output", file("rows.csv")))
                .isEqualTo(1);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("news", "store", "broken.rq");
        }
    }

    @Test
    void namesTheKnownQueriesWhenOneIsUnknown() {
        assertThat(parley("query", "prisoner")).isEqualTo(1);

        assertThat(err)
                .startsWith("parley: query: no query 'prisoner'; near: prisoners")
                .hasLineCount(1);
    }

    @Test
    void saysHowToMakeAStoreWhereThereIsNone() {
        assertThat(parley("query", "people", "--store", file("nowhere"))).isEqualTo(1);

        assertThat(err)
                .isEqualToIgnoringNewLines("parley: %s: no store; make one with: parley build ARTICLES --store %s"
                        .formatted(file("nowhere"), file("nowhere")));
    }

    @Test
    void tellsWrongUsageFromAFailedRun() {
        assertThat(parley()).isEqualTo(2);
        assertThat(parley("build")).isEqualTo(2);
        assertThat(err).startsWith("parley: no articles given").contains("see: parley build --help");
        assertThat(parley("query", "people", "--format", "word")).isEqualTo(2);
        assertThat(parley("build", "news", "--max-size", "big")).isEqualTo(2);
        assertThat(err).contains("'big' is not a size; write it as 500k or 10M");
    }

    @Test
    void listsTheQueriesWithTheirParameters() {
        assertThat(parley("query", "--list")).isZero();

        assertThat(out).contains("people", "prisoners", "representation", "--param ");
    }

    @Test
    void scoresAnnotatedArticles() throws IOException {
        Files.writeString(folder.resolve("news/oslo.json"), """
                {"people": [{"name": "Kari Berg", "aliases": ["Berg"]}], "states": ["Norway"]}""");

        assertThat(parley("evaluate", file("news"))).isZero();

        assertThat(out).containsPattern("people +1 +1 +1.00 +1.00 +1.000");
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private int parley(String... arguments) {
        var outWriter = new StringWriter();
        var errWriter = new StringWriter();
        var exitCode = Parley.commandLine()
                .setOut(new PrintWriter(outWriter, true))
                .setErr(new PrintWriter(errWriter, true))
                .execute(arguments);
        out = outWriter.toString();
        err = errWriter.toString();
        return exitCode;
    }
}
