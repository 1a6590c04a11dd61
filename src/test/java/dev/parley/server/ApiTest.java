package dev.parley.server;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.query.QueryCatalog;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.atlas.json.JSON;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The questions for programs. */
class ApiTest {

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.start();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void aQuestionIsAnsweredAsCsv() {
        var answer = site.get("/api/people?articleIri=article/first&format=csv");

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(answer.body().lines().map(line -> line.split(",", -1)[1]))
                .containsExactly("person", "Ana Petrescu", "Jan Kováč");
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv, text/csv",
        "application/json, application/sparql-results+json",
        "*/*, application/sparql-results+json",
        "application/sparql-results+xml, application/sparql-results+xml",
        "text/turtle, text/turtle"
    })
    void theAcceptHeaderChoosesTheForm(String accept, String contentType) {
        var answer = site.get("/api/people", "Accept", accept);

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(contentType);
    }

    @Test
    void aFurtherPageIsAnnouncedAndTheLastOneAnnouncesNone() {
        var first = site.get("/api/people?format=csv&limit=3");
        var next = first.headers().firstValue("Link").orElse("");
        var last = site.get(next.replaceAll("^<|>.*", ""));

        assertThat(first.body().lines()).hasSize(4);
        assertThat(next).contains("offset=3").endsWith("rel=\"next\"");
        assertThat(last.body().lines()).hasSizeBetween(2, 4);
        assertThat(last.headers().firstValue("Link")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/nothing, 404, No query nothing",
        "/api/people?nobody=x, 400, no parameter 'nobody'",
        "/api/people?format=odt, 400, no format 'odt'",
        "/api/find, 400, parameter words is missing"
    })
    void problemsAreToldAsJson(String path, int status, String detail) {
        var answer = site.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(JSON.parse(answer.body()).get("status").getAsNumber().value().intValue())
                .isEqualTo(status);
        assertThat(answer.body()).contains(detail);
    }

    @Test
    void anOpenApiParserFindsNothingWrongInTheDescription() {
        var parsed =
                new OpenAPIV3Parser().readContents(site.get("/api/openapi.json").body());

        assertThat(parsed.getMessages()).isEmpty();
        var description = requireNonNull(parsed.getOpenAPI().getPaths().get("/api/who-is-held"));
        assertThat(description.getGet().getParameters())
                .extracting(Parameter::getName)
                .contains("holderIri", "format", "limit", "offset");
    }

    @Test
    void everyQuestionIsDescribedInOpenApi() {
        var document = JSON.parse(site.get("/api/openapi.json").body());
        var paths = document.get("paths").getAsObject();

        assertThat(document.get("openapi").getAsString().value()).startsWith("3.0");
        assertThat(paths.keys())
                .containsExactlyInAnyOrderElementsOf(QueryCatalog.bundled().all().stream()
                        .map(query -> "/api/" + query.name())
                        .toList());
    }

    @Test
    void aQueryPutIntoTheFolderIsThereWithoutARestart(@TempDir Path folder) throws IOException {
        try (var growing = TestSite.start(settings -> settings.queries(QueryCatalog.bundledAnd(folder)))) {
            assertThat(growing.get("/api/new").statusCode()).isEqualTo(404);

            Files.writeString(folder.resolve("new.rq"), "#+ summary: New\n\nASK { ?s ?p ?o }\n");

            assertThat(growing.get("/api/new").body()).contains("true");
            assertThat(growing.get("/questions").body()).contains("/questions/new", "/questions/people");

            Files.writeString(folder.resolve("new.rq"), "#+ summary: Newer\n\nASK { ?s ?p \"other\" }\n");
            Files.writeString(folder.resolve("faulty.rq"), "#+ summary: no: YAML\n\nASK { ?s ?p ?o }\n");

            assertThat(growing.get("/questions").body()).contains("Newer", "faulty.rq: ");
        }
    }
}
