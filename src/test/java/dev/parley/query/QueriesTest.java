package dev.parley.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QueriesTest {

    @ParameterizedTest
    @MethodSource("dev.parley.query.QueryCase#all")
    void givesTheExpectedTable(QueryCase queryCase) throws IOException {
        assertThat(queryCase.actual()).isEqualTo(queryCase.expected());
    }

    @Test
    void everyQueryHasACase() {
        var covered = QueryCase.all().map(QueryCase::queryName).toList();

        assertThat(catalog()).extracting(ReadyQuery::name).isSubsetOf(covered);
    }

    @ParameterizedTest
    @MethodSource("catalog")
    void documentsItself(ReadyQuery query) {
        assertThat(query.summary()).isNotBlank();
        assertThat(query.description()).contains("One row per");
        assertThat(query.example()).get().asString().startsWith("parley query " + query.name());
        assertThat(query.parameters())
                .allSatisfy(parameter -> assertThat(parameter.description()).isNotBlank());
        assertThat(query.parameters())
                .allSatisfy(parameter -> assertThat(query.sparql()).containsPattern("\\?" + parameter.name() + "\\b"));
    }

    @ParameterizedTest
    @MethodSource("catalog")
    void hasAnOrder(ReadyQuery query) {
        assertThat(query.sparql()).containsPattern("(?m)^ORDER BY ");
    }

    static List<ReadyQuery> catalog() {
        return QueryCatalog.in(QueryCase.QUERIES).all();
    }
}
