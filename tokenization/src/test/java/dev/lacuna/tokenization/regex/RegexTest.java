package dev.lacuna.tokenization.regex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.tokenization.unicode.CodePointSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Against {@code java.util.regex} on ASCII, where the two agree. */
class RegexTest {
    private static final List<String> PATTERNS = List.of(
            "a+b?c|ab*",
            "(?:ab|a)(?:c|bcd)?",
            "[a-c]{2,3}d??a",
            "a+?b|c*?d",
            "[^a]++a?|a",
            "(?>ab?)b",
            "a(?=b)|b(?!c)|(?<=d)c|(?<!a)d",
            "(?i:[ab]c|D)A",
            "\\w\\W|\\d+|\\s",
            "a(b(c(d)?)?)?a",
            "[a-d&&[^b]]+b",
            ".{3}\\n?");

    private static final Map<String, Regex> COMPILED =
            PATTERNS.stream().collect(Collectors.toMap(pattern -> pattern, Regex::compile));

    @Property(seed = "47", tries = 2000)
    void findsWhatJavaFinds(
            @ForAll
                    @StringLength(max = 20)
                    @CharRange(from = 'a', to = 'd')
                    @CharRange(from = 'A', to = 'D')
                    @CharRange(from = '\n', to = '\n')
                    @CharRange(from = '0', to = '1')
                    String text) {
        for (String pattern : PATTERNS) {
            List<String> expected = new ArrayList<>();
            Matcher matcher = Pattern.compile(pattern, Pattern.UNIX_LINES).matcher(text);
            while (matcher.find()) {
                expected.add(matcher.start() + "-" + matcher.end());
            }
            assertThat(matches(COMPILED.get(pattern), text)).as(pattern).isEqualTo(expected);
        }
    }

    @Test
    void literalHasNoSyntax() {
        assertThat(matches(Regex.literal("a.[+"), "xa.[+a.[+axx")).containsExactly("1-5", "5-9");
    }

    @Test
    void anyOfMatchesOneAtATime() {
        assertThat(matches(Regex.anyOf(CodePointSet.of("[a\\U0001F600]")), "aa\ud83d\ude00b"))
                .containsExactly("0-1", "1-2", "2-4");
    }

    @Test
    void lookAroundSeesTheGivenStretchOnly() {
        char[] text = "abc".toCharArray();
        assertThat(Regex.compile("(?<=a)b").find(text, 1, 1, 3)).isEqualTo(Regex.NONE);
        assertThat(Regex.compile("b(?=c)").find(text, 0, 0, 2)).isEqualTo(Regex.NONE);
        assertThat(Regex.start(Regex.compile("(?<=a)b").find(text, 0, 1, 3))).isEqualTo(1);
    }

    @Test
    void longRunsTakeNoStack() {
        String text = "ab ".repeat(100_000) + "c".repeat(1_000_000);
        assertThat(matches(Regex.compile("[a-z ]+[^a-z]|[a-z]+?$"), text))
                .containsExactly("0-300000", "300000-1300000");
    }

    @Test
    void refusesHostilePatterns() {
        for (String pattern : List.of("(".repeat(5000), "[".repeat(5000), "a".repeat(30_000), "a|".repeat(70) + "a")) {
            assertThatThrownBy(() -> Regex.compile(pattern)).isInstanceOf(UnsupportedPattern.class);
        }
        assertThatThrownBy(() -> Regex.literal("")).isInstanceOf(UnsupportedPattern.class);
    }

    private static List<String> matches(Regex regex, String text) {
        List<String> found = new ArrayList<>();
        char[] chars = text.toCharArray();
        long match = regex.find(chars, 0, 0, chars.length);
        while (match != Regex.NONE) {
            found.add(Regex.start(match) + "-" + Regex.end(match));
            match = regex.find(chars, 0, Regex.end(match), chars.length);
        }
        return found;
    }
}
