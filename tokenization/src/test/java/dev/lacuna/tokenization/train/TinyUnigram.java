package dev.lacuna.tokenization.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small corpus, its seeded model, and the same numbers by going through all segmentations of all words. */
final class TinyUnigram {
    final Map<String, Long> words;
    final SymbolText text;
    final SuffixOrder suffixes;
    final SeedHeap seeds;
    final UnigramPieces pieces;
    final PieceEdges edges;
    final int[] characters;

    /** @param most how many seeds besides the characters */
    TinyUnigram(Map<String, Long> words, int most) {
        this.words = words;
        SortedWords sorted = new SortedWords(RandomWords.counts(words));
        characters = Alphabet.mostFrequent(sorted, Integer.MAX_VALUE);
        int[] symbols = Alphabet.index(characters);
        text = new SymbolText(sorted);
        for (int w = 0; w < sorted.size(); w++) {
            for (char c : sorted.word(w).toCharArray()) {
                text.add(symbols[c], w);
            }
            text.endRun();
        }
        suffixes = new SuffixOrder(text, PieceEdges.LONGEST);
        seeds = Substrings.best(text, suffixes, PieceEdges.LONGEST, most);
        pieces = new UnigramPieces(characters.length, characters.length + seeds.size());
        for (int c = 0; c < characters.length; c++) {
            pieces.add(place(c), 1, Math.log(0.5 / characters.length));
        }
        for (int i = 0; i < seeds.size(); i++) {
            pieces.add(suffixes.position(seeds.first(i)), seeds.length(i), Math.log(0.3 / (i + 2)));
        }
        edges = new PieceEdges(text, suffixes, characters.length, seeds);
    }

    private int place(int symbol) {
        int position = 0;
        while (text.symbol(position) != symbol) {
            position++;
        }
        return position;
    }

    String spelled(int place, int length) {
        StringBuilder spelled = new StringBuilder();
        for (int i = 0; i < length; i++) {
            spelled.appendCodePoint(characters[text.symbol(place + i)]);
        }
        return spelled.toString();
    }

    String spelled(int piece) {
        return spelled(pieces.place(piece), pieces.length(piece));
    }

    /** Log-probability of each piece by its text. */
    Map<String, Double> model() {
        Map<String, Double> model = new TreeMap<>();
        for (int piece = 0; piece < pieces.size(); piece++) {
            model.put(spelled(piece), pieces.logProbability(piece));
        }
        return model;
    }

    static List<List<String>> segmentations(String word, Map<String, Double> model) {
        if (word.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> all = new ArrayList<>();
        for (int end = 1; end <= word.length(); end++) {
            if (model.containsKey(word.substring(0, end))) {
                for (List<String> rest : segmentations(word.substring(end), model)) {
                    List<String> whole = new ArrayList<>(rest);
                    whole.add(0, word.substring(0, end));
                    all.add(whole);
                }
            }
        }
        return all;
    }

    static double logProbability(List<String> segmentation, Map<String, Double> model) {
        return segmentation.stream().mapToDouble(model::get).sum();
    }

    /** Adds the expected counts of the pieces of {@code word} and returns the logarithm of its probability. */
    static double expect(String word, long count, Map<String, Double> model, Map<String, Double> expected) {
        List<List<String>> all = segmentations(word, model);
        double sum = all.stream()
                .mapToDouble(s -> Math.exp(logProbability(s, model)))
                .sum();
        for (List<String> segmentation : all) {
            double share = count * Math.exp(logProbability(segmentation, model)) / sum;
            segmentation.forEach(piece -> expected.merge(piece, share, Double::sum));
        }
        return Math.log(sum);
    }

    /** The most probable segmentation. */
    static List<String> best(String word, Map<String, Double> model) {
        return segmentations(word, model).stream()
                .max((a, b) -> Double.compare(logProbability(a, model), logProbability(b, model)))
                .orElseThrow();
    }

    /** How often each substring of words occurs. */
    Map<String, Long> substrings() {
        Map<String, Long> counts = new HashMap<>();
        words.forEach((word, count) -> {
            for (int from = 0; from < word.length(); from++) {
                for (int to = from + 1; to <= word.length(); to++) {
                    counts.merge(word.substring(from, to), count, Long::sum);
                }
            }
        });
        return counts;
    }
}
