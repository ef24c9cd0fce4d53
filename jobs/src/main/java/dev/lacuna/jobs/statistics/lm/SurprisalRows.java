package dev.lacuna.jobs.statistics.lm;

import dev.lacuna.jobs.statistics.WordIndex;
import dev.lacuna.jobs.table.SurprisalTable;
import dev.lacuna.jobs.table.TokenizedTable;
import dev.lacuna.statistics.lm.CorpusReader;
import dev.lacuna.statistics.lm.LmWords;
import dev.lacuna.statistics.lm.NgramModel;
import dev.lacuna.statistics.words.WordCodes;
import dev.lacuna.statistics.words.WordForms;
import dev.lacuna.tokenization.TokenSequence;
import java.util.Iterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.catalyst.InternalRow;

/** Scores the words of documents, sentence by sentence; for one task. */
final class SurprisalRows {
    private static final double BITS_PER_DECIMAL = StrictMath.log(10) / StrictMath.log(2);

    private final WordIndex index;
    private final CorpusReader reader;
    private final NgramModel model;
    private final WordForms forms;
    private final NgramModel.Scorer scorer;
    private int[] codes = new int[1 << 10];
    private int[] sentence = new int[1 << 10];

    SurprisalRows(WordIndex index, CorpusReader reader, NgramModel model) {
        this.index = index;
        this.reader = reader;
        this.model = model;
        this.forms = index.forms();
        this.scorer = model.scorer();
    }

    /** The rows of the documents in {@code tokenized}. */
    Iterator<InternalRow> of(Iterator<InternalRow> tokenized) {
        // A row object is reused: each is turned into one of the result before the next is read.
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(tokenized, 0), false)
                .filter(TokenizedTable::isPlain)
                .map(this::row)
                .iterator();
    }

    private InternalRow row(InternalRow tokenized) {
        return SurprisalTable.toRow(
                TokenizedTable.documentId(tokenized),
                TokenizedTable.part(tokenized),
                score(TokenizedTable.words(tokenized)));
    }

    private float[] score(TokenSequence tokens) {
        int most = WordIndex.mostNumbers(tokens);
        if (most > codes.length) {
            codes = new int[most];
            sentence = new int[most + 1];
        }
        int end = index.number(tokens, forms, codes, 0);
        float[] bits = new float[tokens.words()];
        int word = 0;
        int size = start();
        for (int i = 0; i < end; i++) {
            if (codes[i] == WordCodes.SENTENCE_END || codes[i] == WordCodes.DOCUMENT_END) {
                size = start();
            } else {
                sentence[size++] = model.known(reader.word(codes[i]));
                bits[word++] = (float) (-scorer.logScore(sentence, 0, size) * BITS_PER_DECIMAL);
            }
        }
        return bits;
    }

    private int start() {
        sentence[0] = LmWords.START;
        return 1;
    }
}
