package dev.lacuna.statistics.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class WordPunctTest {
    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        int count = WordPunct.scan(text, (from, to) -> tokens.add(text.substring(from, to)));
        assertThat(count).isEqualTo(tokens.size());
        return tokens;
    }

    @Test
    void cutsTheExampleOfNltksDocumentationAsThere() {
        assertThat(tokens("Good muffins cost $3.88\nin New York.  Please buy me\ntwo of them.\n\nThanks."))
                .containsExactly(
                        "Good", "muffins", "cost", "$", "3", ".", "88", "in", "New", "York", ".", "Please", "buy", "me",
                        "two", "of", "them", ".", "Thanks", ".");
    }

    @Test
    void runsOfSignsAreOneTokenAndAccentsOfTheirOwnAreSigns() {
        assertThat(tokens("don't -- a_b; caf\u00E9 cafe\u0301! x\u00B2\u2167\u00A0\u6F22\u5B57\uFF0C"))
                .containsExactly(
                        "don",
                        "'",
                        "t",
                        "--",
                        "a_b",
                        ";",
                        "caf\u00E9",
                        "cafe",
                        "\u0301!",
                        "x\u00B2\u2167",
                        "\u6F22\u5B57",
                        "\uFF0C");
        assertThat(tokens("")).isEmpty();
        assertThat(tokens(" \u0085\u001C\u2003")).isEmpty();
    }

    @Property(tries = 300, seed = "1")
    void cutsAsTheRegularExpression(
            @ForAll
                    @StringLength(max = 30)
                    @CharRange(from = ' ', to = '\u0250')
                    @Chars({'\n', '\u0301', '\u2028', '\u4E00'})
                    String text) {
        List<String> expected = Pattern.compile("[\\p{L}\\p{N}_]+|[^\\p{L}\\p{N}_\\p{IsWhite_Space}]+")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(tokens(text)).isEqualTo(expected);
    }
}
