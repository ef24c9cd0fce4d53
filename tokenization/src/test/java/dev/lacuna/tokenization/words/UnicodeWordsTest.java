package dev.lacuna.tokenization.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class UnicodeWordsTest {
    private final WordBreaker breaker = new UnicodeWords(Locale.ENGLISH);

    @Test
    void cutsScriptsWithoutSpacesByDictionary() {
        assertThat(words("ฉันชอบกินข้าวผัดกุ้ง")).containsExactly("ฉัน", "ชอบ", "กิน", "ข้าว", "ผัด", "กุ้ง");
        assertThat(words("我爱北京天安门。研究生命的起源")).containsExactly("我", "爱", "北京", "天安门", "。", "研究", "生命", "的", "起源");
        assertThat(words("吾輩は猫である。名前はまだ無い。"))
                .containsExactly("吾輩", "は", "猫", "で", "ある", "。", "名前", "は", "まだ", "無い", "。");
        assertThat(words("ប្រទេសកម្ពុជាមានប្រជាជនច្រើន"))
                .containsExactly("ប្រទេស", "កម្ពុជា", "មាន", "ប្រជាជន", "ច្រើន");
    }

    @Test
    void cutsEnglishAtSpacesAndMarks() {
        assertThat(words("I don't pay $3.14 for e-mail... \"so\" (there)!"))
                .containsExactly(
                        "I", "don't", "pay", "$", "3.14", "for", "e", "-", "mail", ".", ".", ".", "\"", "so", "\"", "(",
                        "there", ")", "!");
    }

    @Test
    void everyMarkIsAWordButNotInsideOne() {
        assertThat(words("___ __init__ a__b")).containsExactly("_", "_", "_", "__init__", "a__b");
        assertThat(words("\t。。、\u3000…\u00A0")).containsExactly("。", "。", "、", "…");
    }

    @Test
    void keepsGraphemesWhole() {
        assertThat(words("e\u0301te\u0301 👩‍👩‍👧🇩🇪 \u0301"))
                .containsExactly("e\u0301te\u0301", "👩‍👩‍👧", "🇩🇪", "\u0301");
    }

    @Test
    void staysLinearOnLongRuns() {
        WordStarts starts = new WordStarts();
        breaker.words("_".repeat(1_000_000) + "a", 0, 1_000_001, starts);
        assertThat(starts.size()).isEqualTo(1);
        breaker.words("_".repeat(1_000_000), 0, 1_000_000, starts);
        assertThat(starts.size()).isEqualTo(1_000_000);
    }

    @Property(seed = "21", tries = 500)
    void startsAscendAndLeaveOutOnlyWhiteSpace(@ForAll @StringLength(max = 100) String text) {
        WordStarts starts = new WordStarts();
        breaker.words(text, 0, text.length(), starts);
        int word = -1;
        for (int i = 0; i < text.length(); i++) {
            if (word + 1 < starts.size() && starts.start(word + 1) == i) {
                word++;
                assertThat(Character.isWhitespace(text.codePointAt(i))).isFalse();
            }
            assertThat(starts.wordAt(i)).isEqualTo(word);
            if (word < 0) {
                assertThat(Character.isLetterOrDigit(text.codePointAt(i))).isFalse();
            }
        }
        assertThat(word).isEqualTo(starts.size() - 1);
    }

    @Property(seed = "22", tries = 500)
    void aStretchIsCutAsIfItWereTheText(@ForAll("mixed") String before, @ForAll("mixed") String text) {
        WordStarts stretch = new WordStarts();
        breaker.words(before + text + before, before.length(), before.length() + text.length(), stretch);
        WordStarts alone = new WordStarts();
        breaker.words(text, 0, text.length(), alone);
        assertThat(offsets(stretch, before.length())).isEqualTo(offsets(alone, 0));
    }

    @Provide
    Arbitrary<String> mixed() {
        return Arbitraries.strings().withChars("aB1 ._'\n北京天ไทยกはア。").ofMaxLength(30);
    }

    private static List<Integer> offsets(WordStarts starts, int origin) {
        List<Integer> offsets = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            offsets.add(starts.start(i) - origin);
        }
        return offsets;
    }

    private List<String> words(String text) {
        WordStarts starts = new WordStarts();
        breaker.words(text, 0, text.length(), starts);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.start(i + 1) : text.length();
            words.add(text.substring(starts.start(i), end).replaceAll("[\\s\u00A0\u3000]+$", ""));
        }
        return words;
    }
}
