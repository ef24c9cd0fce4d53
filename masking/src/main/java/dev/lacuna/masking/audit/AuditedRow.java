package dev.lacuna.masking.audit;

import dev.lacuna.masking.Annotations;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Sequence;
import dev.lacuna.statistics.counting.SequenceIndex;
import dev.lacuna.tokenization.Vocabulary;
import java.util.Arrays;

/**
 * One row and what a recipe has made of it, as the measures of an audit look at it. What does not depend on the recipe is
 * found once for all of them. Reused from row to row.
 */
final class AuditedRow {
    private final Vocabulary vocabulary;
    private final SequenceIndex forms = new SequenceIndex();
    private Sequence sequence;
    private int[] forWord = new int[64];
    private int[] candidates = new int[64];
    private boolean[] ordinary = new boolean[64];
    private boolean[] selected = new boolean[64];
    private boolean[] visible = new boolean[64];

    AuditedRow(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Goes to the next row. */
    void start(Sequence row) {
        sequence = row;
        if (ordinary.length < row.size()) {
            ordinary = new boolean[row.size() * 2];
            selected = new boolean[row.size() * 2];
            visible = new boolean[row.size() * 2];
            forWord = new int[row.size() * 2];
            candidates = new int[row.size() * 2];
        }
        for (int p = 0; p < row.size(); p++) {
            ordinary[p] = !vocabulary.isSpecial(row.ids()[p]);
        }
        forms.truncate(0);
        for (int w = 0; w < row.words(); w++) {
            forWord[w] = forms.add(row.ids(), row.wordStarts()[w], row.wordEnd(w));
            candidates[w] = 0;
            for (int p = row.wordStarts()[w]; p < row.wordEnd(w); p++) {
                candidates[w] += ordinary[p] ? 1 : 0;
            }
        }
    }

    /** Looks at what a recipe has made of the row. */
    void look(MaskedExample example) {
        for (int p = 0; p < sequence.size(); p++) {
            selected[p] = ordinary[p] && example.fates()[p] != MaskedExample.UNTOUCHED;
        }
        Arrays.fill(visible, 0, sequence.size(), false);
        for (int i = 0; i < example.size(); i++) {
            int source = example.sources()[i];
            if (source >= 0 && example.inputIds()[i] == sequence.ids()[source]) {
                visible[source] = true;
            }
        }
    }

    Sequence sequence() {
        return sequence;
    }

    /** Number of the word's form: words of equal subwords share it. */
    int form(int word) {
        return forWord[word];
    }

    /** Number of different words. */
    int forms() {
        return forms.size();
    }

    /** Subwords of {@code word} that are no special tokens. */
    int candidates(int word) {
        return candidates[word];
    }

    /** The word's part of speech, {@link Annotations#NO_TAG} where it has none. */
    int tag(int word) {
        byte[] tags = sequence.notes().tags();
        return tags == null ? Annotations.NO_TAG : tags[word];
    }

    /** Whether {@code position} holds no special token. */
    boolean isOrdinary(int position) {
        return ordinary[position];
    }

    boolean isSelected(int position) {
        return selected[position];
    }

    /** Whether the original subword of {@code position} stands in the input, selected or not. */
    boolean isVisible(int position) {
        return visible[position];
    }

    /** Selected subwords of {@code word}. */
    int selected(int word) {
        int hit = 0;
        for (int p = sequence.wordStarts()[word]; p < sequence.wordEnd(word); p++) {
            hit += selected[p] ? 1 : 0;
        }
        return hit;
    }
}
