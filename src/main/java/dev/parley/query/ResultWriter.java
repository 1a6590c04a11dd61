package dev.parley.query;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.RDFOutput;
import org.apache.jena.sparql.util.Context;

/** Writes answers in one format, in UTF-8. */
public final class ResultWriter {

    private static final Var SUBJECT = Var.alloc("subject");
    private static final Var PREDICATE = Var.alloc("predicate");
    private static final Var OBJECT = Var.alloc("object");

    private final ResultFormat format;

    public ResultWriter(ResultFormat format) {
        this.format = format;
    }

    /**
     * {@return the media type of what {@link #write} writes}
     *
     * @param result only its kind is looked at
     */
    public String contentType(QueryResult result) {
        var isGraph = result instanceof QueryResult.Triples;
        return switch (format) {
            case JSON -> isGraph ? Lang.JSONLD.getHeaderString() : format.contentType();
            case XML -> isGraph ? Lang.RDFXML.getHeaderString() : format.contentType();
            case TABLE, CSV, TSV, TTL -> format.contentType();
        };
    }

    /** Writes the whole answer. Rows stream through; a graph in Turtle, JSON-LD or RDF/XML is held in memory. */
    public void write(QueryResult result, OutputStream out) {
        switch (result) {
            case QueryResult.Table table -> writeRows(table.rows(), table.prefixes(), out);
            case QueryResult.Triples graph -> writeTriples(graph.triples(), graph.prefixes(), out);
            case QueryResult.Answer answer -> writeAnswer(answer.isTrue(), out);
        }
    }

    private void writeRows(RowSet rows, PrefixMapping prefixes, OutputStream out) {
        switch (format) {
            case TABLE -> new TextTable(prefixes).write(rows, out);
            case TTL -> write(RDFOutput.encodeAsModel(ResultSet.adapt(rows)).getGraph(), prefixes, Lang.TURTLE, out);
            case CSV -> rowWriter(ResultSetLang.RS_CSV).write(out, rows, Context.emptyContext());
            case TSV -> rowWriter(ResultSetLang.RS_TSV).write(out, rows, Context.emptyContext());
            case JSON -> rowWriter(ResultSetLang.RS_JSON).write(out, rows, Context.emptyContext());
            case XML -> rowWriter(ResultSetLang.RS_XML).write(out, rows, Context.emptyContext());
        }
    }

    private void writeTriples(Iterator<Triple> triples, PrefixMapping prefixes, OutputStream out) {
        switch (format) {
            case TTL -> write(collect(triples), prefixes, Lang.TURTLE, out);
            case JSON -> write(collect(triples), prefixes, Lang.JSONLD, out);
            case XML -> write(collect(triples), prefixes, Lang.RDFXML, out);
            case TABLE, CSV, TSV -> writeRows(asRows(triples), prefixes, out);
        }
    }

    private void writeAnswer(boolean isTrue, OutputStream out) {
        switch (format) {
            case TABLE -> print(isTrue ? "yes" : "no", out);
            case TTL -> write(RDFOutput.encodeAsModel(isTrue).getGraph(), PrefixMapping.Standard, Lang.TURTLE, out);
            case CSV -> rowWriter(ResultSetLang.RS_CSV).write(out, isTrue, Context.emptyContext());
            case TSV -> rowWriter(ResultSetLang.RS_TSV).write(out, isTrue, Context.emptyContext());
            case JSON -> rowWriter(ResultSetLang.RS_JSON).write(out, isTrue, Context.emptyContext());
            case XML -> rowWriter(ResultSetLang.RS_XML).write(out, isTrue, Context.emptyContext());
        }
    }

    private static RowSetWriter rowWriter(Lang lang) {
        return RowSetWriterRegistry.getFactory(lang).create(lang);
    }

    private static RowSet asRows(Iterator<Triple> triples) {
        var bindings = Iter.map(
                triples,
                triple -> BindingFactory.binding(
                        SUBJECT, triple.getSubject(), PREDICATE, triple.getPredicate(), OBJECT, triple.getObject()));
        return RowSetStream.create(List.of(SUBJECT, PREDICATE, OBJECT), bindings);
    }

    private static Graph collect(Iterator<Triple> triples) {
        var graph = GraphFactory.createDefaultGraph();
        triples.forEachRemaining(graph::add);
        return graph;
    }

    private static void write(Graph graph, PrefixMapping prefixes, Lang lang, OutputStream out) {
        graph.getPrefixMapping().setNsPrefixes(prefixes);
        RDFWriter.source(graph).lang(lang).output(out);
    }

    private static void print(String line, OutputStream out) {
        var printer = new PrintStream(out, false, StandardCharsets.UTF_8);
        printer.println(line);
        printer.flush();
    }
}
