package dev.parley.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParleyServerTest {

    private final DatasetGraph store = DatabaseMgr.createDatasetGraph();
    private final HttpClient client = HttpClient.newHttpClient();
    private ParleyServer server;

    @BeforeEach
    void start() {
        Txn.executeWrite(store, () -> store.add(SSE.parseQuad("(<urn:graph> <urn:s> <urn:p> 'o')")));
        server = ParleyServer.over(store).port(0).build().start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void questionsSeeAllArticlesTogether() throws Exception {
        var answer = get("/sparql?query=" + encoded("SELECT ?o { ?s ?p ?o }"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"o\"");
    }

    @Test
    void homePageIsAPage() throws Exception {
        assertThat(get("/").body()).contains("<h1>What the articles say</h1>");
        assertThat(get("/nothing").statusCode()).isEqualTo(404);
        assertThat(get("/static/yasgui.js").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
