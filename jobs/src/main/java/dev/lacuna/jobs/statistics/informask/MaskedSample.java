package dev.lacuna.jobs.statistics.informask;

import dev.lacuna.jobs.config.InforMaskParams;
import dev.lacuna.jobs.statistics.WordIndex;
import dev.lacuna.jobs.table.TokenizedTable;
import dev.lacuna.statistics.informask.InforMask;
import dev.lacuna.statistics.informask.MaskCounts;
import dev.lacuna.statistics.pairs.PairMatrix;
import dev.lacuna.statistics.words.WordCodes;
import dev.lacuna.statistics.words.WordForms;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.spark.sql.catalyst.InternalRow;

/** Masks those documents of one task that are in the sample; for one thread. */
final class MaskedSample {
    private final InforMaskParams params;
    private final WordIndex index;
    private final WordForms forms;
    private final InforMask informask;
    private final MaskCounts counts;

    MaskedSample(InforMaskParams params, WordIndex index, Vocabulary vocabulary, PairMatrix matrix) {
        this.params = params;
        this.index = index;
        this.forms = index.forms();
        this.informask = new InforMask(
                new InforMask.Settings(params.candidates(), params.rate(), params.maxLength()), vocabulary, matrix);
        this.counts = new MaskCounts(vocabulary.size());
    }

    /** The counts over {@code rows} of the tokenized table. */
    MaskCounts of(Iterator<InternalRow> rows) {
        while (rows.hasNext()) {
            InternalRow row = rows.next();
            if (TokenizedTable.isPlain(row) && isDrawn(TokenizedTable.documentId(row))) {
                TokenSequence tokens = TokenizedTable.words(row);
                RandomKey key = RandomKey.of(
                        params.seed(), "informask masks", TokenizedTable.documentId(row), TokenizedTable.part(row), 0);
                informask.count(tokens, numbers(tokens), key, counts);
            }
        }
        return counts;
    }

    /** By document, so that its parts are drawn together. */
    private boolean isDrawn(String document) {
        return RandomKey.of(params.seed(), "informask sample", document, 0, 0).fraction() < params.sample();
    }

    private int[] numbers(TokenSequence tokens) {
        int[] codes = new int[WordIndex.mostNumbers(tokens)];
        int end = index.number(tokens, forms, codes, 0);
        int words = 0;
        for (int i = 0; i < end; i++) {
            if (!WordCodes.isEnd(codes[i])) {
                codes[words++] = codes[i];
            }
        }
        return Arrays.copyOf(codes, words);
    }
}
