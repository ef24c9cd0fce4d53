package dev.lacuna.masking;

import dev.lacuna.masking.tables.Generator;
import dev.lacuna.masking.tables.SimilarWords;
import dev.lacuna.masking.tables.WordPairs;
import dev.lacuna.masking.tables.WordValues;
import dev.lacuna.masking.units.NgramVocabulary;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.Vocabulary;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/** Tables in memory; immutable, broadcast to every task. What was not put in cannot be asked for. */
public final class LoadedTables implements MaskingTables, Serializable {
    private static final long serialVersionUID = 1;

    private final Vocabulary vocabulary;
    private final Map<String, NgramVocabulary> ngrams = new TreeMap<>();
    private final Map<String, double[]> subwords = new TreeMap<>();
    private final Map<String, double[]> tags = new TreeMap<>();
    private final Map<String, WordValues> words = new TreeMap<>();
    private final Map<String, WordPairs> pairs = new TreeMap<>();
    private SimilarWords similarWords;
    private Generator generator;

    private LoadedTables(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Fills tables. */
    public static final class Builder {
        private final LoadedTables tables;

        public Builder(Vocabulary vocabulary) {
            tables = new LoadedTables(vocabulary);
        }

        public Builder ngrams(String source, NgramVocabulary list) {
            tables.ngrams.put(source, list);
            return this;
        }

        /** @param values a value for each id, NaN where there is none */
        public Builder subwords(String table, String column, double[] values) {
            tables.subwords.put(table + "." + column, values);
            return this;
        }

        /** @param values a value for each universal part of speech, NaN where there is none */
        public Builder tags(String table, String column, double[] values) {
            tables.tags.put(table + "." + column, values);
            return this;
        }

        public Builder words(String table, String column, WordValues values) {
            tables.words.put(table + "." + column, values);
            return this;
        }

        public Builder pairs(String column, WordPairs values) {
            tables.pairs.put(column, values);
            return this;
        }

        public Builder similarWords(SimilarWords similar) {
            tables.similarWords = similar;
            return this;
        }

        public Builder generator(Generator surrogate) {
            tables.generator = surrogate;
            return this;
        }

        /** The tables; the builder is spent. */
        public LoadedTables build() {
            return tables;
        }
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public NgramVocabulary ngrams(String source) {
        return present(ngrams.get(source), source);
    }

    @Override
    public double[] subwords(String table, String column) {
        return present(subwords.get(table + "." + column), table + "." + column);
    }

    @Override
    public double[] tags(String table, String column) {
        return present(tags.get(table + "." + column), table + "." + column);
    }

    @Override
    public WordValues words(String table, String column) {
        return present(words.get(table + "." + column), table + "." + column);
    }

    @Override
    public SimilarWords similarWords() {
        return present(similarWords, "similar words");
    }

    @Override
    public Generator generator() {
        return present(generator, "generator");
    }

    @Override
    public int[] tokens(String pattern, int count) {
        int[] ids = new int[count];
        for (int i = 0; i < count; i++) {
            String token = pattern.replace("%d", String.valueOf(i));
            ids[i] = vocabulary.id(token);
            if (ids[i] < 0) {
                throw new UserException("Cannot mask: the vocabulary lacks a token that the recipe needs; name it in "
                        + "tokenizer.add-tokens (" + token + ")");
            }
        }
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

    @Override
    public WordPairs pairs(String column) {
        return present(pairs.get(column), "pairs." + column);
    }

    @Override
    public void requireTags() {}

    @Override
    public void requirePairs() {}

    private static <T> T present(T table, String name) {
        if (table == null) {
            throw new IllegalStateException("a recipe asks for a table that was not loaded: " + name);
        }
        return table;
    }
}
