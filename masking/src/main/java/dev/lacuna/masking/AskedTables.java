package dev.lacuna.masking;

import dev.lacuna.masking.Need.Kind;
import dev.lacuna.masking.tables.Generator;
import dev.lacuna.masking.tables.SimilarWords;
import dev.lacuna.masking.tables.WordPairs;
import dev.lacuna.masking.tables.WordValues;
import dev.lacuna.masking.units.NgramVocabulary;
import dev.lacuna.tokenization.SpecialTokens;
import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.random.KeyedRandom;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Empty tables that note what is asked for: enough to make a recipe's pieces, not to run them on text. */
final class AskedTables implements MaskingTables {
    private static final Vocabulary NO_WORDS = new Vocabulary(
            List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"), "##", new SpecialTokens(0, 1, 2, 3, 4));

    private final Set<Need> asked = new TreeSet<>();

    /** All that was asked for, in order. */
    Set<Need> asked() {
        return asked;
    }

    @Override
    public Vocabulary vocabulary() {
        return NO_WORDS;
    }

    @Override
    public NgramVocabulary ngrams(String source) {
        asked.add(new Need(Kind.NGRAMS, source, ""));
        return new NgramVocabulary();
    }

    @Override
    public double[] subwords(String table, String column) {
        asked.add(new Need(Kind.SUBWORD_VALUES, table, column));
        return new double[NO_WORDS.size()];
    }

    @Override
    public double[] tags(String table, String column) {
        asked.add(new Need(Kind.TAG_VALUES, table, column));
        return new double[17];
    }

    @Override
    public WordValues words(String table, String column) {
        asked.add(new Need(Kind.WORD_VALUES, table, column));
        return new WordValues();
    }

    @Override
    public SimilarWords similarWords() {
        asked.add(Need.of(Kind.SIMILAR_WORDS));
        return new SimilarWords();
    }

    @Override
    public Generator generator() {
        asked.add(Need.of(Kind.GENERATOR));
        return new NoGenerator();
    }

    private static final class NoGenerator implements Generator {
        private static final long serialVersionUID = 1;

        @Override
        public int draw(int[] ids, int position, KeyedRandom random) {
            throw new IllegalStateException("the tables are empty");
        }

        @Override
        public String name() {
            return "n-gram";
        }
    }

    @Override
    public int[] tokens(String pattern, int count) {
        asked.add(new Need(Kind.TOKENS, pattern, String.valueOf(count)));
        return new int[count];
    }

    @Override
    public String wordColumn(String table, String column) {
        asked.add(new Need(Kind.WORD_COLUMN, table, column));
        return table + "." + column;
    }

    @Override
    public String alignment(String column) {
        asked.add(new Need(Kind.ALIGNMENT, Need.CORPUS, column));
        return Need.CORPUS + "." + column;
    }

    @Override
    public WordPairs pairs(String column) {
        asked.add(new Need(Kind.PAIR_VALUES, "pairs", column));
        return new WordPairs();
    }

    @Override
    public void requireTags() {
        asked.add(Need.of(Kind.TAGS));
    }

    @Override
    public void requirePairs() {
        asked.add(Need.of(Kind.PAIRS));
    }
}
