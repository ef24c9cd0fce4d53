package dev.lacuna.masking.packing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.Annotations;
import dev.lacuna.masking.Origin;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.tokenization.SpecialTokens;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.random.KeyedRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of pairs against lists built subword by subword; subword i of a document has id i. */
class PairPackingTest {
    private static final SpecialTokens BERT = new SpecialTokens(1000, 1001, 1002, 1003, 1004);
    private static final SpecialTokens WITHOUT_START = new SpecialTokens(1000, 1001, -1, 1003, 1004);

    /** A document; its words and sentences start where its random bits say, its word w has tag w % 17 and value w. */
    private static TokenSequence document(int size, int second, KeyedRandom random) {
        int[] wordStarts = starts(size, second, 2, random);
        int[] sentenceStarts = starts(size, second, 9, random);
        return new TokenSequence(IntStream.range(0, size).toArray(), union(wordStarts, sentenceStarts), sentenceStarts);
    }

    private static int[] starts(int size, int second, int mean, KeyedRandom random) {
        return IntStream.range(0, size)
                .filter(p -> p == 0 || p == second || random.nextInt(mean) == 0)
                .toArray();
    }

    private static int[] union(int[] some, int[] others) {
        return IntStream.concat(Arrays.stream(some), Arrays.stream(others))
                .distinct()
                .sorted()
                .toArray();
    }

    private static Annotations notes(TokenSequence tokens, int second) {
        byte[] tags = new byte[tokens.words()];
        float[] values = new float[tokens.words()];
        for (int w = 0; w < tokens.words(); w++) {
            tags[w] = (byte) (w % 17);
            values[w] = w;
        }
        return new Annotations(new int[0], tags, second, List.of("t.c"), new float[][] {values});
    }

    private static List<Sequence> rows(int length, SpecialTokens special, List<Fragment> fragments) {
        List<Sequence> rows = new ArrayList<>();
        Packer packer = new Packer(length, special, rows::add);
        fragments.forEach(packer::add);
        packer.finish();
        return rows;
    }

    private static Fragment pair(int length, TokenSequence tokens, Annotations notes) {
        List<Fragment> fragments = new ArrayList<>();
        new Fragmenter(Packer.capacity(length)).cut(Origin.of("d"), tokens, notes, fragments::add);
        assertThat(fragments).hasSize(1);
        return fragments.get(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 24, 128})
    void pairsAreRowsOfTheirOwnCutAtTheLongerSide(int length) {
        KeyedRandom random = ToyCorpus.random("pairs", length);
        int cut = 0;
        for (int round = 0; round < 500; round++) {
            int first = 1 + random.nextInt(length);
            int second = 1 + random.nextInt(length);
            TokenSequence tokens = document(first + second, first, random);
            Annotations notes = notes(tokens, first);
            SpecialTokens special = round % 3 == 0 ? WITHOUT_START : BERT;
            Fragment fragment = pair(length, tokens, notes);
            List<Sequence> rows = rows(length, special, List.of(fragment));
            assertThat(rows).hasSize(1);

            int left = first;
            int right = second;
            while (left + right > length - 3) {
                if (left > right) {
                    left--;
                } else {
                    right--;
                }
            }
            assertThat(fragment.lost()).isEqualTo(first + second - left - right);
            cut += fragment.lost() > 0 ? 1 : 0;
            assertIsPair(rows.get(0), special, tokens, notes, left, right);
        }
        assertThat(cut).isBetween(50, 450);
    }

    /** @param left subwords of the first text that are left, as {@code right} of the second */
    private static void assertIsPair(
            Sequence row, SpecialTokens special, TokenSequence tokens, Annotations notes, int left, int right) {
        List<Integer> ids = new ArrayList<>();
        if (special.start() >= 0) {
            ids.add(special.start());
        }
        int lead = ids.size();
        IntStream.range(0, left).forEach(ids::add);
        ids.add(special.separator());
        int second = notes.secondStart();
        assertThat(row.notes().secondStart()).isEqualTo(ids.size());
        IntStream.range(second, second + right).forEach(ids::add);
        ids.add(special.separator());
        assertThat(row.ids()).containsExactly(ids.stream().mapToInt(i -> i).toArray());
        assertThat(row.documents()).containsExactly("d");
        assertThat(row.documentStarts()).containsExactly(lead);

        int word = 0;
        for (int p = 0; p < ids.size(); p++) {
            int own = Arrays.binarySearch(tokens.wordStarts(), ids.get(p));
            boolean isSpecial = ids.get(p) >= 1000;
            if (isSpecial || own >= 0) {
                assertThat(row.wordStarts()[word]).isEqualTo(p);
                assertThat(row.notes().tags()[word]).isEqualTo(isSpecial ? Annotations.NO_TAG : notes.tags()[own]);
                assertThat(row.notes().values("t.c")[word]).isEqualTo(isSpecial ? 0 : own);
                word++;
            }
            assertThat(row.notes().startsSentence(p))
                    .isEqualTo(Arrays.binarySearch(tokens.sentenceStarts(), ids.get(p)) >= 0);
        }
        assertThat(row.words()).isEqualTo(word);
    }

    @Test
    void otherDocumentsArePackedAsIfThereWereNoPairs() {
        KeyedRandom random = ToyCorpus.random("mixed", 0);
        List<Fragment> documents = new ArrayList<>();
        List<Fragment> all = new ArrayList<>();
        for (int d = 0; d < 300; d++) {
            int size = 2 + random.nextInt(20);
            boolean isPair = d % 3 == 0;
            TokenSequence tokens = document(size, isPair ? size / 2 : -1, random);
            Annotations notes = notes(tokens, isPair ? size / 2 : -1);
            List<Fragment> own = new ArrayList<>();
            new Fragmenter(Packer.capacity(32)).cut(Origin.of("d" + d), tokens, notes, own::add);
            all.addAll(own);
            documents.addAll(isPair ? List.of() : own);
        }
        List<Sequence> rows = rows(32, BERT, all);
        List<Sequence> single =
                rows.stream().filter(row -> row.notes().secondStart() < 0).toList();
        assertThat(single).usingRecursiveComparison().isEqualTo(rows(32, BERT, documents));
        assertThat(rows.size() - single.size()).isEqualTo(100);
        assertThat(single).anyMatch(row -> row.documents().length > 1);
    }

    /** As when the second text is of signs that the tokenizer drops. */
    @Test
    void aTextWithoutSubwordsMakesNoPair() {
        TokenSequence tokens = document(6, -1, ToyCorpus.random("empty", 0));
        for (int second : new int[] {0, 6}) {
            assertThat(pair(24, tokens, notes(tokens, second)).notes().secondStart())
                    .isNegative();
        }
    }
}
