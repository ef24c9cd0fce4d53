package dev.lacuna.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.tokenization.UserException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.MurmurHash3;
import org.junit.jupiter.api.Test;

class HashedNgramsTest {
    private static List<Integer> buckets(String hash, int buckets, String text) {
        HashedNgrams ngrams = new HashedNgrams(NgramHash.of(hash, buckets));
        ngrams.scan("what came before");
        ngrams.scan(text);
        return IntStream.range(0, ngrams.size()).mapToObj(ngrams::bucket).toList();
    }

    private static int sha(String ngram, int buckets) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(ngram.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, digest).mod(BigInteger.valueOf(buckets)).intValue();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** Python: {@code int(hashlib.sha256(w.encode()).hexdigest(), 16) % 10000}. */
    @Test
    void sha256IsPythonsDigestModuloTheBuckets() {
        assertThat(buckets("sha256", 10_000, "The cat")).containsExactly(8288, sha("cat", 10_000), 143);
        assertThat(buckets("sha256", 10_000, "\u00C9")).containsExactly(588);
    }

    @Test
    void pairsAreJoinedByABlankWhateverStoodBetween() {
        String text = "Don't\n\npanic";
        List<Integer> expected = new ArrayList<>();
        for (String ngram : List.of("don", "'", "don '", "t", "' t", "panic", "t panic")) {
            expected.add(sha(ngram, 97));
        }
        assertThat(buckets("sha256", 97, text)).isEqualTo(expected);
        assertThat(new HashedNgrams(NgramHash.of("sha256", 97)).scan(text)).isEqualTo(4);
        assertThat(buckets("sha256", 97, " \n")).isEmpty();
    }

    /** So many words that slots of the memo are taken over and over, and some longer than it keeps. */
    @Test
    void whatIsRememberedIsWhatIsComputed() {
        List<String> words = IntStream.range(0, 120_000)
                .mapToObj(i -> i % 1000 == 0 ? "\u00FC".repeat(300 + i % 7) : "w" + i * 7919L % 50_021)
                .toList();
        List<Integer> found = buckets("sha256", 1_000_003, String.join(" ", words));
        assertThat(found).hasSize(2 * words.size() - 1);
        for (int i = 1; i < words.size(); i += 1 + i % 50) {
            assertThat(found.get(2 * i - 1)).isEqualTo(sha(words.get(i), 1_000_003));
            assertThat(found.get(2 * i)).isEqualTo(sha(words.get(i - 1) + " " + words.get(i), 1_000_003));
        }
    }

    @Test
    void murmurIsTakenWithoutSign() {
        for (String word : List.of("pair", "of", "words", "and", "more")) {
            byte[] utf8 = word.getBytes(StandardCharsets.UTF_8);
            long hash = Integer.toUnsignedLong(MurmurHash3.hash32x86(utf8, 0, utf8.length, 0));
            assertThat(buckets("murmur", 10_000, word)).containsExactly((int) (hash % 10_000));
        }
    }

    @Test
    void anotherHashIsRefused() {
        assertThatThrownBy(() -> NgramHash.of("md5", 10))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("sha256 and murmur (md5)");
    }
}
