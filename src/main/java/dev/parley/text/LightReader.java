package dev.parley.text;

import java.util.ArrayList;
import java.util.List;

/** Reads a sentence that is cut into words with four linear models, one after the other. May be shared by threads. */
final class LightReader {

    private final LightModel model;
    private final LightTagger tagger;
    private final LightParser parser;
    private final RelationNamer relationNamer;
    private final LightNameFinder nameFinder;

    LightReader(LightModel model) {
        this.model = model;
        tagger = new LightTagger(model.tagger());
        parser = new LightParser(model.parser());
        relationNamer =
                new RelationNamer(model.relationNamer(), model.relations().indexOf("root"));
        nameFinder = new LightNameFinder(model.nameFinder());
    }

    ParsedSentence read(List<String> forms) {
        var words = new LightWords(forms, model.wordLists());
        var pairs = tags(words);
        var tags = new LightTags(pairs);
        var heads = parser.heads(words, tags);
        var relations = relationNamer.name(words, tags, heads);
        var parsed = new ArrayList<ParsedWord>();
        for (int i = 0; i < heads.length; i++) {
            parsed.add(word(
                    forms.get(i),
                    pairs.get(i),
                    heads[i] == heads.length ? Token.NO_HEAD : heads[i],
                    model.relations().get(relations[i])));
        }
        return new ParsedSentence(parsed, nameFinder.find(words, tags));
    }

    /** {@return for each word its pair of part of speech and Penn tag} */
    List<String> tags(LightWords words) {
        var pairs = new ArrayList<String>();
        for (int tag : tagger.tag(words)) {
            pairs.add(model.tags().get(tag));
        }
        return pairs;
    }

    private ParsedWord word(String form, String pair, int head, String relation) {
        int bar = pair.indexOf('|');
        return new ParsedWord(
                model.lemmas().lemma(form, pair), pair.substring(0, bar), pair.substring(bar + 1), head, relation);
    }
}
