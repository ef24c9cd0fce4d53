package dev.lacuna.masking.units;

import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Row;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.random.KeyedRandom;
import java.util.Arrays;
import java.util.Objects;

/**
 * The n-grams of a list, such as a PMI vocabulary, and every other word by itself (Levine et al., PMI-Masking, ICLR
 * 2021, arXiv 2010.01825), or what {@code rest} says of it.
 *
 * <p>{@code overlap=random}, as published: an n-gram inside a longer match loses to it; among matches that overlap in
 * part, random ones win. {@code overlap=longest-first}, as the collator of Ivgi et al. does it: all matches of the
 * greatest length in random order, then those one word shorter, each accepted if it touches none accepted before.
 */
public final class NgramUnits implements Units {
    private final Vocabulary vocabulary;
    private final NgramVocabulary list;
    private final NgramMatches matches;
    private final String overlap;
    private final Rest rest;
    private final String identity;

    /** End of the accepted n-gram that starts at a word, 0 where none does, -1 inside one. */
    private int[] unitEnds = new int[0];

    /** {@code pmi-ngrams(overlap=random)}: those of the PMI vocabulary, and all other words. */
    public NgramUnits(PieceSpec spec, Vocabulary vocabulary, NgramVocabulary pmi) {
        this(spec, vocabulary, Objects.requireNonNull(pmi, "pmi-ngrams needs a PMI vocabulary"), Rest.WORD, "");
        spec.allow(0, "overlap");
    }

    private NgramUnits(PieceSpec spec, Vocabulary vocabulary, NgramVocabulary list, Rest rest, String source) {
        this.overlap = spec.choice("overlap", "random", "longest-first");
        this.vocabulary = vocabulary;
        this.list = list;
        this.matches = new NgramMatches(vocabulary, list);
        this.rest = rest;
        this.identity = source.isEmpty()
                ? "pmi-ngrams(overlap=" + overlap + ")"
                : "ngrams(source=" + source + ", overlap=" + overlap + ", rest=" + rest + ")";
    }

    /** {@code ngrams(source=…, overlap=random, rest=word)}: those of any list, which may hold single words. */
    static NgramUnits listed(PieceSpec spec, MaskingTables tables) {
        spec.allow(0, "source", "overlap", "rest");
        String source = spec.text("source", "");
        if (source.isEmpty()) {
            throw new UserException("Cannot read recipe: ngrams needs a source: a list's table or file (" + spec + ")");
        }
        return new NgramUnits(spec, tables.vocabulary(), tables.ngrams(source), Rest.of(spec, Rest.WORD), source);
    }

    @Override
    public void find(Row row, UnitList out) {
        Sequence sequence = row.sequence();
        choose(sequence, row.random());
        int words = sequence.words();
        for (int w = 0; w < words; w = Math.max(w + 1, unitEnds[w])) {
            if (unitEnds[w] == 0) {
                rest.add(sequence, w, vocabulary, out);
            } else {
                int from = sequence.wordStarts()[w];
                out.addSpan(from, sequence.wordEnd(unitEnds[w] - 1), unitEnds[w] - w);
            }
        }
    }

    /** Chooses among the matches those that become units. */
    private void choose(Sequence sequence, KeyedRandom random) {
        int words = sequence.words();
        if (words > unitEnds.length) {
            unitEnds = new int[words * 2];
        }
        Arrays.fill(unitEnds, 0, words, 0);
        matches.read(sequence);
        if (overlap.equals("random")) {
            accept(matches.maximal(), random);
        } else {
            for (int length = Math.min(words, list.longest()); length >= list.shortest(); length--) {
                accept(matches.ofLength(length), random);
            }
        }
    }

    /** Takes the matches in random order, each unless it touches one taken before. */
    private void accept(int count, KeyedRandom random) {
        for (int left = count; left > 0; left--) {
            int drawn = random.nextInt(left);
            int from = matches.start(drawn);
            int to = matches.end(drawn);
            matches.replace(drawn, left - 1);
            if (isFree(from, to)) {
                unitEnds[from] = to;
                for (int w = from + 1; w < to; w++) {
                    unitEnds[w] = -1;
                }
            }
        }
    }

    private boolean isFree(int from, int to) {
        for (int w = from; w < to; w++) {
            if (unitEnds[w] != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return identity;
    }
}
