package dev.parley.graph;

import static dev.parley.graph.Terms.literal;

import dev.parley.article.Article;
import dev.parley.extraction.ArticleFacts;
import dev.parley.extraction.Claim;
import dev.parley.extraction.Entity;
import dev.parley.extraction.EntityType;
import dev.parley.extraction.Evidence;
import dev.parley.extraction.Fact;
import java.util.ArrayList;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * Turns what an article says into the article's named graph. Thread-safe; the same facts give the same triples in the
 * same order.
 */
public final class FactsToRdf {

    /** How many UTF-16 code units of the text around a quotation are kept on each side. */
    private static final int CONTEXT = 32;

    private final Iris iris;
    private final String extraction;
    private final ClaimToRdf claims;

    /**
     * Makes a converter that names things under one base.
     *
     * @param extraction the version of the software and of its rules and models, a part of the fingerprint
     */
    public FactsToRdf(Iris iris, String extraction) {
        this.iris = iris;
        this.extraction = extraction;
        this.claims = new ClaimToRdf(iris, CodeLists.load());
    }

    public ArticleGraph convert(ArticleFacts facts) {
        var article = facts.article();
        var fingerprint = Fingerprint.of(article, extraction);
        var triples = new Triples();
        describe(article, fingerprint, triples);
        facts.entities().forEach(entity -> name(entity, triples));
        facts.claims().forEach(claim -> state(claim, article, triples));
        return new ArticleGraph(
                article.id(), iris.article(article.id()), fingerprint, new ArrayList<>(triples.inOrder()));
    }

    /** {@return the node that stands for a fact} */
    public Node node(Fact fact) {
        return iris.fact(fact);
    }

    private void describe(Article article, Fingerprint fingerprint, Triples triples) {
        var node = triples.about(iris.article(article.id()));
        node.add(RDF.type, Vocabulary.ARTICLE);
        article.title().ifPresent(title -> node.add(Vocabulary.HEADLINE, literal(title)));
        article.authors().forEach(author -> node.add(Vocabulary.AUTHOR, literal(author)));
        article.publisher().ifPresent(publisher -> node.add(Vocabulary.PUBLISHER, literal(publisher)));
        article.published().ifPresent(day -> node.add(Vocabulary.DATE_PUBLISHED, literal(day)));
        article.url().ifPresent(url -> node.add(Vocabulary.URL, literal(url)));
        article.dateline().ifPresent(dateline -> {
            dateline.place().ifPresent(place -> node.add(Vocabulary.DATELINE, literal(place)));
            dateline.agency().ifPresent(agency -> node.add(Vocabulary.SOURCE_ORGANIZATION, literal(agency)));
        });
        node.add(Vocabulary.SHA256, literal(Hashes.sha256(article.text())));
        node.add(Vocabulary.FINGERPRINT, literal(fingerprint.hex()));
    }

    private void name(Entity entity, Triples triples) {
        var node = triples.about(iris.entity(entity.id()));
        type(entity.id().type(), node);
        node.add(RDFS.label, literal(entity.label()));
        entity.otherForms().stream()
                .filter(form -> !form.equals(entity.label()))
                .forEach(form -> node.add(SKOS.altLabel, literal(form)));
    }

    private static void type(EntityType type, Triples.Subject node) {
        switch (type) {
            case PERSON -> node.add(RDF.type, Vocabulary.PERSON).add(RDF.type, Terms.FOAF_PERSON);
            case STATE -> node.add(RDF.type, Vocabulary.STATE).add(RDF.type, Vocabulary.COUNTRY);
            case TERRITORY -> node.add(RDF.type, Vocabulary.TERRITORY);
            case ORGANIZATION -> node.add(RDF.type, Vocabulary.ORGANIZATION).add(RDF.type, Terms.ORG_ORGANIZATION);
            case PLACE -> node.add(RDF.type, Vocabulary.PLACE);
            case GROUP -> node.add(RDF.type, Vocabulary.DETAINEE_GROUP);
            case AGREEMENT -> node.add(RDF.type, Vocabulary.AGREEMENT);
        }
    }

    private void state(Claim claim, Article article, Triples triples) {
        claims.convert(claim, triples);
        var fact = iris.fact(claim.fact());
        var text = article.text();
        for (var evidence : claim.evidence()) {
            passage(evidence, text, triples);
            annotation(fact, evidence, triples);
        }
    }

    private void annotation(Node fact, Evidence evidence, Triples triples) {
        var node = triples.about(iris.evidence(fact, evidence))
                .add(RDF.type, OA.Annotation)
                .add(OA.hasBody, fact)
                .add(OA.hasTarget, iris.passage(evidence.span()))
                .add(Vocabulary.RULE, literal(evidence.ruleId()))
                .add(Vocabulary.CONFIDENCE, literal(evidence.confidence()));
        if (!evidence.trace().isEmpty()) {
            node.add(Vocabulary.TRACE, literal(evidence.trace()));
        }
    }

    private void passage(Evidence evidence, String text, Triples triples) {
        var span = evidence.span();
        if (span.end() > text.length()) {
            throw new IllegalArgumentException("passage [%d, %d) of rule %s ends after the text of %s, which has %d"
                    .formatted(span.start(), span.end(), evidence.ruleId(), span.articleId(), text.length()));
        }
        triples.about(iris.passage(span))
                .add(RDF.type, Vocabulary.PASSAGE)
                .add(RDF.type, OA.SpecificResource)
                .add(OA.hasSource, iris.article(span.articleId()))
                .add(OA.hasSelector, iris.positionSelector(span))
                .add(OA.hasSelector, iris.quoteSelector(span));
        triples.about(iris.positionSelector(span))
                .add(RDF.type, OA.TextPositionSelector)
                .add(OA.start, literal(span.start()))
                .add(OA.end, literal(span.end()));
        triples.about(iris.quoteSelector(span))
                .add(RDF.type, OA.TextQuoteSelector)
                .add(OA.exact, literal(text.substring(span.start(), span.end())))
                .add(OA.prefix, literal(before(text, span.start())))
                .add(OA.suffix, literal(after(text, span.end())));
    }

    private static String before(String text, int end) {
        var start = Math.max(0, end - CONTEXT);
        // half a surrogate pair is no text
        return text.substring(start < end && Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start, end);
    }

    private static String after(String text, int start) {
        var end = Math.min(text.length(), start + CONTEXT);
        return text.substring(start, end > start && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
