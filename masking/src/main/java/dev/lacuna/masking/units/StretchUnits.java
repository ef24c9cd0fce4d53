package dev.lacuna.masking.units;

import dev.lacuna.masking.Row;
import dev.lacuna.masking.Sequence;
import dev.lacuna.tokenization.Vocabulary;

/** The fragments of a row between its separators, cut further by a rule: documents, sentences, segments. */
final class StretchUnits implements Units {
    /** Where fragments are cut. */
    interface Rule {
        /** Whether a stretch ends before {@code word}, which would be its word number {@code words} from 0. */
        boolean cutsBefore(Sequence sequence, int word, int words);

        /** Whether {@code word} parts its neighbours and is in no stretch itself. */
        default boolean parts(Sequence sequence, int word) {
            return false;
        }
    }

    private final Vocabulary vocabulary;
    private final Rule rule;
    private final Rest rest;
    private final String identity;

    /** @param rest what becomes of words that part others */
    StretchUnits(Vocabulary vocabulary, Rule rule, Rest rest, String identity) {
        this.vocabulary = vocabulary;
        this.rule = rule;
        this.rest = rest;
        this.identity = identity;
    }

    @Override
    public void find(Row row, UnitList out) {
        Sequence sequence = row.sequence();
        int from = 0;
        for (int w = 0; w < sequence.words(); w++) {
            if (isBorder(sequence, w)) {
                WordUnits.addWords(sequence, from, w, vocabulary, out);
                from = w + 1;
            } else if (rule.parts(sequence, w)) {
                WordUnits.addWords(sequence, from, w, vocabulary, out);
                rest.add(sequence, w, vocabulary, out);
                from = w + 1;
            } else if (w > from && rule.cutsBefore(sequence, w, w - from)) {
                WordUnits.addWords(sequence, from, w, vocabulary, out);
                from = w;
            }
        }
        WordUnits.addWords(sequence, from, sequence.words(), vocabulary, out);
    }

    private boolean isBorder(Sequence sequence, int word) {
        int id = sequence.ids()[sequence.wordStarts()[word]];
        return id == vocabulary.specialTokens().separator()
                || id == vocabulary.specialTokens().start();
    }

    @Override
    public String toString() {
        return identity;
    }
}
