package dev.parley.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OntologyTest {

    private static final Model ONTOLOGY = RDFDataMgr.loadModel("ontology/parley.ttl");
    private static final Model CODES = RDFDataMgr.loadModel("ontology/codes.ttl");
    private static final Model SHAPES = RDFDataMgr.loadModel("ontology/shapes.ttl");

    @ParameterizedTest
    @ValueSource(strings = {"label", "definition", "comment", "example", "isDefinedBy"})
    void everyTermIsDocumented(String annotation) {
        var property = switch (annotation) {
            case "label" -> RDFS.label;
            case "definition" -> SKOS.definition;
            case "comment" -> RDFS.comment;
            case "example" -> SKOS.example;
            default -> RDFS.isDefinedBy;
        };

        assertThat(terms()).isNotEmpty().allMatch(term -> term.hasProperty(property));
    }

    @Test
    void everyTermOfThePrefixThatIsUsedIsDefined() {
        var used = Stream.of(ONTOLOGY, CODES, SHAPES)
                .flatMap(model -> model.listStatements().toList().stream())
                .flatMap(
                        statement -> Stream.of(statement.getSubject(), statement.getPredicate(), statement.getObject()))
                .filter(node ->
                        node.isURIResource() && node.asResource().getURI().startsWith(Vocabulary.PARLEY))
                .map(node -> node.asResource().getURI())
                .distinct();

        assertThat(used).isSubsetOf(terms().stream().map(Resource::getURI).toList());
    }

    @Test
    void everyCodeHasNotationLabelDefinitionExampleAndScheme() {
        var codes = CODES.listSubjectsWithProperty(RDF.type, SKOS.Concept)
                .filterKeep(code -> code.getURI().startsWith(Vocabulary.CODES))
                .toList();

        assertThat(codes).hasSizeGreaterThan(60).allSatisfy(code -> {
            var scheme = code.getPropertyResourceValue(SKOS.inScheme).getURI();
            var notation = code.getProperty(SKOS.notation).getString();
            assertThat(code.getURI()).isEqualTo(scheme + "-" + notation);
            assertThat(List.<Property>of(SKOS.prefLabel, SKOS.definition, SKOS.example, SKOS.topConceptOf))
                    .allMatch(code::hasProperty);
        });
    }

    @Test
    void everyMatchedCodeOfOthersHasItsNotationAndSource() {
        var matches = CODES.listObjectsOfProperty(SKOS.closeMatch).toList();
        matches.addAll(ONTOLOGY.listObjectsOfProperty(SKOS.closeMatch)
                .filterKeep(match -> match.asResource().getURI().startsWith("https://w3id.org/"))
                .toList());

        assertThat(matches).isNotEmpty().allSatisfy(match -> {
            var code = CODES.createResource(match.asResource().getURI());
            assertThat(code.hasProperty(SKOS.notation)).as(code.getURI()).isTrue();
            assertThat(code.getPropertyResourceValue(SKOS.inScheme)
                            .hasProperty(org.apache.jena.vocabulary.DCTerms.source))
                    .as(code.getURI())
                    .isTrue();
        });
    }

    @Test
    void theShapesAreWellFormedAndAskNothingOfTheOntologyItself() {
        assertThat(org.apache.jena.shacl.Shapes.parse(SHAPES.getGraph()).numRootShapes())
                .isGreaterThan(10);
        assertThat(ShaclValidator.get()
                        .validate(SHAPES.getGraph(), ONTOLOGY.getGraph())
                        .conforms())
                .isTrue();
    }

    private static List<Resource> terms() {
        return Stream.of(OWL2.Class, OWL2.ObjectProperty, OWL2.DatatypeProperty, OWL2.AnnotationProperty)
                .flatMap(type -> ONTOLOGY.listSubjectsWithProperty(RDF.type, type).toList().stream())
                .filter(Resource::isURIResource)
                .toList();
    }
}
