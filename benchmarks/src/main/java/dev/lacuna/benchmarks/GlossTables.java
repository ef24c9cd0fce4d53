package dev.lacuna.benchmarks;

import dev.lacuna.masking.LoadedTables;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Need;
import dev.lacuna.masking.tables.SimilarWords;
import dev.lacuna.masking.units.NgramVocabulary;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.Tokenizer;
import dev.lacuna.tokenization.TokenizerModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Stand-ins for the tables of a run: lists of frequent word pairs, counts of subwords, words that follow in the
 * alphabet.
 */
final class GlossTables {
    private static final int FREQUENT = 20;
    private static final int NEIGHBOURS = 10;

    private final List<String> texts;
    private final TokenizerModel model;
    private final LoadedTables.Builder tables;

    private GlossTables(List<String> texts, TokenizerModel model) {
        this.texts = texts;
        this.model = model;
        this.tables = new LoadedTables.Builder(model.vocabulary());
    }

    /** Tables that hold {@code needs}. */
    static MaskingTables of(Set<Need> needs, List<String> texts, TokenizerModel model) {
        GlossTables tables = new GlossTables(texts, model);
        needs.forEach(tables::add);
        return tables.tables.build();
    }

    private void add(Need need) {
        switch (need.kind()) {
            case NGRAMS -> tables.ngrams(need.source(), pairs());
            case SUBWORD_VALUES -> tables.subwords(need.source(), need.column(), counts());
            case SIMILAR_WORDS -> tables.similarWords(similarWords());
            default -> throw new IllegalArgumentException("Cannot benchmark a recipe that needs " + need);
        }
    }

    private NgramVocabulary pairs() {
        Map<String, Integer> counts = new HashMap<>();
        for (String text : texts) {
            String[] words = text.split("[^a-z]+");
            for (int i = 0; i + 1 < words.length; i++) {
                counts.merge(words[i] + " " + words[i + 1], 1, Integer::sum);
            }
        }
        NgramVocabulary vocabulary = new NgramVocabulary();
        Tokenizer tokenizer = model.tokenizer();
        counts.forEach((pair, count) -> {
            if (count >= FREQUENT) {
                vocabulary.add(pair, tokenizer);
            }
        });
        return vocabulary;
    }

    private double[] counts() {
        double[] counts = new double[model.vocabulary().size()];
        for (TokenSequence tokens : Glosses.tokens(texts, model)) {
            for (int id : tokens.ids()) {
                counts[id]++;
            }
        }
        return counts;
    }

    private SimilarWords similarWords() {
        Set<String> distinct = new TreeSet<>();
        texts.forEach(text ->
                distinct.addAll(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^a-z]+"))));
        List<String> words = new ArrayList<>(distinct);
        List<int[]> forms = new ArrayList<>();
        for (TokenSequence tokens : Glosses.tokens(words, model)) {
            forms.add(tokens.ids());
        }
        SimilarWords similar = new SimilarWords();
        double[] similarity = new double[NEIGHBOURS];
        Arrays.setAll(similarity, n -> 1 - n / 20.0);
        for (int w = 0; w + NEIGHBOURS < words.size(); w++) {
            int[][] neighbours = forms.subList(w + 1, w + 1 + NEIGHBOURS).toArray(int[][]::new);
            if (!words.get(w).isEmpty()) {
                similar.put(words.get(w), neighbours, similarity);
            }
        }
        return similar;
    }
}
