package dev.lacuna.jobs.mask;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.jobs.run.Manifest;
import dev.lacuna.masking.Column;
import dev.lacuna.masking.Ints;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Origin;
import dev.lacuna.masking.Recipe;
import dev.lacuna.masking.Sequence;
import dev.lacuna.statistics.words.WordForms;
import dev.lacuna.tokenization.Vocabulary;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.util.AccumulatorV2;

/**
 * What a recipe really did in one split: counts over all written rows, for the manifest and the report. Sums of longs, filled
 * in the stage that writes, so the figures are exact and the same on every cluster.
 */
final class MaskAudit extends AccumulatorV2<MaskAudit, Long> {
    private static final long serialVersionUID = 1;
    private static final int DECILES = 10;
    private static final int UNIT_WORDS = 9;
    private static final int LENGTH_BINS = 16;
    /** What became of selected subwords, in the order of the constants of {@link MaskedExample}. */
    private static final List<String> FATES =
            List.of("mask", "random", "keep", "similar", "infill", "drop", "generate", "partial");

    private final int sequenceLength;
    private long sequences;
    private long subwords;
    private long selected;
    private long words;
    private long wordsTouched;
    private long wordsWhole;
    private long mostPredictions;
    private final long[] decileSubwords = new long[DECILES + 1];
    private final long[] decileSelected = new long[DECILES + 1];
    private final long[] corruption = new long[MaskedExample.FATES];
    /** Selected units by number of words; the last holds longer ones too, the first parts of words. */
    private final long[] unitWords = new long[UNIT_WORDS + 1];

    private final SkippedRows skipped = new SkippedRows();
    private final long[] lengths = new long[LENGTH_BINS];

    MaskAudit(int sequenceLength) {
        this.sequenceLength = sequenceLength;
    }

    /**
     * Counts one row that {@code recipe} has just masked.
     *
     * @param deciles the decile of each word
     */
    void add(Sequence sequence, MaskedExample example, Recipe recipe, Vocabulary vocabulary, WordForms deciles) {
        sequences++;
        lengths[Math.min(LENGTH_BINS - 1, sequence.size() * LENGTH_BINS / (sequenceLength + 1))]++;
        for (int word = 0; word < sequence.words(); word++) {
            addWord(sequence, example, word, vocabulary, deciles);
        }
        mostPredictions = Math.max(mostPredictions, predictions(example.ints(Column.LABELS)));
        for (int unit = 0; unit < recipe.lastUnits().size(); unit++) {
            if (recipe.lastSelected(unit)) {
                unitWords[Math.min(UNIT_WORDS, recipe.lastUnits().words(unit))]++;
            }
        }
    }

    /** Counts a row that was given up. */
    void skip(String reason, Origin row) {
        skipped.add(reason, row);
    }

    /** Rows given up in either split, by reason. */
    static List<Manifest.Skipped> skipped(MaskAudit train, MaskAudit valid) {
        SkippedRows all = new SkippedRows();
        all.addAll(train.skipped);
        all.addAll(valid.skipped);
        return all.toList();
    }

    private static long predictions(Ints labels) {
        long predictions = 0;
        for (int p = 0; p < labels.size(); p++) {
            predictions += labels.get(p) == MaskedExample.IGNORED ? 0 : 1;
        }
        return predictions;
    }

    private void addWord(Sequence sequence, MaskedExample example, int word, Vocabulary vocabulary, WordForms deciles) {
        int from = sequence.wordStarts()[word];
        int to = sequence.wordEnd(word);
        int size = 0;
        int hit = 0;
        for (int p = from; p < to; p++) {
            if (!vocabulary.isSpecial(sequence.ids()[p])) {
                byte kind = example.fates()[p];
                corruption[kind]++;
                hit += kind == MaskedExample.UNTOUCHED ? 0 : 1;
                size++;
            }
        }
        if (size > 0) {
            int decile = deciles.numberOf(sequence.ids(), from, to);
            decileSubwords[decile] += size;
            decileSelected[decile] += hit;
            subwords += size;
            selected += hit;
            words++;
            wordsTouched += hit > 0 ? 1 : 0;
            wordsWhole += hit == size ? 1 : 0;
        }
    }

    long sequences() {
        return sequences;
    }

    long subwords() {
        return subwords;
    }

    long selected() {
        return selected;
    }

    ObjectNode toJson(String split, int shards) {
        ObjectNode node = Json.object()
                .put("split", split)
                .put("shards", shards)
                .put("sequences", sequences)
                .put("subwords", subwords)
                .put("selected", selected)
                .put("rate", ratio(selected, subwords))
                .put("mostPredictions", mostPredictions);
        ArrayNode byDecile = node.putArray("byDecile");
        for (int d = 1; d <= DECILES; d++) {
            byDecile.addObject()
                    .put("decile", d)
                    .put("subwords", decileSubwords[d])
                    .put("selected", decileSelected[d])
                    .put("rate", ratio(decileSelected[d], decileSubwords[d]));
        }
        node.putObject("words").put("total", words).put("touched", wordsTouched).put("whole", wordsWhole);
        ObjectNode fates = node.putObject("corruption");
        for (int fate = 1; fate < MaskedExample.FATES; fate++) {
            if (fate <= MaskedExample.KEPT || corruption[fate] > 0) {
                fates.put(FATES.get(fate - 1), corruption[fate]);
            }
        }
        ArrayNode units = node.putArray("unitWords");
        for (int n = 0; n <= UNIT_WORDS; n++) {
            if (unitWords[n] > 0) {
                units.addObject().put("words", n).put("units", unitWords[n]);
            }
        }
        ArrayNode bins = node.putArray("lengths");
        for (int b = 0; b < LENGTH_BINS; b++) {
            int from = ceilDiv(b * (sequenceLength + 1), LENGTH_BINS);
            int to = ceilDiv((b + 1) * (sequenceLength + 1), LENGTH_BINS) - 1;
            bins.addObject().put("from", from).put("to", to).put("sequences", lengths[b]);
        }
        return node;
    }

    private static int ceilDiv(int dividend, int divisor) {
        return (dividend + divisor - 1) / divisor;
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    @Override
    public boolean isZero() {
        return sequences == 0 && skipped.isEmpty();
    }

    @Override
    public MaskAudit copy() {
        MaskAudit copy = new MaskAudit(sequenceLength);
        copy.merge(this);
        return copy;
    }

    @Override
    public void reset() {
        sequences = 0;
        subwords = 0;
        selected = 0;
        words = 0;
        wordsTouched = 0;
        wordsWhole = 0;
        mostPredictions = 0;
        skipped.clear();
        for (long[] counts : new long[][] {decileSubwords, decileSelected, corruption, unitWords, lengths}) {
            Arrays.fill(counts, 0);
        }
    }

    @Override
    public void add(MaskAudit other) {
        merge(other);
    }

    @Override
    public void merge(AccumulatorV2<MaskAudit, Long> other) {
        MaskAudit audit = (MaskAudit) other;
        sequences += audit.sequences;
        subwords += audit.subwords;
        selected += audit.selected;
        words += audit.words;
        wordsTouched += audit.wordsTouched;
        wordsWhole += audit.wordsWhole;
        mostPredictions = Math.max(mostPredictions, audit.mostPredictions);
        addAll(decileSubwords, audit.decileSubwords);
        addAll(decileSelected, audit.decileSelected);
        addAll(corruption, audit.corruption);
        addAll(unitWords, audit.unitWords);
        addAll(lengths, audit.lengths);
        skipped.addAll(audit.skipped);
    }

    private static void addAll(long[] to, long[] from) {
        for (int i = 0; i < to.length; i++) {
            to[i] += from[i];
        }
    }

    @Override
    public Long value() {
        return sequences;
    }
}
