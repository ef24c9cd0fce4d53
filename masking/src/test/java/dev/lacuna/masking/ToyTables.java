package dev.lacuna.masking;

import dev.lacuna.masking.tables.Generator;
import dev.lacuna.masking.tables.SimilarWords;
import dev.lacuna.masking.tables.WordPairs;
import dev.lacuna.masking.tables.WordValues;
import dev.lacuna.masking.units.NgramVocabulary;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Every table any recipe may ask for, made up for the toy language: values hang on names and words alone. */
final class ToyTables implements MaskingTables {
    private final Vocabulary vocabulary;
    private final List<String> words;
    /** Made once: recipes are bound to these tables for every row of some tests. */
    private final Map<String, NgramVocabulary> lists = new ConcurrentHashMap<>();

    ToyTables(Vocabulary vocabulary, List<String> words) {
        this.vocabulary = vocabulary;
        this.words = words;
    }

    /** A number in [0, 1) that hangs on its arguments. */
    static double value(String table, String column, String key) {
        return RandomKey.of(1, table + "." + column, key, 0, 0).fraction();
    }

    /** Half of the words are nouns, verbs or names, so that rows have runs of them; the others have any tag. */
    static byte tag(String word) {
        double value = 34 * value("tag", "", word);
        return (byte) (value < 17 ? value : "\7\17\13".charAt((int) value % 3));
    }

    /** What a row carries for {@code word}. */
    static float column(String name, String word) {
        double value = value(name, "", word);
        return (float) (name.equals("keyphrases.length") ? Math.max(0, (int) (5 * value) - 1) : value);
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** N-grams of 2 to 5 of the commonest words; of other lists than {@code pmi} also single words. */
    @Override
    public NgramVocabulary ngrams(String source) {
        return lists.computeIfAbsent(
                source, list -> list.equals("pmi") ? ToyCorpus.ngrams("ngrams") : ToyCorpus.phrases(list));
    }

    @Override
    public double[] subwords(String table, String column) {
        double[] values = new double[vocabulary.size()];
        for (int id = 0; id < values.length; id++) {
            values[id] = value(table, column, vocabulary.subword(id));
        }
        return values;
    }

    @Override
    public double[] tags(String table, String column) {
        double[] values = new double[17];
        Arrays.setAll(values, tag -> value(table, column, "tag " + tag));
        return values;
    }

    /** Every fifth word has none. */
    @Override
    public WordValues words(String table, String column) {
        WordValues values = new WordValues();
        for (int w = 0; w < words.size(); w++) {
            if (w % 5 != 4) {
                double value = value(table, column, words.get(w));
                values.put(words.get(w), column.equals("cluster") ? (int) (8 * value) : value);
            }
        }
        return values;
    }

    /** Each word's neighbours are those that follow it in the list, some of as many subwords, some not. */
    @Override
    public SimilarWords similarWords() {
        SimilarWords similar = new SimilarWords();
        for (int w = 0; w + 1 < words.size(); w += 2) {
            List<int[]> neighbours = new ArrayList<>();
            for (int n = 1; n <= 10; n++) {
                TokenSequence tokens = ToyCorpus.encode(words.get((w + n) % words.size()));
                neighbours.add(tokens.ids());
            }
            double[] similarities = new double[neighbours.size()];
            Arrays.setAll(similarities, n -> 1 - n / 20.0);
            similar.put(words.get(w), neighbours.toArray(int[][]::new), similarities);
        }
        return similar;
    }

    @Override
    public Generator generator() {
        return new ToyGenerator(vocabulary);
    }

    private record ToyGenerator(Vocabulary vocabulary) implements Generator {
        @Override
        public int draw(int[] ids, int position, KeyedRandom random) {
            int id;
            do {
                id = random.nextInt(vocabulary.size());
            } while (vocabulary.isSpecial(id));
            return id;
        }

        @Override
        public String name() {
            return "toy";
        }
    }

    @Override
    public int[] tokens(String pattern, int count) {
        int[] ids = new int[count];
        Arrays.setAll(ids, i -> vocabulary.id(pattern.replace("%d", String.valueOf(i))));
        return ids;
    }

    @Override
    public String wordColumn(String table, String column) {
        return table + "." + column;
    }

    @Override
    public String alignment(String column) {
        return Need.CORPUS + "." + column;
    }

    /** Half of all pairs have a value. */
    @Override
    public WordPairs pairs(String column) {
        WordPairs pairs = new WordPairs();
        for (String word : words) {
            for (String other : words) {
                double value = value("pairs", column, word.compareTo(other) < 0 ? word + other : other + word);
                if (value < 0.5) {
                    pairs.put(word, other, 8 * value - 1);
                }
            }
        }
        return pairs;
    }

    @Override
    public void requireTags() {}

    @Override
    public void requirePairs() {}
}
