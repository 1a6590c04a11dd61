package dev.parley.text;

/** What the light parser looks at to choose its next step: words and tags around the stack's top and the next word. */
final class ArcFeatures {

    private static final int FARTHEST = 10;
    private static final int MOST_DEPENDENTS = 4;

    private final LightWords words;
    private final LightTags tags;
    private final ArcState state;
    private final FeatureKeys keys = new FeatureKeys();

    ArcFeatures(LightWords words, LightTags tags, ArcState state) {
        this.words = words;
        this.tags = tags;
        this.state = state;
    }

    FeatureKeys collect() {
        keys.clear();
        int s0 = state.stack(0);
        int s1 = state.stack(1);
        int s2 = state.stack(2);
        int b0 = state.buffer(0);
        int b1 = state.buffer(1);
        int b2 = state.buffer(2);
        singles(s0, s1, s2, b0, b1, b2);
        pairs(s0, s1, b0, b1);
        triples(s0, s1, s2, b0, b1, b2);
        family(s0, s1, b0);
        distances(s0, s1, b0);
        return keys;
    }

    private void singles(int s0, int s1, int s2, int b0, int b1, int b2) {
        keys.add(0, 0);
        single(1, s0);
        single(5, s1);
        single(9, b0);
        single(13, b1);
        keys.add(17, word(b2));
        keys.add(18, fine(b2), fine(b1));
        keys.add(19, word(s2));
        keys.add(20, fine(s2));
    }

    private void single(int template, int word) {
        keys.add(template, word(word));
        keys.add(template + 1, fine(word));
        keys.add(template + 2, word(word), fine(word));
        keys.add(template + 3, suffix(word), coarse(word));
    }

    private void pairs(int s0, int s1, int b0, int b1) {
        pair(30, s0, b0);
        pair(38, s1, s0);
        keys.add(46, fine(b0), fine(b1));
        keys.add(47, word(b0), fine(b1));
        keys.add(48, fine(b0), word(b1));
        keys.add(49, fine(s1), fine(b0));
        keys.add(51, word(s1), fine(b0));
    }

    private void pair(int template, int left, int right) {
        keys.add(template, word(left), fine(left), word(right));
        keys.add(template + 1, word(left), word(right), fine(right));
        keys.add(template + 2, word(left), fine(left), fine(right));
        keys.add(template + 3, fine(left), word(right), fine(right));
        keys.add(template + 4, word(left), word(right));
        keys.add(template + 5, fine(left), fine(right));
        keys.add(template + 6, word(left), fine(right));
        keys.add(template + 7, fine(left), word(right));
    }

    private void triples(int s0, int s1, int s2, int b0, int b1, int b2) {
        keys.add(60, fine(b0), fine(b1), fine(b2));
        keys.add(61, fine(s0), fine(b0), fine(b1));
        keys.add(62, fine(s1), fine(s0), fine(b0));
        keys.add(63, fine(s2), fine(s1), fine(s0));
        keys.add(64, word(s0), fine(s1), fine(b0));
        keys.add(65, fine(s0), word(s1), fine(b0));
        keys.add(66, fine(s0), fine(s1), word(b0));
        keys.add(68, fine(s0), word(b0), fine(b1));
        keys.add(69, fine(s1), fine(s0), fine(b0), fine(b1));
    }

    private void family(int s0, int s1, int b0) {
        int s0l = at(state.leftmost, s0);
        int s0r = at(state.rightmost, s0);
        int s1l = at(state.leftmost, s1);
        int s1r = at(state.rightmost, s1);
        int b0l = at(state.leftmost, b0);
        int b0l2 = at(state.nextLeft, b0);
        child(80, s0, s0l, b0);
        child(84, s0, s0r, b0);
        child(88, s1, s1l, s0);
        child(92, s1, s1r, s0);
        child(96, b0, b0l, s0);
        keys.add(100, fine(b0), fine(b0l), fine(b0l2));
        keys.add(101, fine(s0), word(at(state.nextLeft, s0)));
        keys.add(102, fine(s1), fine(s1r), fine(s0), fine(b0));
        keys.add(103, fine(s1), fine(s0), fine(s0l), fine(b0));
        keys.add(104, fine(s1), fine(s0), fine(s0r), fine(b0));
        keys.add(105, fine(s0), dependents(state.leftCount, s0), dependents(state.rightCount, s0));
        keys.add(106, fine(s1), dependents(state.leftCount, s1), dependents(state.rightCount, s1), fine(s0));
        keys.add(107, fine(b0), dependents(state.leftCount, b0), fine(s0));
        keys.add(108, word(s1), dependents(state.rightCount, s1));
        keys.add(109, word(s0), dependents(state.rightCount, s0), fine(b0));
    }

    private void child(int template, int parent, int child, int other) {
        keys.add(template, word(child), fine(child));
        keys.add(template + 1, fine(parent), fine(child), fine(other));
        keys.add(template + 2, fine(parent), word(child), fine(other));
        keys.add(template + 3, word(parent), word(child));
    }

    private void distances(int s0, int s1, int b0) {
        int near = distance(s0, b0);
        int far = distance(s1, s0);
        keys.add(120, near, word(s0));
        keys.add(121, near, fine(s0), fine(b0));
        keys.add(122, near, word(b0));
        keys.add(123, far, fine(s1), fine(s0));
        keys.add(124, far, word(s1));
        keys.add(125, far, word(s0));
        keys.add(126, tags.between(s0, b0), fine(s0), fine(b0));
        keys.add(127, tags.between(s1, s0), fine(s1), fine(s0));
        keys.add(128, Math.min(state.depth(), 5), fine(s0), fine(b0));
    }

    private int word(int word) {
        return word == ArcState.NONE ? 7 : word == state.length ? 8 : words.word[LightWords.PAD + word];
    }

    private int suffix(int word) {
        return word == ArcState.NONE ? 7 : word == state.length ? 8 : words.suffix3[LightWords.PAD + word];
    }

    private int fine(int word) {
        return word == ArcState.NONE ? -7 : word == state.length ? -8 : tags.fine(word);
    }

    private int coarse(int word) {
        return word == ArcState.NONE ? -7 : word == state.length ? -8 : tags.coarse(word);
    }

    private static int at(int[] places, int word) {
        return word == ArcState.NONE ? ArcState.NONE : places[word];
    }

    private static int dependents(int[] counts, int word) {
        return word == ArcState.NONE ? -1 : Math.min(MOST_DEPENDENTS, counts[word]);
    }

    private static int distance(int left, int right) {
        if (left == ArcState.NONE || right == ArcState.NONE) {
            return -1;
        }
        int distance = right - left;
        return distance <= 5 ? distance : distance <= FARTHEST ? 6 : 7;
    }
}
