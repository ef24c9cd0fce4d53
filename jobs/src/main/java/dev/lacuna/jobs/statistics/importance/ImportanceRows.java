package dev.lacuna.jobs.statistics.importance;

import dev.lacuna.jobs.table.DocumentImportanceTable;
import dev.lacuna.jobs.table.TokenizedTable;
import dev.lacuna.statistics.importance.DocumentImportance;
import dev.lacuna.statistics.importance.WordFreqs;
import dev.lacuna.statistics.words.WordForms;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.Vocabulary;
import java.util.Iterator;
import org.apache.spark.sql.catalyst.InternalRow;

/** The rows of weights of one task's documents, made as they are asked for. */
final class ImportanceRows implements Iterator<InternalRow> {
    private final Iterator<InternalRow> documents;
    private final Vocabulary vocabulary;
    private final WordForms forms;
    private final DocumentImportance importance;

    ImportanceRows(
            Iterator<InternalRow> documents, Vocabulary vocabulary, WordFreqs words, DocumentImportance importance) {
        this.documents = documents;
        this.vocabulary = vocabulary;
        this.forms = new WordForms(vocabulary, words::number);
        this.importance = importance;
    }

    @Override
    public boolean hasNext() {
        return documents.hasNext();
    }

    @Override
    public InternalRow next() {
        InternalRow document = documents.next();
        TokenSequence tokens = TokenizedTable.words(document);
        int[] numbers = new int[tokens.words()];
        for (int w = 0; w < numbers.length; w++) {
            int from = tokens.wordStarts()[w];
            int to = tokens.wordEnd(w);
            boolean special = vocabulary.hasSpecial(tokens.ids(), from, to);
            numbers[w] = special ? WordFreqs.NO_WORD : forms.numberOf(tokens.ids(), from, to);
        }
        DocumentImportance.Weights weights = importance.weigh(numbers, sentences(tokens));
        return DocumentImportanceTable.toRow(
                TokenizedTable.documentId(document),
                TokenizedTable.part(document),
                weights.tfIdf(),
                weights.bm25(),
                weights.maskedDiffuse());
    }

    /** The number of the first word of each sentence; a sentence starts where a word does. */
    private static int[] sentences(TokenSequence tokens) {
        int[] starts = new int[tokens.sentenceStarts().length];
        int word = 0;
        for (int s = 0; s < starts.length; s++) {
            while (word < tokens.words() && tokens.wordStarts()[word] < tokens.sentenceStarts()[s]) {
                word++;
            }
            starts[s] = word;
        }
        return starts;
    }
}
