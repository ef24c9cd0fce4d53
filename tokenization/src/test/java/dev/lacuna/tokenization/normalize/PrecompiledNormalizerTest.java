package dev.lacuna.tokenization.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PrecompiledNormalizerTest {
    private static byte[] map() {
        return new CharsMapBuilder()
                .add("ﬁ", "fi")
                .add("\u00ad", "")
                .add("a\u0301", "á")
                .add("\r", " ")
                .add("Ａ", "A")
                .add("か\u3099", "が")
                .add("😀", ":)")
                .build();
    }

    private static NormalizedText normalized(byte[] map, String text) {
        NormalizedText normalized = new NormalizedText();
        normalized.set(text, 0, text.length());
        new PrecompiledNormalizer(map).normalize(normalized);
        return normalized;
    }

    private static void assertNormalized(String text, String expected) {
        assertThat(normalized(map(), text).toString()).isEqualTo(expected);
    }

    @Test
    void replacesClustersAndCharacters() {
        assertNormalized("ﬁne Ａ\u00adb", "fine Ab");
        assertNormalized("a\u0301 a\u0302", "á a\u0302");
        assertNormalized("x😀y", "x:)y");
        assertNormalized("", "");
    }

    /** Both marks belong to the cluster: what is short is replaced whole, what is long char by char. */
    @Test
    void losesMarksOfShortClustersOnly() {
        assertNormalized("Ａ\u0301", "A");
        assertNormalized("Ａ\u0301\u0302", "A\u0301\u0302");
        assertNormalized("\r\n", " ");
        // Six bytes: the rule for the pair is never reached.
        assertNormalized("か\u3099", "か\u3099");
    }

    @Test
    void everyCharKnowsWhatItStandsFor() {
        NormalizedText text = normalized(map(), "xﬁ\u00ada\u0301😀Ａ\u0301\u0302");
        assertThat(text.toString()).isEqualTo("xfiá:)A\u0301\u0302");
        int[][] stretches = {{0, 1}, {1, 2}, {1, 2}, {3, 5}, {5, 7}, {5, 7}, {7, 8}, {8, 9}, {9, 10}};
        for (int i = 0; i < stretches.length; i++) {
            assertThat(new int[] {text.start(i), text.end(i)}).isEqualTo(stretches[i]);
        }
    }

    @Test
    void refusesCorruptMaps() {
        byte[] map = map();
        assertRefused(new byte[0], "header");
        assertRefused(new byte[] {0, 0, 0, 0, 'a', 0}, "trie of 0 bytes");
        assertRefused(Arrays.copyOf(map, 3000), "does not lie inside");
        assertRefused(Arrays.copyOf(map, map.length - 5), "no replacement at");
        byte[] notText = map.clone();
        notText[map.length - 2] = (byte) 0xFF;
        assertRefused(notText, "not UTF-8");
        byte[] astray = map.clone();
        // The root's offset.
        astray[6] = 0x7F;
        assertRefused(astray, "leads to unit");
        assertThatThrownBy(() -> PrecompiledNormalizer.parse("a*b"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("not base64");
        assertThat(PrecompiledNormalizer.parse(Base64.getEncoder().encodeToString(map)))
                .isNotNull();
    }

    private static void assertRefused(byte[] map, String reason) {
        assertThatThrownBy(() -> new PrecompiledNormalizer(map))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("precompiled_charsmap is corrupt")
                .hasMessageContaining(reason);
    }

    /** A map with some bits turned is refused, or it is safe: any text comes out of it in the end. */
    @Test
    void aDamagedMapIsRefusedOrHarmless() {
        KeyedRandom random = new KeyedRandom(RandomKey.of(5, "damage", "", 0, 0));
        byte[] map = map();
        int refused = 0;
        for (int i = 0; i < 2000; i++) {
            byte[] damaged = map.clone();
            for (int n = random.nextInt(200); n >= 0; n--) {
                damaged[4 + random.nextInt(map.length - 4)] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                PrecompiledNormalizer normalizer = new PrecompiledNormalizer(damaged);
                NormalizedText text = new NormalizedText();
                for (int from = 0; from < 0x3000; from += 0x400) {
                    StringBuilder chars = new StringBuilder();
                    for (int c = from; c < from + 0x400; c++) {
                        chars.append((char) c).append('ﬁ');
                    }
                    text.set(chars.toString(), 0, chars.length());
                    normalizer.normalize(text);
                }
            } catch (UserException e) {
                refused++;
            }
        }
        assertThat(refused).isBetween(100, 1900);
    }
}
