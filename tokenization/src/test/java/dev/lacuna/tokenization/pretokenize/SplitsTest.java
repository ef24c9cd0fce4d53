package dev.lacuna.tokenization.pretokenize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.tokenization.normalize.NormalizedText;
import dev.lacuna.tokenization.pretokenize.Metaspace.PrependScheme;
import dev.lacuna.tokenization.regex.Regex;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Splits of pieces of a text, and of text that no other implementation takes. */
class SplitsTest {
    private static final Regex GPT2 =
            Regex.compile("'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+");

    @ParameterizedTest
    @CsvSource({
        "REMOVED,             the|final|countdown",
        "ISOLATED,            the|-|final|-|-|countdown",
        "MERGED_WITH_PREVIOUS,the-|final-|-|countdown",
        "MERGED_WITH_NEXT,    the|-final|-|-countdown",
        "CONTIGUOUS,          the|-|final|--|countdown"
    })
    void delimitersGoWhereTheBehaviorSays(SplitBehavior behavior, String expected) {
        String text = "the-final--countdown";
        assertThat(String.join("|", split(text, 0, new DelimiterSplit(Regex.literal("-"), behavior, false))))
                .isEqualTo(expected);
    }

    @Test
    void onlyTheStartOfTheOriginalIsFirst() {
        Metaspace first = new Metaspace('▁', PrependScheme.FIRST, true);
        assertThat(split("ab cd", 0, first)).containsExactly("▁ab", "▁cd");
        assertThat(split("ab cd", 1, first)).containsExactly("b", "▁cd");
        assertThat(split("ab cd", 1, new Metaspace('▁', PrependScheme.ALWAYS, true)))
                .containsExactly("▁b", "▁cd");
    }

    @Test
    void prefixStandsForTheFirstCharacter() {
        NormalizedText text = new NormalizedText();
        text.set("xx\ud83d\ude00", 2, 4);
        Splits splits = new Splits(text);
        splits.reset();
        new ByteLevel(true, true).split(splits);
        assertThat(text.toString()).isEqualTo(" \ud83d\ude00");
        assertThat(text.start(0)).isEqualTo(2);
        assertThat(text.end(0)).isEqualTo(4);
    }

    /** The scanner and the engine read GPT-2's pattern in ways that share no code. */
    @Property(seed = "43", tries = 3000)
    void scannerAgreesWithThePattern(
            @ForAll
                    @StringLength(max = 30)
                    @CharRange(from = ' ', to = '\'')
                    @CharRange(from = 'a', to = 'z')
                    @CharRange(from = 0, to = 0xFFFF)
                    String text) {
        assertThat(split(text, 0, new ByteLevel(false, true)))
                .isEqualTo(split(text, 0, new DelimiterSplit(GPT2, SplitBehavior.ISOLATED, false)));
    }

    private static List<String> split(String original, int from, PreTokenizer preTokenizer) {
        NormalizedText text = new NormalizedText();
        text.set(original, from, original.length());
        Splits splits = new Splits(text);
        splits.reset();
        preTokenizer.split(splits);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < splits.size(); i++) {
            words.add(new String(text.chars(), splits.start(i), splits.end(i) - splits.start(i)));
        }
        return words;
    }
}
