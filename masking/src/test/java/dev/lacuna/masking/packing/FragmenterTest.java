package dev.lacuna.masking.packing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.masking.Origin;
import dev.lacuna.masking.ToyCorpus;
import dev.lacuna.tokenization.TokenSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FragmenterTest {
    private static final int DOCUMENTS = 200;

    private static TokenSequence document(int number) {
        return ToyCorpus.document(12, ToyCorpus.random("fragments", number));
    }

    private static List<Fragment> cut(TokenSequence tokens, int capacity) {
        List<Fragment> fragments = new ArrayList<>();
        new Fragmenter(capacity).cut(new Origin("d", 2, 1, 3), tokens, fragments::add);
        return fragments;
    }

    private static boolean contains(int[] starts, int position) {
        return IntStream.of(starts).anyMatch(start -> start == position);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 22, 126, 100_000})
    void fragmentsInOrderOfNumberAreTheDocument(int capacity) {
        for (int d = 0; d < DOCUMENTS; d++) {
            TokenSequence tokens = document(d);
            int at = 0;
            int number = 3;
            for (Fragment fragment : cut(tokens, capacity)) {
                assertThat(fragment.origin().document()).isEqualTo("d");
                assertThat(fragment.origin().number()).isEqualTo(number++);
                assertThat(fragment.ids().length).isBetween(1, capacity);
                assertThat(fragment.ids()).isEqualTo(Arrays.copyOfRange(tokens.ids(), at, at + fragment.ids().length));
                at += fragment.ids().length;
            }
            assertThat(at).isEqualTo(tokens.size());
        }
    }

    /** A fragment's words are the document's; where a word was cut, its rest is a word too. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 22, 126})
    void wordsAreTheDocuments(int capacity) {
        for (int d = 0; d < DOCUMENTS; d++) {
            TokenSequence tokens = document(d);
            int at = 0;
            for (Fragment fragment : cut(tokens, capacity)) {
                List<Integer> starts = new ArrayList<>();
                for (int p = 0; p < fragment.ids().length; p++) {
                    if (p == 0 || contains(tokens.wordStarts(), at + p)) {
                        starts.add(p);
                    }
                }
                assertThat(fragment.wordStarts())
                        .isEqualTo(starts.stream().mapToInt(p -> p).toArray());
                at += fragment.ids().length;
            }
        }
    }

    /** As far as fits, to a sentence start if there is one, else to a word start, else anywhere. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 22, 126})
    void cutsFallOnTheLastSentenceOrElseWordThatFits(int capacity) {
        int atWords = 0;
        int insideWords = 0;
        for (int d = 0; d < DOCUMENTS; d++) {
            TokenSequence tokens = document(d);
            int from = 0;
            for (Fragment fragment : cut(tokens, capacity)) {
                int to = from + fragment.ids().length;
                int expected = Math.min(from + capacity, tokens.size());
                if (expected < tokens.size()) {
                    int sentence = expected;
                    while (sentence > from && !contains(tokens.sentenceStarts(), sentence)) {
                        sentence--;
                    }
                    int word = expected;
                    while (word > from && !contains(tokens.wordStarts(), word)) {
                        word--;
                    }
                    atWords += sentence == from && word > from ? 1 : 0;
                    insideWords += word == from ? 1 : 0;
                    expected = sentence > from ? sentence : word > from ? word : expected;
                }
                assertThat(to).isEqualTo(expected);
                from = to;
            }
        }
        assertThat(insideWords > 0).isEqualTo(capacity < 40);
        assertThat(atWords > 0).isEqualTo(capacity < 126);
    }

    @Test
    void example() {
        TokenSequence tokens = ToyCorpus.encode("ba be", "bi bobo da", "dedede", "ki");
        assertThat(cut(tokens, 4)).extracting(f -> f.ids().length).containsExactly(2, 4, 4);
        assertThat(cut(tokens, 6)).extracting(f -> f.ids().length).containsExactly(6, 4);
        assertThat(cut(tokens, 3)).extracting(f -> f.ids().length).containsExactly(2, 3, 1, 3, 1);
        assertThat(cut(tokens, 2)).extracting(f -> f.ids().length).containsExactly(2, 1, 2, 1, 2, 2);
        assertThat(cut(tokens, 2)).extracting(f -> f.wordStarts().length).containsExactly(2, 1, 1, 1, 1, 2);
    }

    @Test
    void emptyDocumentGivesNothing() {
        assertThat(cut(ToyCorpus.encode(), 10)).isEmpty();
    }
}
