package dev.lacuna.tokenization.unigram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.tokenization.random.KeyedRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PieceTrieTest {
    /** Chars of all of Unicode's lower plane, some pieces twice: the trie finds what a hash map finds. */
    @Test
    void findsWhatAMapFinds() {
        KeyedRandom random = new Words("trie").random();
        List<String> pieces = new ArrayList<>(List.of(""));
        Map<String, Integer> expected = new HashMap<>();
        for (int i = 0; i < 30_000; i++) {
            StringBuilder piece = new StringBuilder();
            int range = i % 3 == 0 ? 0xFFFF : 30;
            for (int n = random.nextInt(6); n >= 0; n--) {
                piece.append((char) (1 + random.nextInt(range)));
            }
            expected.put(piece.toString(), pieces.size());
            pieces.add(piece.toString());
        }
        PieceTrie trie = PieceTrie.of(pieces);
        assertThat(trie.longest()).isEqualTo(6);
        assertThat(trie.find("")).isEqualTo(PieceTrie.NONE);
        for (String piece : pieces.subList(1, pieces.size())) {
            assertThat(trie.find(piece)).isEqualTo(expected.get(piece));
            String other = piece + (char) (1 + random.nextInt(30));
            assertThat(trie.find(other)).isEqualTo(expected.getOrDefault(other, PieceTrie.NONE));
        }
    }
}
