package dev.lacuna.tokenization.huggingface;

import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A vocabulary learned here, written as tokenizer.json, loaded by Hugging Face's library: the same ids for the same text. */
class WordPieceAgreementTest {
    private static Engines cased;
    private static Engines uncased;

    @BeforeAll
    static void train() {
        cased = engines(false);
        uncased = engines(true);
    }

    private static Engines engines(boolean lowercase) {
        return new Engines(TokenizerFiles.trained(TokenizerFamily.WORDPIECE, lowercase, 8000, Glosses.oneIn(2)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void glossesGetTheSameIds(boolean lowercase) {
        (lowercase ? uncased : cased).assertSameIdsAndWords(Glosses.oneIn(3));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void hostileTextGetsTheSameIds(boolean lowercase) {
        List<String> texts = new ArrayList<>(List.of(
                "",
                " \t\n",
                "naïve café ÉCOLE İstanbul ΣΊΣΥΦΟΣ ﬁn",
                "中文字 mixed 한국어 ひらがな ไทย हिन्दी العربية",
                "a\u00adb\u200bc\u0000d\ufffde\u2028f",
                "emoji 👩‍👩‍👧 🇩🇪 \uD83D\uDE00 £5 §3 ©",
                "[CLS] the [MASK] of [UNK][SEP] [PAD] [mask] [x",
                "a".repeat(150) + " " + "b".repeat(100) + " " + "c".repeat(101),
                "e\u0301\u0327 n\u0303 \u0301 ½ ² Ⅷ"));
        KeyedRandom random = new KeyedRandom(RandomKey.of(11, "hostile", "", 0, 0));
        int[] ranges = {0x80, 0x250, 0x700, 0x2100, 0x3000, 0xD7FF};
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            int range = ranges[random.nextInt(ranges.length)];
            for (int n = random.nextInt(40); n > 0; n--) {
                int c = random.nextInt(3) == 0 ? 'a' + random.nextInt(26) : random.nextInt(range);
                text.appendCodePoint(c);
            }
            texts.add(text.toString());
        }
        (lowercase ? uncased : cased).assertSameIdsAndWords(texts);
    }

    /** Between two letters, so that a character that is dropped, split off or kept gives three different results. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyCodePointIsTreatedTheSame(boolean lowercase) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int c = 1; c <= Character.MAX_CODE_POINT; c += c == 0xD7FF ? 0x801 : 1) {
            text.append(" a").appendCodePoint(c).append('b');
            // Many in one text, as a call of the library costs more than the cut.
            if (c % 64 == 0) {
                texts.add(text.toString());
                text.setLength(0);
            }
        }
        texts.add(text.toString());
        (lowercase ? uncased : cased).assertSameIdsAndWords(texts);
    }
}
