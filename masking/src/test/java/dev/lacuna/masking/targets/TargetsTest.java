package dev.lacuna.masking.targets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.Annotations;
import dev.lacuna.masking.Column;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.masking.corruption.Corrupted;
import dev.lacuna.tokenization.random.KeyedRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Next tokens, source positions and keyphrase sequences, worked by hand. */
class TargetsTest {
    private final KeyedRandom random = ToyCorpus.random("targets", 0);

    private static Sequence annotated(Sequence row, int secondStart, float... lengths) {
        return new Sequence(
                row.ids(),
                row.wordStarts(),
                row.documents(),
                row.documentStarts(),
                row.origin(),
                new Annotations(new int[0], null, secondStart, List.of("keyphrases.length"), new float[][] {lengths}));
    }

    private static String labels(Corrupted row) {
        MaskedExample out = row.example();
        return Corrupted.text(out.labels(), out.ints(Column.LABELS).size());
    }

    @Test
    void nextTokensAreTheOriginals() {
        Sequence row = annotated(ToyCorpus.row("ba be", "bi"), 4, 0, 0, 0, 0, 0, 0);
        Corrupted masked =
                new Corrupted(row, "subword", random).select(0).select(1).by("mask");
        assertThat(masked.input()).isEqualTo("[CLS] [MASK] [MASK] [SEP] bi [SEP]");
        assertThat(labels(masked.to("next-token"))).isEqualTo("ba be [SEP] bi [SEP] .");
        assertThat(labels(masked.by("mask").to("next-token(of=input)"))).isEqualTo("[MASK] [MASK] [SEP] bi [SEP] .");
        assertThat(labels(masked.by("mask").to("next-token(side=second)"))).isEqualTo(". . . bi [SEP] .");
        Sequence single = ToyCorpus.row("ba be");
        Corrupted unpaired = new Corrupted(single, "subword", random).select(0).by("mask");
        assertThat(labels(unpaired.to("next-token(side=second)"))).isEqualTo(". . . .");
    }

    @Test
    void sourcePositionsLeadBack() {
        Corrupted row = new Corrupted(ToyCorpus.row("ba be bi bo"), "word", random).select(1, 2);
        row.by("infill").to("source-positions");
        assertThat(row.example().ints(Column.SOURCE_POSITIONS).size()).isEqualTo(5);
        assertThat(row.example().ints(Column.SOURCE_POSITIONS).array()).startsWith(0, 1, 2, 4, 5);
    }

    /** The words: [CLS] ba bebo da ba bebo [SEP]; keyphrases ba bebo, bebo, da. Both occurrences of ba bebo are one. */
    @Test
    void keyphrasesStandOnceInTheirOrder() {
        Sequence row = annotated(ToyCorpus.row("ba bebo da ba bebo"), -1, 0, 2, 1, 1, 2, 1, 0);
        Corrupted all = new Corrupted(row, "word", random).by("mask").to("catseq");
        assertThat(labels(all)).isEqualTo("ba be ##bo ; be ##bo ; da [SEP]");
        Sequence overlapping = annotated(ToyCorpus.row("ba be bi"), -1, 0, 3, 2, 1, 0);
        assertThat(labels(new Corrupted(overlapping, "word", random).by("mask").to("catseq")))
                .as("cut where it would be longer than the row")
                .isEqualTo("ba be bi [SEP]");
        Sequence none = annotated(ToyCorpus.row("ba be bi"), -1, 0, 0, 0, 4, 0);
        assertThat(new Corrupted(none, "word", random)
                        .by("mask")
                        .to("catseq")
                        .example()
                        .skipped())
                .isEqualTo("no keyphrase");
    }
}
