package dev.lacuna.tokenization.huggingface;

import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import dev.lacuna.tokenization.unicode.CodePointSet;
import java.util.ArrayList;
import java.util.List;

/** Texts on which two implementations are compared. */
final class Texts {
    private static final int PER_TEXT = 200;
    private static final CodePointSet SAMPLED = CodePointSet.of("[[:Ideographic:][:Script=Hangul:][:Co:][:Cn:]]");

    /** Each kind of character that a pattern or a normalizer treats in its own way. */
    private static final String[] ALPHABETS = {
        "abcstdmrevlSTDMLLKI",
        "'''’ſK",
        "0123456789²½Ⅷ٣",
        "     ",
        "\n\r\t\u000b\u0085\u00a0\u2028\u3000\u200b",
        "!?.,;:-_/()[]{}\"`~$+<=>^|#&*%@\\«»…—",
        "\u0300\u0301\u0307\u0323\u0327\u0334\u0345\u05b0\u05b4\u064b\u0651\u093c\u0f71\u0f72\u3099\u302a",
        "éèÀÑıİŞΣςßẞﬁﬀǰ\u0958\u09dc\u0344\u2126\u212b",
        "\u1100\u1161\u11a8\u1112\u1175\u11c2가각한글",
        "中文日本語漢字かなカナーﾊﾟ",
        "русскийЁйελληνικάעבריתعربيहिन्दीไทย",
        "\ud83d\ude00\ud83d\udc69\u200d\ud83d\udc67\ud83c\udde9\ud835\udd38\ud801\udc00\ud834\udd5f\ud869\uded6",
        "\u2581\u0120\u0001\u007f\ufeff\ufffd\u00ad\u180e\u1cf2\u1cf7"
    };

    private Texts() {}

    /**
     * Every assigned code point between two letters, but of CJK ideographs, Hangul syllables, private-use and unassigned
     * code points only some.
     */
    static List<String> codePoints() {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int c = 1; c <= Character.MAX_CODE_POINT; c++) {
            if (Character.isSurrogate((char) c) && c < 0x10000 || SAMPLED.contains(c) && c % 41 != 0) {
                continue;
            }
            text.append('a').appendCodePoint(c).append('b');
            if (text.length() >= PER_TEXT) {
                texts.add(text.toString());
                text.setLength(0);
            }
        }
        texts.add(text.toString());
        return texts;
    }

    static List<String> random(int count) {
        KeyedRandom random = new KeyedRandom(RandomKey.of(23, "texts", "", 0, 0));
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            int alphabet = random.nextInt(ALPHABETS.length);
            for (int n = random.nextInt(24); n > 0; n--) {
                if (random.nextInt(3) == 0) {
                    alphabet = random.nextInt(ALPHABETS.length);
                }
                int[] letters = ALPHABETS[alphabet].codePoints().toArray();
                text.appendCodePoint(letters[random.nextInt(letters.length)]);
            }
            texts.add(text.toString());
        }
        return texts;
    }

    static List<String> written() {
        return List.of(
                "",
                " ",
                " \n ",
                "The city's twelve bridges weren't built in 1850; they'll be 175 years old, I'd say, and WE'VE walked "
                        + "all of them.\n\n  Two  spaces,\tone tab, $3,499.00 (or 3 499,00 €), e-mail: a_b@c-d.org!!!\r\n",
                "Ein Zug fährt um 7:05 Uhr über die Brücke; größer als Ærø? Où est l’été, señor Nuñez? Ťažký život, żółw.",
                "Поезд №5 идёт 300 км. Ο Σίσυφος ανέβηκε. 列车在早上七点过桥。電車は橋をわたります。기차가 다리를 건너요. "
                        + "रेलगाड़ी पुल पार करती है। القطار يَعْبُر الجسر. รถไฟข้ามสะพาน",
                "def f(x):\n    return {\"a\": [x ** 2 for x in range(10)], 'b': x//3}  # ok?\n",
                "x".repeat(300) + " " + "1".repeat(50) + " ".repeat(40) + "é".repeat(70) + "\n".repeat(20) + "end",
                "👩‍👩‍👧 🇩🇪 ½ ﬁn ① ㎏ Å ｆｕｌｌ ｶﾞ \u0301 e\u0327\u0301 q\u0307\u0323");
    }
}
