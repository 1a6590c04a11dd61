package dev.parley.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The tags that spell names word by word: 0 outside any name, then for each type of name one that begins a name and
 * one that goes on with it.
 */
final class NameTags {

    static final int OUTSIDE = 0;

    /** In the order of the classes of trained models, which does not change with the enum. */
    private static final List<NameType> TYPES = List.of(
            NameType.PER,
            NameType.ORG,
            NameType.GPE,
            NameType.LOC,
            NameType.NORP,
            NameType.TITLE,
            NameType.AGR,
            NameType.EVT,
            NameType.DATE,
            NameType.NUM,
            NameType.MISC);

    static final int COUNT = 1 + 2 * TYPES.size();

    private NameTags() {}

    static int begin(NameType type) {
        return 1 + 2 * TYPES.indexOf(type);
    }

    static int inside(NameType type) {
        return 2 + 2 * TYPES.indexOf(type);
    }

    static boolean isInside(int tag) {
        return tag > OUTSIDE && tag % 2 == 0;
    }

    /** Whether the tag may stand after the other: a name goes on only where one of its type stands. */
    static boolean mayFollow(int tag, int before) {
        return !isInside(tag) || before == tag || before == tag - 1;
    }

    static List<Name> names(int[] tags) {
        var names = new ArrayList<Name>();
        for (int start = 0; start < tags.length; ) {
            int end = start + 1;
            if (tags[start] != OUTSIDE) {
                var type = TYPES.get((tags[start] - 1) / 2);
                while (end < tags.length && tags[end] == inside(type)) {
                    end++;
                }
                names.add(new Name(type, start, end));
            }
            start = end;
        }
        return names;
    }
}
