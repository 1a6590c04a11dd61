package dev.parley.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.extraction.Gazetteer;
import org.apache.jena.riot.out.NodeFmtLib;
import org.junit.jupiter.api.Test;

class StateLinksTest {

    @Test
    void aStateHasItsIsoCodesAndTheEntryOfTheEuropeanCountryList() {
        var triples = new StateLinks(new Iris(Iris.DEFAULT_BASE)).convert(Gazetteer.load());

        assertThat(triples.stream().map(NodeFmtLib::str).filter(triple -> triple.contains("/state/armenia>")))
                .containsExactly(
                        "<https://w3id.org/parley/id/state/armenia> <https://w3id.org/parley/ontology#isoAlpha2> \"AM\"",
                        "<https://w3id.org/parley/id/state/armenia> <https://w3id.org/parley/ontology#isoAlpha3> \"ARM\"",
                        "<https://w3id.org/parley/id/state/armenia> <http://www.w3.org/2002/07/owl#sameAs> "
                                + "<http://publications.europa.eu/resource/authority/country/ARM>");
    }

    @Test
    void territoriesOfContestedRecognitionHaveNone() {
        var triples = new StateLinks(new Iris(Iris.DEFAULT_BASE)).convert(Gazetteer.load());

        assertThat(triples).noneMatch(triple -> triple.getSubject().getURI().contains("/territory/"));
    }
}
