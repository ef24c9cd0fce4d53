package dev.lacuna.masking;

import java.util.Arrays;

/** What a step of a chain has made of a row, as a row for the next: words, sentences, tags and values follow their subwords. */
final class ChangedSequence {
    private ChangedSequence() {}

    /** The input of {@code changed}, whose sources lead to {@code original}. */
    static Sequence of(Sequence original, MaskedExample changed) {
        int size = changed.size();
        int[] sources = changed.sources();
        int[] wordStarts = new int[size];
        int[] sentenceStarts = new int[size];
        int[] wordOf = new int[size];
        int words = 0;
        int sentences = 0;
        int secondStart = -1;
        Annotations notes = original.notes();
        for (int p = 0; p < size; p++) {
            int source = sources[p];
            if (p == 0 || source < 0 || source != sources[p - 1] + 1 || startsWord(original, source)) {
                wordOf[words] = source < 0 ? -1 : wordAt(original, source);
                wordStarts[words++] = p;
            }
            if (source >= 0 && notes.startsSentence(source)) {
                sentenceStarts[sentences++] = p;
            }
            if (secondStart < 0 && notes.secondStart() >= 0 && source >= notes.secondStart()) {
                secondStart = p;
            }
        }
        return new Sequence(
                Arrays.copyOf(changed.inputIds(), size),
                Arrays.copyOf(wordStarts, words),
                original.documents(),
                original.documentStarts(),
                original.origin(),
                notes(notes, Arrays.copyOf(sentenceStarts, sentences), wordOf, words, secondStart));
    }

    private static boolean startsWord(Sequence original, int position) {
        return Arrays.binarySearch(original.wordStarts(), position) >= 0;
    }

    private static int wordAt(Sequence original, int position) {
        int at = Arrays.binarySearch(original.wordStarts(), position);
        return at >= 0 ? at : ~at - 1;
    }

    private static Annotations notes(
            Annotations notes, int[] sentenceStarts, int[] wordOf, int words, int secondStart) {
        byte[] tags = notes.tags() == null ? null : new byte[words];
        float[][] values = new float[notes.wordValues().length][words];
        for (int w = 0; w < words; w++) {
            if (tags != null) {
                tags[w] = wordOf[w] < 0 ? Annotations.NO_TAG : notes.tags()[wordOf[w]];
            }
            for (int c = 0; c < values.length; c++) {
                values[c][w] = wordOf[w] < 0 ? 0 : notes.wordValues()[c][wordOf[w]];
            }
        }
        return new Annotations(sentenceStarts, tags, secondStart, notes.columns(), values);
    }
}
