package dev.lacuna.masking.units;

import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.piece.TagSet;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.Vocabulary;

/**
 * Runs of neighbouring words by part of speech, as long as can be, inside a sentence: {@code tag-runs(tags=PROPN)}
 * finds names, {@code tag-runs(tags=ADJ|NOUN|PROPN, end=NOUN|PROPN)} noun phrases without their articles. A run reaches
 * to its last word with a tag of {@code end}; what follows that word, and all other words, are the {@code rest}.
 */
public final class TagRunUnits implements Units {
    private final Vocabulary vocabulary;
    private final TagSet tags;
    private final TagSet ends;
    private final Rest rest;

    /** {@code tag-runs(tags=…, end=the same, rest=word)}. */
    public TagRunUnits(PieceSpec spec, MaskingTables tables) {
        spec.allow(0, "tags", "end", "rest");
        vocabulary = tables.vocabulary();
        tags = new TagSet(spec.texts("tags"));
        TagSet end = new TagSet(spec.texts("end"));
        ends = end.isEmpty() ? tags : end;
        rest = Rest.of(spec, Rest.WORD);
        if (tags.isEmpty()) {
            throw new UserException("Cannot read recipe: tag-runs needs tags (" + spec + ")");
        }
        tables.requireTags();
    }

    @Override
    public void find(Row row, UnitList out) {
        Sequence sequence = row.sequence();
        int word = 0;
        while (word < sequence.words()) {
            int to = runEnd(sequence, word);
            if (to > word) {
                WordUnits.addWords(sequence, word, to, vocabulary, out);
                word = to;
            } else {
                rest.add(sequence, word++, vocabulary, out);
            }
        }
    }

    /** End of the run that starts at {@code from}, which is {@code from} where none does. */
    private int runEnd(Sequence sequence, int from) {
        byte[] codes = sequence.notes().tags();
        int end = from;
        for (int w = from; w < sequence.words() && tags.contains(codes[w]); w++) {
            if (w > from && sequence.notes().startsSentence(sequence.wordStarts()[w])) {
                break;
            }
            if (ends.contains(codes[w])) {
                end = w + 1;
            }
        }
        return end;
    }

    @Override
    public String toString() {
        return "tag-runs(tags=" + tags + ", end=" + ends + ", rest=" + rest + ")";
    }
}
