package dev.lacuna.tokenization.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSentencesTest extends SentenceBreakerContract {
    @Override
    SentenceBreaker breaker() {
        return new RuleSentences();
    }

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

    private List<String> sentences(String text) {
        return sentences(breaker(), text);
    }
}
