package dev.parley.server;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Splits into words and takes capitals and accents off, in texts and in queries alike. */
final class NameAnalyzer extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        var words = new StandardTokenizer();
        return new TokenStreamComponents(words, folded(words));
    }

    /** Words in queries with wildcards or mistakes come through here. */
    @Override
    protected TokenStream normalize(String fieldName, TokenStream words) {
        return folded(words);
    }

    private static TokenStream folded(TokenStream words) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(words));
    }
}
