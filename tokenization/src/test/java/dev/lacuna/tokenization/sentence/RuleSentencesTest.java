package dev.lacuna.tokenization.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSentencesTest {
    @Test
    void splitsAfterTerminators() {
        assertThat(sentences("It rained. We left! Why? \"Who knows.\" Then (at last.) it stopped."))
                .containsExactly("It rained.", "We left!", "Why?", "\"Who knows.\"", "Then (at last.) it stopped.");
    }

    @Test
    void keepsAbbreviationsInitialsAndNumbersWhole() {
        assertThat(sentences("Mr. Smith met J. R. Tolkien, i.e. John, at 3.14 p.m. yesterday. So did I. Good."))
                .containsExactly(
                        "Mr. Smith met J. R. Tolkien, i.e. John, at 3.14 p.m. yesterday.", "So did I.", "Good.");
    }

    @Test
    void knowsChineseStopsAndBlankLines() {
        assertThat(sentences("我来了。你呢？好！")).containsExactly("我来了。", "你呢？", "好！");
        assertThat(sentences("a title\n\nthe text goes\non here")).containsExactly("a title", "the text goes\non here");
    }

    @Test
    void endsOnAnyText() {
        for (String text : List.of("", ".", "...", "a.", ". . .", "\n\n\n", "e.g. ", "?!")) {
            sentences(text);
        }
    }

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int to = new RuleSentences().next(text, from);
            assertThat(to).isGreaterThan(from);
            sentences.add(text.substring(from, to).strip());
            from = to;
        }
        return sentences;
    }
}
