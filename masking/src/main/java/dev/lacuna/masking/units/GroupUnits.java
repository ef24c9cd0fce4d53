package dev.lacuna.masking.units;

import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.tables.WordValues;
import dev.lacuna.statistics.words.WordForms;
import dev.lacuna.statistics.words.WordTexts;
import dev.lacuna.tokenization.Vocabulary;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Words of the row that belong together, wherever they stand, as one unit: the occurrences of a word, or the words of a
 * cluster. {@code documents=apart} makes the groups document by document, {@code together} over the whole row. Units
 * come in the order of their first words.
 */
final class GroupUnits implements Units {
    /**
     * A guard against a corpus without end of distinct words; numbers hold for one row only, so any row may forget
     * them.
     */
    private static final int MOST_GROUPS = 1 << 20;

    private final Vocabulary vocabulary;
    private final boolean apart;
    private final String identity;
    private final WordTexts groups = new WordTexts();
    private final WordForms forms;

    /** Last word of each group so far, and in which document, by a count of documents. */
    private int[] lastWord = new int[1 << 8];

    private long[] lastDocument = new long[1 << 8];
    private long document;
    private int[] next = new int[0];
    private boolean[] isFirst = new boolean[0];

    /** @param groupOf the group of a word by its text, null for one that stands alone */
    private GroupUnits(PieceSpec spec, Vocabulary vocabulary, Function<String, String> groupOf) {
        spec.allow(0, "documents");
        this.vocabulary = vocabulary;
        String documents = spec.choice("documents", "together", "apart");
        apart = documents.equals("apart");
        identity = spec.name() + "(documents=" + documents + ")";
        forms = new WordForms(vocabulary, text -> {
            String group = groupOf.apply(text);
            return group == null ? -1 : groups.add(group);
        });
    }

    /** {@code occurrence-group(documents=together)}: all occurrences of a word, by its text. */
    static Units occurrences(PieceSpec spec, MaskingTables tables) {
        return new GroupUnits(spec, tables.vocabulary(), text -> text);
    }

    /**
     * {@code cluster(documents=together)}: all words of a cluster of the table {@code vectors}; words without one
     * alone.
     */
    static Units clusters(PieceSpec spec, MaskingTables tables) {
        WordValues clusters = tables.words("vectors", "cluster");
        return new GroupUnits(spec, tables.vocabulary(), text -> {
            double cluster = clusters.get(text);
            return Double.isNaN(cluster) ? null : String.valueOf(cluster);
        });
    }

    @Override
    public void find(Row row, UnitList out) {
        Sequence sequence = row.sequence();
        link(sequence);
        for (int w = 0; w < sequence.words(); w++) {
            if (isFirst[w]) {
                int words = 0;
                for (int member = w; member >= 0; member = next[member]) {
                    words += WordUnits.addPositions(sequence, member, vocabulary, out);
                }
                out.close(words);
            }
        }
    }

    /** Chains the words of each group. */
    private void link(Sequence sequence) {
        if (groups.size() > MOST_GROUPS) {
            groups.clear();
            forms.clear();
        }
        if (sequence.words() > next.length) {
            next = new int[sequence.words() * 2];
            isFirst = new boolean[sequence.words() * 2];
        }
        document++;
        int separator = vocabulary.specialTokens().separator();
        for (int w = 0; w < sequence.words(); w++) {
            int start = sequence.wordStarts()[w];
            document += apart && sequence.ids()[start] == separator ? 1 : 0;
            isFirst[w] = true;
            next[w] = -1;
            int group = forms.numberOf(sequence.ids(), start, sequence.wordEnd(w));
            if (group >= 0) {
                append(w, group);
            }
        }
    }

    private void append(int word, int group) {
        if (group >= lastWord.length) {
            lastWord = Arrays.copyOf(lastWord, Math.max(group + 1, lastWord.length * 2));
            lastDocument = Arrays.copyOf(lastDocument, lastWord.length);
        }
        if (lastDocument[group] == document) {
            next[lastWord[group]] = word;
            isFirst[word] = false;
        }
        lastWord[group] = word;
        lastDocument[group] = document;
    }

    @Override
    public String toString() {
        return identity;
    }
}
