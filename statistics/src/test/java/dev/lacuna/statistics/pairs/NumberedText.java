package dev.lacuna.statistics.pairs;

import dev.lacuna.statistics.words.WordCodes;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.ArrayList;
import java.util.List;

/** Random documents of sentences of word numbers, with rare words and breaks; empty sentences and documents among them. */
final class NumberedText {
    final List<List<List<Integer>>> documents = new ArrayList<>();

    NumberedText(int count, int words, long seed) {
        KeyedRandom random = new KeyedRandom(RandomKey.of(seed, "numbered text", "", 0, 0));
        for (int d = 0; d < count; d++) {
            List<List<Integer>> document = new ArrayList<>();
            for (int s = random.nextInt(5); s > 0; s--) {
                List<Integer> sentence = new ArrayList<>();
                for (int w = random.nextInt(16); w > 0; w--) {
                    sentence.add(word(words, random));
                }
                document.add(sentence);
            }
            documents.add(document);
        }
        documents.add(List.of(List.of(WordCodes.BREAK)));
    }

    private static int word(int words, KeyedRandom random) {
        return switch (random.nextInt(10)) {
            case 0 -> WordCodes.RARE;
            case 1 -> WordCodes.BREAK;
            default -> Math.min(random.nextInt(words), random.nextInt(words));
        };
    }

    /** All sentences of all documents. */
    List<List<Integer>> sentences() {
        return documents.stream().flatMap(List::stream).toList();
    }

    /** All words of each document. */
    List<List<Integer>> wholeDocuments() {
        return documents.stream()
                .map(document -> document.stream().flatMap(List::stream).toList())
                .toList();
    }

    /** As chunks of {@code documentsPerChunk} documents. */
    List<int[]> chunks(int documentsPerChunk) {
        List<int[]> chunks = new ArrayList<>();
        for (int from = 0; from < documents.size(); from += documentsPerChunk) {
            List<Integer> chunk = new ArrayList<>();
            for (List<List<Integer>> document :
                    documents.subList(from, Math.min(documents.size(), from + documentsPerChunk))) {
                for (int s = 0; s < document.size(); s++) {
                    if (s > 0) {
                        chunk.add(WordCodes.SENTENCE_END);
                    }
                    chunk.addAll(document.get(s));
                }
                chunk.add(WordCodes.DOCUMENT_END);
            }
            chunks.add(chunk.stream().mapToInt(code -> code).toArray());
        }
        return chunks;
    }
}
