package dev.parley.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lists of words that tell names: given names, cities, titles and so on. They travel inside the model that was trained
 * with them. Immutable; may be shared by threads.
 */
final class WordLists {

    /** Which list a word is on, as a bit. */
    static final int GIVEN_NAME = 1;

    static final int CITY = 2;
    static final int STATE = 4;
    static final int DEMONYM = 8;
    static final int TITLE = 16;
    static final int ORGANIZATION_HEAD = 32;
    static final int ORGANIZATION = 64;
    static final int HONORIFIC = 128;

    private final Map<String, Integer> bitsByWord;

    WordLists(Map<String, Integer> bitsByWord) {
        this.bitsByWord = new HashMap<>(bitsByWord);
    }

    /** {@return the bits of the lists that the word, in small letters, is on} */
    int bits(String lowerCaseWord) {
        return bitsByWord.getOrDefault(lowerCaseWord, 0);
    }

    void write(DataOutputStream out) throws IOException {
        var sorted = new TreeMap<>(bitsByWord);
        out.writeInt(sorted.size());
        for (var entry : sorted.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeByte(entry.getValue());
        }
    }

    static WordLists read(DataInputStream in) throws IOException {
        var words = new HashMap<String, Integer>();
        for (int left = in.readInt(); left > 0; left--) {
            words.put(in.readUTF(), in.readUnsignedByte());
        }
        return new WordLists(words);
    }
}
