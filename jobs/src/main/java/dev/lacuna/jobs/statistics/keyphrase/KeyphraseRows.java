package dev.lacuna.jobs.statistics.keyphrase;

import dev.lacuna.jobs.corpus.Document;
import dev.lacuna.jobs.table.KeyphrasesTable;
import dev.lacuna.jobs.tokenize.Analysis;
import dev.lacuna.statistics.keyphrase.DocumentWords;
import dev.lacuna.statistics.keyphrase.Keyphrases;
import dev.lacuna.tokenization.TokenBuffer;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.document.DocumentTokenizer;
import dev.lacuna.tokenization.document.TokenizedText;
import java.util.Iterator;
import java.util.Locale;
import org.apache.spark.sql.catalyst.InternalRow;

/** The rows of one task's documents, made as they are asked for. */
final class KeyphraseRows implements Iterator<InternalRow> {
    private final Iterator<Document> documents;
    private final DocumentTokenizer tokenizer;
    private final Vocabulary vocabulary;
    private final Finder finder;
    private final KeyphraseTotals totals;

    KeyphraseRows(Iterator<Document> documents, Analysis analysis, Finder finder, KeyphraseTotals totals) {
        this.documents = documents;
        this.tokenizer = analysis.untagged();
        this.vocabulary = analysis.model().vocabulary();
        this.finder = finder;
        this.totals = totals;
    }

    @Override
    public boolean hasNext() {
        return documents.hasNext();
    }

    @Override
    public InternalRow next() {
        Document document = documents.next();
        TokenizedText text = tokenizer.tokenize(document.text(), document.second());
        tell(document, text);
        Keyphrases found = finder.find(document);
        totals.add(text.tokens().words(), found);
        return KeyphrasesTable.toRow(document.id(), document.part(), found, phrases(found, text.tokens()));
    }

    /** Tells the finder all words of the document. */
    private void tell(Document document, TokenizedText text) {
        DocumentWords words = finder.words();
        TokenBuffer places = tokenizer.buffer();
        TokenSequence tokens = text.tokens();
        words.clear(document.text());
        int sentence = 0;
        for (int w = 0; w < tokens.words(); w++) {
            int from = tokens.wordStarts()[w];
            int to = tokens.wordEnd(w);
            if (from == text.secondStart()) {
                words.second(document.second());
            }
            boolean starts = sentence < tokens.sentenceStarts().length && tokens.sentenceStarts()[sentence] == from;
            sentence += starts ? 1 : 0;
            if (vocabulary.hasSpecial(tokens.ids(), from, to)) {
                words.skip(starts);
            } else {
                words.word(places.start(from), places.end(to - 1), starts);
            }
        }
    }

    /** Each keyphrase as the tokenizer spells its first occurrence: words in lower case with blanks between. */
    private String[] phrases(Keyphrases found, TokenSequence tokens) {
        String[] phrases = new String[found.texts().length];
        for (int i = 0; i < found.starts().length; i++) {
            int index = found.indexes()[i];
            if (phrases[index] == null) {
                phrases[index] = phrase(tokens, found.starts()[i], found.ends()[i]);
            }
        }
        return phrases;
    }

    private String phrase(TokenSequence tokens, int start, int end) {
        StringBuilder phrase = new StringBuilder();
        for (int w = start; w < end; w++) {
            String word = vocabulary.word(tokens.ids(), tokens.wordStarts()[w], tokens.wordEnd(w));
            phrase.append(phrase.isEmpty() || word.isEmpty() ? "" : " ").append(word);
        }
        return phrase.toString().toLowerCase(Locale.ROOT);
    }
}
