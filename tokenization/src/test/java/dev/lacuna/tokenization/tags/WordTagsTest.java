package dev.lacuna.tokenization.tags;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import org.junit.jupiter.api.Test;

class WordTagsTest {
    @Test
    void finerAndCoarserWordsGetTheTokenThatCoversMost() {
        TaggedTokens tokens = new TaggedTokens();
        tokens.add(0, 6, UniversalTag.NOUN);
        tokens.add(6, 8, UniversalTag.AUX);
        tokens.add(8, 10, UniversalTag.PART);
        int[] starts = {0, 2, 6, 20};
        int[] ends = {2, 6, 10, 22};
        byte[] tags = new byte[4];
        WordTags.align(tokens, starts, ends, 4, tags);
        assertThat(tags)
                .containsExactly(
                        UniversalTag.NOUN.code(),
                        UniversalTag.NOUN.code(),
                        UniversalTag.AUX.code(),
                        UniversalTag.X.code());
    }

    /** Against counting, for every word, the chars that each token shares with it. */
    @Test
    void agreesWithCountingChars() {
        KeyedRandom random = new KeyedRandom(RandomKey.of(5, "word tags", "", 0, 0));
        for (int round = 0; round < 500; round++) {
            TaggedTokens tokens = new TaggedTokens();
            for (int at = random.nextInt(3); at < 40; at += random.nextInt(2)) {
                int end = at + 1 + random.nextInt(6);
                tokens.add(at, end, UniversalTag.of((byte) random.nextInt(17)));
                at = end;
            }
            int[] starts = new int[30];
            int[] ends = new int[30];
            for (int word = 0, at = 0; word < starts.length; word++) {
                starts[word] = at + random.nextInt(2);
                ends[word] = starts[word] + random.nextInt(6);
                at = ends[word];
            }
            byte[] tags = new byte[30];
            WordTags.align(tokens, starts, ends, 30, tags);
            for (int word = 0; word < 30; word++) {
                assertThat(tags[word]).isEqualTo(counted(tokens, starts[word], ends[word]));
            }
        }
    }

    private static byte counted(TaggedTokens tokens, int start, int end) {
        int best = -1;
        int most = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int shared = 0;
            for (int at = start; at < end; at++) {
                shared += at >= tokens.start(i) && at < tokens.end(i) ? 1 : 0;
            }
            if (shared > most) {
                most = shared;
                best = i;
            }
        }
        return best < 0 ? UniversalTag.X.code() : tokens.tag(best);
    }
}
