package dev.parley.text;

import java.util.Arrays;
import java.util.List;

/**
 * The classes that the model's outputs stand for, each list in the order of the scores. Index 0 means "unknown" in all
 * but {@code names}, whose first tag is {@code O}.
 *
 * @param upos Universal Dependencies parts of speech
 * @param xpos Penn Treebank tags
 * @param lemmaScripts how a form becomes its lemma, see {@link EditScript}
 * @param relations Universal Dependencies relations
 * @param names tags {@code O}, {@code B-PER}, {@code I-PER} and so on; an inside tag follows its beginning tag
 */
public record Labels(
        List<String> upos,
        List<String> xpos,
        List<EditScript> lemmaScripts,
        List<String> relations,
        List<String> names) {

    public Labels {
        upos = List.copyOf(upos);
        xpos = List.copyOf(xpos);
        lemmaScripts = List.copyOf(lemmaScripts);
        relations = List.copyOf(relations);
        names = List.copyOf(names);
    }

    /** {@return the labels of the model that travels in the jar} */
    public static Labels bundled() {
        return parse(Resources.lines("labels.tsv").toList());
    }

    /** Reads the five lines of {@code labels.tsv}, one list a line, separated by tabs. */
    public static Labels parse(List<String> lines) {
        var lists =
                lines.stream().map(line -> Arrays.asList(line.split("\t", -1))).toList();
        return new Labels(
                lists.get(0),
                lists.get(1),
                lists.get(2).stream().map(EditScript::parse).toList(),
                lists.get(3),
                lists.get(4));
    }
}
