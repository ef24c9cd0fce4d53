package dev.lacuna.tokenization.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.lacuna.tokenization.normalize.CharsMapBuilder;
import dev.lacuna.tokenization.normalize.NormalizedText;
import dev.lacuna.tokenization.normalize.PrecompiledNormalizer;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import dev.lacuna.tokenization.subword.SubwordBuffer;
import dev.lacuna.tokenization.subword.WordCutter;
import dev.lacuna.tokenization.unigram.UnigramModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The same text as Hugging Face's Precompiled normalizer, told from the ids that a vocabulary of bytes gives it. */
class PrecompiledAgreementTest {
    private final NormalizedText text = new NormalizedText();
    private final SubwordBuffer subwords = new SubwordBuffer();

    /**
     * Every character of two bytes or more becomes x by a rule for its first byte, and so does the letter a, together with
     * all of their cluster if that is short: the number of x tells where clusters end. Behind a, in front of b, and behind a
     * pictograph and a joiner, a character shows whether it is a mark, a prefix or a pictograph.
     */
    @Test
    void clustersOfEveryCodePointEndAtTheSamePlace() throws IOException {
        CharsMapBuilder rules = new CharsMapBuilder().add("a", "x");
        for (int b = 0xC2; b <= 0xF4; b++) {
            rules.add(new byte[] {(byte) b}, "x");
        }
        List<String> pieces = List.of("<unk>", "x\n", "xx\n", "xxx\n", "xb\n", "b\n");
        UnigramModel model = new UnigramModel(pieces, new double[pieces.size()], 0, false);
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int c = 0x20; c <= Character.MAX_CODE_POINT; c += c == 0xD7FF ? 0x801 : 1) {
            String s = Character.toString(c);
            text.append('a').append(s).append('\n');
            text.append(s).append("b\n");
            text.append("©\u200d").append(s).append('\n');
            if (c % 1000 == 0 || c == Character.MAX_CODE_POINT) {
                texts.add(text.toString());
                text.setLength(0);
            }
        }
        assertAgreement(model, rules.build(), texts);
    }

    @Test
    void randomTextIsRewrittenTheSame() throws IOException {
        CharsMapBuilder rules = new CharsMapBuilder()
                .add("a\u0301", "á")
                .add("\r", " ")
                .add("\u00ad", "")
                .add("\u200d", "+")
                .add("©", "(c)")
                .add("\u0301", "'")
                .add("\u0600", "no.")
                .add("क", "ka")
                .add("\u1161", "A")
                .add("\u1f1e6", "?")
                .add("\ud83c\udde6", "[A]")
                .add("b\u0301c", "never");
        List<String> pieces = new ArrayList<>(List.of("<unk>"));
        for (int b = 0; b < 256; b++) {
            pieces.add(String.format(Locale.ROOT, "<0x%02X>", b));
        }
        UnigramModel model = new UnigramModel(pieces, new double[pieces.size()], 0, true);
        List<String> texts = randomTexts(20_000);
        // The mark after a conjunct's last consonant survives only if the whole conjunct is one cluster.
        texts.addAll(List.of(
                "क\u094dक\u0301",
                "क\u093c\u094d\u200dक\u0301",
                "क\u094dक\u094dक\u0301",
                "क\u200dक\u0301",
                "a\u094dक\u0301",
                "க\u0bcdக\u0301"));
        assertAgreement(model, rules.build(), texts);
    }

    /** Short texts of the characters that the rules for clusters name, and of any other. */
    private static List<String> randomTexts(int count) {
        String named =
                "ab\r\n\u0001\u00ad©®\u0300\u0301\u034f\u0600\u0903\u0915\u0937\u093c\u094d\u0e33\u1100\u1161\u11a8가각"
                        + "\u200b\u200c\u200d\u2764\ufe0f👨🏻🇦🇧\udb40\udc61";
        int[] characters = named.codePoints().toArray();
        KeyedRandom random = new KeyedRandom(RandomKey.of(23, "clusters", "", 0, 0));
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(10); n >= 0; n--) {
                text.appendCodePoint(
                        random.nextInt(5) > 0
                                ? characters[random.nextInt(characters.length)]
                                : 1 + random.nextInt(0xD000));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private void assertAgreement(UnigramModel model, byte[] charsMap, List<String> texts) throws IOException {
        PrecompiledNormalizer normalizer = new PrecompiledNormalizer(charsMap);
        WordCutter cutter = model.cutter();
        try (HuggingFaceTokenizer theirs = HuggingFaceFile.open(HuggingFaceFile.json(model, charsMap))) {
            for (String original : texts) {
                text.set(original, 0, original.length());
                normalizer.normalize(text);
                subwords.clear();
                if (text.length() > 0) {
                    cutter.cut(text.chars(), 0, text.length(), subwords);
                }
                long[] ours = new long[subwords.size()];
                Arrays.setAll(ours, subwords::id);
                assertThat(ours)
                        .as(() ->
                                Arrays.toString(original.codePoints().limit(30).toArray()))
                        .isEqualTo(theirs.encode(original, false, false).getIds());
            }
        }
    }
}
