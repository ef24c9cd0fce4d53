package dev.lacuna.jobs.tokenize;

import dev.lacuna.jobs.corpus.Document;
import dev.lacuna.tokenization.train.WordCounts;
import dev.lacuna.tokenization.words.WordScanner;
import java.util.ArrayDeque;
import java.util.Iterator;
import scala.Tuple2;

/** The words of one task's documents with their counts, given away whenever there are too many distinct ones to hold. */
final class CountedWords implements Iterator<Tuple2<String, Long>> {
    private static final int MOST_WORDS = 1 << 18;

    private final Iterator<Document> documents;
    private final WordScanner scanner;
    private final WordCounts counts = new WordCounts();
    private final ArrayDeque<Tuple2<String, Long>> ready = new ArrayDeque<>();

    CountedWords(Iterator<Document> documents, WordScanner scanner) {
        this.documents = documents;
        this.scanner = scanner;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && documents.hasNext()) {
            Document document = documents.next();
            count(document.text());
            if (document.second() != null) {
                count(document.second());
            }
            if (counts.size() > MOST_WORDS || !documents.hasNext()) {
                counts.forEach((word, count) -> ready.add(new Tuple2<>(word, count)));
                counts.clear();
            }
        }
        return !ready.isEmpty();
    }

    private void count(String text) {
        scanner.scan(text, 0, text.length(), counts);
    }

    @Override
    public Tuple2<String, Long> next() {
        return ready.remove();
    }
}
