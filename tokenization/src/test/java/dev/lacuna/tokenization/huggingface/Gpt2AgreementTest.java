package dev.lacuna.tokenization.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.tokenization.bpe.BpeModel;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import dev.lacuna.tokenization.subword.SubwordBuffer;
import dev.lacuna.tokenization.subword.WordCutter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** GPT-2's vocabulary: the tokens and spans of Hugging Face's library, for words short and long and for any Unicode. */
class Gpt2AgreementTest {
    private static final String[] HOSTILE = {
        "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
        "e\u0301\u0327",
        "\uD83C\uDDE9\uD83C\uDDEA",
        "\u0000",
        "\uFFFD",
        "\u1112\u1161\u11AB",
        "\uFDFA",
        "\uDB40\uDD00",
        "\uD7FF",
        "\uE000",
        "\uDBFF\uDFFF",
        " \u00A0\u2028\n",
        "Ġ",
        "Ċ"
    };

    private static BpeModel model;
    private static BpeReference reference;
    private final WordCutter cutter = model.cutter();

    @BeforeAll
    static void load() throws IOException {
        model = Gpt2.model();
        reference = new BpeReference(model);
    }

    @AfterAll
    static void close() {
        reference.close();
    }

    @Test
    void vocabularyIsTheKnownOne() {
        assertThat(model.merges().get(0).toString()).isEqualTo("BpeMerge[left=Ġ, right=t]");
        assertThat(model.merges()).hasSize(50_000);
        assertThat(model.tokens().indexOf("Ġthe")).isEqualTo(262);
        assertThat(model.tokens().indexOf("hello")).isEqualTo(31_373);
    }

    @Test
    void wordsOfTheGlossesAgree() throws IOException {
        Set<String> words = new TreeSet<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Gpt2AgreementTest.class.getResourceAsStream("/net/sf/extjwnl/data/wordnet/wn31/data.adv"),
                StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> words.addAll(List.of(line.split("(?= )"))));
        }
        assertThat(words).hasSizeGreaterThan(15_000);
        words.forEach(word -> reference.assertAgreement(cutter, word, true));
    }

    @Test
    void anyUnicodeAgrees() {
        KeyedRandom random = new KeyedRandom(RandomKey.of(3, "unicode", "", 0, 0));
        for (int i = 0; i < 4000; i++) {
            reference.assertAgreement(cutter, text(random, 1 + random.nextInt(40)), true);
        }
    }

    @Test
    void longWordsAgree() {
        KeyedRandom random = new KeyedRandom(RandomKey.of(3, "long", "", 0, 0));
        for (int i = 0; i < 10; i++) {
            reference.assertAgreement(cutter, text(random, 1 + random.nextInt(5000)), true);
        }
        reference.assertAgreement(cutter, "a".repeat(20_000), true);
        reference.assertAgreement(cutter, "the end of ".repeat(2_000), true);
    }

    @Test
    void aDocumentOfAMebibyteIsCut() {
        char[] document =
                "no words but one, ".repeat(1 << 16).substring(0, 1 << 20).toCharArray();
        SubwordBuffer out = new SubwordBuffer();
        cutter.cut(document, 0, document.length, out);
        int[] starts = IntStream.range(0, out.size()).map(out::start).toArray();
        int[] ends = IntStream.range(0, out.size()).map(out::end).toArray();
        assertThat(starts[0]).isZero();
        assertThat(ends[ends.length - 1]).isEqualTo(document.length);
        assertThat(Arrays.copyOfRange(starts, 1, starts.length)).isEqualTo(Arrays.copyOf(ends, ends.length - 1));
        // Five tokens for each "no words but one," and its space.
        assertThat(out.size()).isBetween(5 * document.length / 18 - 5, 5 * document.length / 18 + 5);
    }

    /** UTF-8 has no surrogates without their other halves, so there is nothing in the library to agree with. */
    @Test
    void lonelySurrogatesAreReplacementCharacters() {
        SubwordBuffer lonely = new SubwordBuffer();
        SubwordBuffer replaced = new SubwordBuffer();
        cutter.cut("a\uD800b\uDC00".toCharArray(), 0, 4, lonely);
        cutter.cut("a\uFFFDb\uFFFD".toCharArray(), 0, 4, replaced);
        assertThat(lonely.size()).isEqualTo(replaced.size()).isGreaterThan(3);
        for (int i = 0; i < lonely.size(); i++) {
            assertThat(List.of(lonely.id(i), lonely.start(i), lonely.end(i)))
                    .isEqualTo(List.of(replaced.id(i), replaced.start(i), replaced.end(i)));
        }
    }

    private static String text(KeyedRandom random, int length) {
        int[] ranges = {0x80, 0x250, 0x3000, 0xD800, 0x20000, 0x110000};
        int range = ranges[random.nextInt(ranges.length)];
        StringBuilder text = new StringBuilder();
        for (int n = length; n > 0; n--) {
            int kind = random.nextInt(8);
            int c = random.nextInt(range);
            if (kind == 0) {
                text.append(HOSTILE[random.nextInt(HOSTILE.length)]);
            } else if (kind < 4 || c >= 0xD800 && c < 0xE000) {
                text.append("etaoins hrdlu".charAt(random.nextInt(13)));
            } else {
                text.appendCodePoint(c);
            }
        }
        return text.toString();
    }
}
