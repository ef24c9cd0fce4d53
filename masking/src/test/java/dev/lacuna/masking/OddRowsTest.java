package dev.lacuna.masking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.tables.Generator;
import dev.lacuna.masking.tables.SimilarWords;
import dev.lacuna.masking.tables.WordPairs;
import dev.lacuna.masking.tables.WordValues;
import dev.lacuna.masking.units.NgramVocabulary;
import dev.lacuna.tokenization.Vocabulary;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link RecipeContract} where there is next to nothing to go by: tables that know no word, rows of no subword or of very many. */
class OddRowsTest {
    private static final List<Sequence> ROWS = List.of(
            nothing(),
            ToyCorpus.row("ba"),
            ToyCorpus.row("babebi"),
            ToyCorpus.row("zz zz"),
            ToyCorpus.row("ba", "be"),
            ToyCorpus.row("babe zz ki lolome da", "di"));

    /** A row of its special tokens alone. */
    private static Sequence nothing() {
        int start = ToyCorpus.VOCABULARY.specialTokens().start();
        int separator = ToyCorpus.VOCABULARY.specialTokens().separator();
        List<String> columns = ConfRecipes.wordColumns();
        Annotations notes = new Annotations(new int[0], new byte[] {-1, -1}, -1, columns, new float[columns.size()][2]);
        return new Sequence(
                new int[] {start, separator},
                new int[] {0, 1},
                new String[] {"d"},
                new int[] {1},
                Origin.of("d"),
                notes);
    }

    /** Statistics of which nothing is known: every number is missing, every list empty. */
    private record PoorTables(MaskingTables rich) implements MaskingTables {
        @Override
        public Vocabulary vocabulary() {
            return rich.vocabulary();
        }

        @Override
        public NgramVocabulary ngrams(String source) {
            return source.equals("pmi") ? new NgramVocabulary() : NgramVocabulary.ofPhrases();
        }

        @Override
        public double[] subwords(String table, String column) {
            double[] unknown = new double[vocabulary().size()];
            Arrays.fill(unknown, Double.NaN);
            return unknown;
        }

        @Override
        public double[] tags(String table, String column) {
            double[] unknown = new double[17];
            Arrays.fill(unknown, Double.NaN);
            return unknown;
        }

        @Override
        public WordValues words(String table, String column) {
            return new WordValues();
        }

        @Override
        public SimilarWords similarWords() {
            return new SimilarWords();
        }

        @Override
        public Generator generator() {
            return rich.generator();
        }

        @Override
        public int[] tokens(String pattern, int count) {
            return rich.tokens(pattern, count);
        }

        @Override
        public String wordColumn(String table, String column) {
            return rich.wordColumn(table, column);
        }

        @Override
        public String alignment(String column) {
            return rich.alignment(column);
        }

        @Override
        public WordPairs pairs(String column) {
            return new WordPairs();
        }

        @Override
        public void requireTags() {}

        @Override
        public void requirePairs() {}
    }

    private static void check(String name, MaskingTables tables, Sequence row) {
        RecipeContract contract = new RecipeContract(ConfRecipes.spec(name), tables);
        for (int r = 0; r < 12; r++) {
            contract.check(row, r, r, new Place(r % 5 / 4.0, 0, r));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.lacuna.masking.ConfRecipes#names")
    void shortRows(String name) {
        ROWS.forEach(row -> check(name, ToyCorpus.TABLES, row));
    }

    @ParameterizedTest
    @MethodSource("dev.lacuna.masking.ConfRecipes#names")
    void tablesThatKnowNothing(String name) {
        MaskingTables tables = new PoorTables(ToyCorpus.TABLES);
        ROWS.forEach(row -> check(name, tables, row));
        check(name, tables, ToyCorpus.rows(128, 20).get(0));
    }

    @ParameterizedTest
    @MethodSource("dev.lacuna.masking.ConfRecipes#names")
    void aVeryLongRow(String name) {
        RecipeContract contract = new RecipeContract(ConfRecipes.spec(name), ToyCorpus.TABLES);
        contract.check(LongRow.ROW, 1, 1, new Place(0.5, 0, 1));
    }

    private static final class LongRow {
        static final Sequence ROW = ToyCorpus.rows(8192, 2000).get(0);
    }

    @Test
    void theLongRowIsLong() {
        assertThat(LongRow.ROW.size()).isEqualTo(8192);
    }
}
