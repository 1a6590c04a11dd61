package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a user sees them: exit codes, results and messages. */
class CommandsTest extends CommandTest {

    private static final String GENEVA = """
            Prime Minister Anna Keller of Switzerland met the French president, Luc Moreau, in Geneva on Tuesday.

            Keller called for the release of 12 Armenian prisoners, who are held in Azerbaijan.
            """;
    private static final String OSLO = """
            Norwegian Foreign Minister Kari Berg arrived in Oslo on Friday. She said that the talks had gone well and \
            that the two sides would meet again in May.
            """;

    private static final String MERGER = """
            PREFIX code:   <https://w3id.org/parley/codes#>
            PREFIX foaf:   <http://xmlns.com/foaf/0.1/>
            PREFIX parley: <https://w3id.org/parley/ontology#>
            PREFIX person: <https://w3id.org/parley/id/person/>
            PREFIX prov:   <http://www.w3.org/ns/prov#>
            PREFIX skos:   <http://www.w3.org/2004/02/skos/core#>
            PREFIX xsd:    <http://www.w3.org/2001/XMLSchema#>

            <https://w3id.org/parley/id/decision/1> a parley:Decision ;
                parley:decides person:luc-moreau ; parley:verdict code:verdict-merged ; parley:keeps person:anna-keller ;
                skos:note "one and the same" ; prov:endedAtTime "2026-11-22T10:00:00Z"^^xsd:dateTime ;
                prov:wasAssociatedWith <https://w3id.org/parley/id/curator/anna> .
            <https://w3id.org/parley/id/curator/anna> foaf:accountName "anna" .
            """;

    @TempDir
    private Path folder;

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
    void decisionsAreCarriedFromStoreToStoreAndSurviveTheLossOfTheirArticle() throws IOException {
        parley("build", file("news"), "--store", file("store"));
        Files.writeString(folder.resolve("decisions.ttl"), MERGER);

        assertThat(parley("curation", "import", file("decisions.ttl"), "--store", file("store")))
                .isZero();
        assertThat(out).isEqualToIgnoringNewLines("1 decision, 1 new");
        assertThat(parley("curation", "import", file("decisions.ttl"), "--store", file("store")))
                .isZero();
        assertThat(out).isEqualToIgnoringNewLines("1 decision, 0 new");

        Files.writeString(folder.resolve("news/geneva.txt"), GENEVA.replace("Tuesday", "Monday"));
        parley("build", file("news"), "--store", file("store"));
        assertThat(rows("merged-persons"))
                .contains("Anna Keller,Luc Moreau,anna,2026-11-22T10:00:00Z,one and the same");

        parley("build", "--remove", "geneva", "--store", file("store"));
        assertThat(rows("decisions-without-fact"))
                .contains("merged,one and the same,https://w3id.org/parley/id/person/luc-moreau");

        parley("curation", "export", file("kept.trig"), "--store", file("store"));
        parley("build", file("news/oslo.txt"), "--store", file("other"));
        assertThat(parley("curation", "import", file("kept.trig"), "--store", file("other")))
                .isZero();
        assertThat(out).isEqualToNormalizingNewlines("""
                1 decision, 1 new
                without a fact now: https://w3id.org/parley/id/person/luc-moreau
                """);
    }

    @Test
    void saysWhatIsWrongWithAFileOfDecisions() throws IOException {
        parley("build", file("news/oslo.txt"), "--store", file("store"));
        Files.writeString(folder.resolve("broken.ttl"), MERGER.replace("parley:keeps person:anna-keller ;", ""));

        assertThat(parley("curation", "import", file("broken.ttl"), "--store", file("store")))
                .isEqualTo(1);

        assertThat(err)
                .startsWith("parley: " + file("broken.ttl")
                        + ": <https://w3id.org/parley/id/decision/1>: the decision is"
                        + " <https://w3id.org/parley/codes#verdict-merged> and lacks what that needs; ")
                .hasLineCount(1);
        assertThat(parley("curation", "export", file("broken.ttl"), "--store", file("store")))
                .isEqualTo(1);
        assertThat(err).contains("the file exists; add --overwrite to replace it");
    }

    @Test
    void servesNoWritingWithoutAPasswordFile() throws IOException {
        assertThat(parley("serve", "--writable", "--store", file("store"))).isEqualTo(2);
        assertThat(err)
                .startsWith("parley: --writable: no password file; add --passwords FILE, with a line 'name: password'"
                        + " for each who may write");

        assertThat(parley("serve", "--writable", "--address", "0.0.0.0", "--store", file("store")))
                .isEqualTo(2);
        assertThat(parley("serve", "--passwords", file("passwords"), "--store", file("store")))
                .isEqualTo(2);
        assertThat(err).startsWith("parley: --passwords: nobody can write; add --writable, or leave it out");

        parley("build", file("news/oslo.txt"), "--store", file("store"));
        assertThat(parley(
                        "serve",
                        "--writable",
                        "--passwords",
                        file("passwords"),
                        "--address",
                        "0.0.0.0",
                        "--store",
                        file("store")))
                .isEqualTo(1);
        assertThat(err)
                .contains("passwords travel unencrypted to 0.0.0.0")
                .contains(file("passwords") + ": there is no such file to read");
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

    /** {@return what a query answers about the store, as CSV} */
    private String rows(String query) throws IOException {
        var rows = folder.resolve("rows.csv");
        parley(
                "query",
                query,
                "--store",
                file("store"),
                "--format",
                "csv",
                "--output",
                file("rows.csv"),
                "--overwrite");
        return Files.readString(rows);
    }
}
