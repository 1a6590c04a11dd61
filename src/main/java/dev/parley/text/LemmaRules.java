package dev.parley.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds a word's lemma by its tag and its longest known ending, whole words first. Immutable; may be shared by threads.
 */
final class LemmaRules {

    /** The longest ending that a rule may have, short of the whole word. */
    static final int LONGEST_ENDING = 5;

    private static final String WHOLE = "=";
    private static final EditScript SMALL_LETTERS = EditScript.parse("L0+");

    private final Map<String, EditScript> scripts = new HashMap<>();
    private final Map<String, String> written;

    /** @param written edit scripts by {@link #wholeKey} and {@link #endingKey} */
    LemmaRules(Map<String, String> written) {
        this.written = Map.copyOf(written);
        var parsed = new HashMap<String, EditScript>();
        written.forEach((key, script) -> scripts.put(key, parsed.computeIfAbsent(script, EditScript::parse)));
    }

    static String wholeKey(String tag, String lowerCaseWord) {
        return tag + '\t' + WHOLE + lowerCaseWord;
    }

    static String endingKey(String tag, String lowerCaseWord, int letters) {
        return tag + '\t' + lowerCaseWord.substring(lowerCaseWord.length() - letters);
    }

    /** @param tag the pair of part of speech and Penn tag: {@code VERB|VBD} */
    String lemma(String form, String tag) {
        return script(form.toLowerCase(Locale.ROOT), tag).apply(form, tag.startsWith("PROPN"));
    }

    private EditScript script(String word, String tag) {
        var whole = scripts.get(wholeKey(tag, word));
        if (whole != null) {
            return whole;
        }
        for (int letters = Math.min(LONGEST_ENDING, word.length()); letters >= 0; letters--) {
            var script = scripts.get(endingKey(tag, word, letters));
            if (script != null) {
                return script;
            }
        }
        return SMALL_LETTERS;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(written.size());
        for (var entry : new TreeMap<>(written).entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeUTF(entry.getValue());
        }
    }

    static LemmaRules read(DataInputStream in) throws IOException {
        var written = new HashMap<String, String>();
        for (int left = in.readInt(); left > 0; left--) {
            written.put(in.readUTF(), in.readUTF());
        }
        return new LemmaRules(written);
    }
}
