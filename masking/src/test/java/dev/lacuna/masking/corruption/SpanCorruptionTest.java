package dev.lacuna.masking.corruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lacuna.masking.Chance;
import dev.lacuna.masking.Column;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.tokenization.random.KeyedRandom;
import org.junit.jupiter.api.Test;

/** Infilling, sentinels, deletion and insertion, worked by hand. */
class SpanCorruptionTest {
    /** Positions: 0 [CLS], 1 ba, 2 be, 3 ##bi, 4 bo, 5 [UNK], 6 da, 7 de, 8 [SEP]; words ba, bebi, bo, da, de. */
    private static final Sequence ROW = ToyCorpus.row("ba bebi bo zz da de");

    private static final int DRAWS = 20_000;

    private final KeyedRandom random = ToyCorpus.random("spans", 7);

    private Corrupted words() {
        return new Corrupted(ROW, "word", random);
    }

    @Test
    void infillPutsOneMaskForASpan() {
        Corrupted row = words().select(0, 1).select(2).select(4).by("infill");
        assertThat(row.input()).isEqualTo("[CLS] [MASK] [MASK] [UNK] da [MASK] [SEP]");
        assertThat(row.fates()).isEqualTo("055550050");
        assertThat(row.example().sources()).startsWith(0, 1, 4, 5, 6, 7, 8);
    }

    @Test
    void infillBeginsAnewBehindASpecialToken() {
        assertThat(words().select(2, 3).by("infill").input())
                .isEqualTo("[CLS] ba be ##bi [MASK] [UNK] [MASK] de [SEP]");
    }

    @Test
    void emptySpansInsertMasks() {
        Corrupted row = words().select(1).emptySpan(1).emptySpan(4).emptySpan(4).emptySpan(8);
        assertThat(row.by("infill").input())
                .isEqualTo("[CLS] [MASK] ba [MASK] [MASK] [MASK] bo [UNK] da de [MASK] [SEP]");
        assertThat(row.example().sources()).startsWith(0, -1, 1, 2, -1, -1, 4, 5, 6, 7, -1, 8);
    }

    @Test
    void runsJoinSpansAndMasksThatAreThere() {
        assertThat(words().select(0).select(1).select(2).by("infill(per=run)").input())
                .isEqualTo("[CLS] [MASK] [UNK] da de [SEP]");
        int[] ids = ROW.ids().clone();
        ids[4] = ToyCorpus.VOCABULARY.specialTokens().mask();
        ids[5] = ids[4];
        Sequence masked = new Sequence(ids, ROW.wordStarts(), ROW.documents(), ROW.documentStarts(), ROW.origin());
        Corrupted row =
                new Corrupted(masked, "word", random).select(1).select(2).by("infill(per=run)");
        assertThat(row.input()).isEqualTo("[CLS] ba [MASK] de [SEP]");
    }

    /** Bernstein, false alarm 1e-4 for each of two rates. */
    @Test
    void sparedWordsAndRandomFillersHaveTheirRates() {
        long spared = 0;
        long filled = 0;
        for (int i = 0; i < DRAWS; i++) {
            Corrupted row = words().select(1).by("infill(spare=0.25, random=0.4)");
            boolean kept = row.fates().startsWith("0033");
            spared += kept ? 1 : 0;
            filled += !kept && row.fates().startsWith("0025") ? 1 : 0;
            assertThat(row.example().size()).isEqualTo(kept ? 9 : 8);
        }
        assertThat((double) spared).isCloseTo(DRAWS * 0.25, within(Chance.deviation(DRAWS, 0.25, 1)));
        assertThat((double) filled).isCloseTo(DRAWS * 0.3, within(Chance.deviation(DRAWS, 0.3, 1)));
    }

    /** T5's example in small: runs in order, sentinels counted from 0, an end and no closing sentinel. */
    @Test
    void sentinelsStandForRuns() {
        Corrupted row = words().select(0).select(2, 3).by("sentinel").to("seq2seq(layout=sentinels)");
        assertThat(row.input()).isEqualTo("[CLS] <extra_id_0> be ##bi <extra_id_1> [UNK] <extra_id_2> de [SEP]");
        assertThat(labels(row)).isEqualTo("<extra_id_0> ba <extra_id_1> bo <extra_id_2> da [SEP]");
        Corrupted joined = words().select(0).select(1).by("sentinel").to("seq2seq(layout=sentinels)");
        assertThat(joined.input()).isEqualTo("[CLS] <extra_id_0> bo [UNK] da de [SEP]");
        assertThat(labels(joined)).isEqualTo("<extra_id_0> ba be ##bi [SEP]");
    }

    @Test
    void modeTokenComesInFront() {
        assertThat(words().select(4).by("sentinel(mode=[S2S])").input())
                .isEqualTo("[CLS] [S2S] ba be ##bi bo [UNK] da <extra_id_0> [SEP]");
    }

    @Test
    void moreRunsThanSentinelsGiveTheRowUp() {
        Corrupted row = new Corrupted(ToyCorpus.row("ba be ".repeat(101)), "word", random);
        for (int run = 0; run < 101; run++) {
            row.select(2 * run);
        }
        assertThat(row.by("sentinel").example().skipped()).isEqualTo("more spans than sentinels");
    }

    @Test
    void deletionLeavesNothing() {
        Corrupted row = words().select(1).select(4).by("delete");
        assertThat(row.input()).isEqualTo("[CLS] ba bo [UNK] da [SEP]");
        assertThat(row.fates()).isEqualTo("006600060");
    }

    private static String labels(Corrupted row) {
        return Corrupted.text(
                row.example().labels(), row.example().ints(Column.LABELS).size());
    }

    /** 15 % of 9 positions are one and a bit, so two insertions fit and a third does not. */
    @Test
    void insertionsKeepApartFromTheirNeighboursAndInBounds() {
        for (int i = 0; i < 2000; i++) {
            Corrupted row = words().emptySpan(2).emptySpan(2).emptySpan(8);
            row.by("insert").to("replaced-token-detection");
            MaskedExample out = row.example();
            assertThat(out.size()).isLessThanOrEqualTo(11);
            for (int q = 0; q < out.size(); q++) {
                boolean inserted = out.sources()[q] < 0;
                assertThat(out.ints(Column.REPLACED_LABELS).get(q)).isEqualTo(inserted ? 1 : 0);
                if (inserted) {
                    assertThat(out.inputIds()[q]).isNotEqualTo(out.inputIds()[q - 1]);
                    assertThat(out.sources()[q + 1] >= 0 && out.inputIds()[q] == out.inputIds()[q + 1])
                            .isFalse();
                }
            }
            assertThat(row.fates()).isEqualTo("000000000");
        }
    }

    /** The toy generator draws 40 subwords alike often. Bernstein, false alarm 1e-4 for each of two rates. */
    @Test
    void generatedSubwordsStandWhereTheyWereDrawn() {
        long replaced = 0;
        long same = 0;
        for (int i = 0; i < DRAWS; i++) {
            Corrupted row = words().select(0).by("generated(rate=0.85)").to("replaced-token-detection");
            boolean drawn = row.fates().equals("070000000");
            assertThat(drawn || row.fates().equals("030000000")).isTrue();
            boolean differs = row.example().inputIds()[1] != ROW.ids()[1];
            assertThat(row.example().ints(Column.REPLACED_LABELS).get(1)).isEqualTo(differs ? 1 : 0);
            replaced += drawn ? 1 : 0;
            same += drawn && !differs ? 1 : 0;
        }
        assertThat((double) replaced).isCloseTo(DRAWS * 0.85, within(Chance.deviation(DRAWS, 0.85, 1)));
        assertThat((double) same).isCloseTo(DRAWS * 0.85 / 40, within(Chance.deviation(DRAWS, 0.85 / 40, 1)));
    }
}
