package dev.lacuna.jobs.mask;

import dev.lacuna.masking.Annotations;
import dev.lacuna.masking.Origin;
import dev.lacuna.masking.packing.Fragment;
import java.io.Serializable;
import java.util.List;

/**
 * A fragment as bytes, for the shuffle, which is the greatest cost of masking. Numbers take seven bits a byte, lower ones
 * first: number, part, segmentation; length and bytes of the document's id; how many subwords, then each, doubled, with 1
 * added where it starts a word; how many sentences, then the distance of each start from the one before, the first left out;
 * 1 more than where the second text starts, and of a pair how many subwords it lost. Then, where rows carry them, a byte for each word's tag and four bytes for each
 * value.
 */
final class FragmentCodec implements Serializable {
    private static final long serialVersionUID = 1;

    private final boolean tags;
    private final List<String> columns;

    /** @param carried what fragments carry beside subwords, words and sentences */
    FragmentCodec(Carried carried) {
        this.tags = carried.tags();
        this.columns = carried.names();
    }

    byte[] encode(Fragment fragment) {
        FragmentOutput out = new FragmentOutput(64 + fragment.ids().length * 3);
        Origin origin = fragment.origin();
        out.number(origin.number());
        out.number(origin.part());
        out.number(origin.segmentation());
        out.text(origin.document());
        putWords(fragment, out);
        Annotations notes = fragment.notes();
        out.number(notes.sentenceStarts().length);
        for (int s = 1; s < notes.sentenceStarts().length; s++) {
            out.number(notes.sentenceStarts()[s] - notes.sentenceStarts()[s - 1]);
        }
        out.number(notes.secondStart() + 1);
        if (notes.secondStart() >= 0) {
            out.number(fragment.lost());
        }
        if (tags) {
            out.bytes(notes.tags());
        }
        for (int c = 0; c < columns.size(); c++) {
            out.floats(notes.wordValues()[c]);
        }
        return out.toBytes();
    }

    private static void putWords(Fragment fragment, FragmentOutput out) {
        int[] ids = fragment.ids();
        int[] wordStarts = fragment.wordStarts();
        out.number(ids.length);
        for (int i = 0, word = 0; i < ids.length; i++) {
            boolean starts = word < wordStarts.length && wordStarts[word] == i;
            word += starts ? 1 : 0;
            out.number((long) ids[i] << 1 | (starts ? 1 : 0));
        }
    }

    Fragment decode(byte[] encoded) {
        FragmentInput in = new FragmentInput(encoded);
        int number = in.number();
        int part = in.number();
        int segmentation = in.number();
        Origin origin = new Origin(in.text(), part, segmentation, number);
        int[] ids = new int[in.number()];
        int words = 0;
        for (int i = 0; i < ids.length; i++) {
            ids[i] = in.number();
            words += ids[i] & 1;
        }
        int[] wordStarts = new int[words];
        for (int i = 0, word = 0; i < ids.length; i++) {
            if ((ids[i] & 1) == 1) {
                wordStarts[word++] = i;
            }
            ids[i] >>>= 1;
        }
        int[] sentenceStarts = sentenceStarts(in);
        int secondStart = in.number() - 1;
        int lost = secondStart < 0 ? 0 : in.number();
        return new Fragment(origin, ids, wordStarts, notes(in, words, sentenceStarts, secondStart), lost);
    }

    private static int[] sentenceStarts(FragmentInput in) {
        int[] sentenceStarts = new int[in.number()];
        for (int s = 1; s < sentenceStarts.length; s++) {
            sentenceStarts[s] = sentenceStarts[s - 1] + in.number();
        }
        return sentenceStarts;
    }

    private Annotations notes(FragmentInput in, int words, int[] sentenceStarts, int secondStart) {
        byte[] ownTags = tags ? in.bytes(words) : null;
        float[][] values = new float[columns.size()][];
        for (int c = 0; c < values.length; c++) {
            values[c] = in.floats(words);
        }
        return new Annotations(sentenceStarts, ownTags, secondStart, columns, values);
    }
}
