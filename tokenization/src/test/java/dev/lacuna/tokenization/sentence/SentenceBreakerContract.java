package dev.lacuna.tokenization.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** What holds of every breaker. */
abstract class SentenceBreakerContract {
    abstract SentenceBreaker breaker();

    @Property(seed = "11", tries = 300)
    void walksForwardThroughAnyText(@ForAll @StringLength(max = 200) String text) {
        sentences(breaker(), text);
    }

    @Property(seed = "12", tries = 500)
    void walksForwardThroughMarksAndSpaces(@ForAll("prose") String text) {
        sentences(breaker(), text);
    }

    @Property(seed = "13", tries = 300)
    void sentencesOfAParagraphDependOnNoOther(@ForAll("prose") String one, @ForAll("prose") String other) {
        String first = "a" + one.strip().replaceAll("\\s*\\n\\s*", " ");
        String second = "b" + other.strip().replaceAll("\\s*\\n\\s*", " ");
        List<String> apart = sentences(breaker(), first);
        apart.addAll(sentences(breaker(), second));
        assertThat(sentences(breaker(), first + "\n\n" + second)).isEqualTo(apart);
    }

    @Test
    void answersDoNotDependOnTheTextBefore() {
        String one = "It rained. We left! Why? It stopped.";
        String other = "Nobody came. They had all gone home by then. Good.";
        SentenceBreaker reused = breaker();
        for (String text : List.of(one, other, one, new String(other), other)) {
            assertThat(sentences(reused, text))
                    .isEqualTo(sentences(breaker(), text))
                    .hasSizeGreaterThan(2);
        }
    }

    @Test
    void endsOnOddTexts() {
        for (String text : List.of(
                "", " ", ".", "...", "a.", ". . .", "\n\n\n", " \n \n x", "e.g. ", "?!", "\uD83D", "x\uDE00.")) {
            sentences(breaker(), text);
        }
    }

    @Provide
    Arbitrary<String> prose() {
        return Arbitraries.strings().withChars("aBI.!?\"') \n1。").ofMaxLength(60);
    }

    /** The sentences of a text, stripped, without blank ones. */
    static List<String> sentences(SentenceBreaker breaker, String text) {
        List<String> sentences = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int to = breaker.next(text, from);
            assertThat(to).isGreaterThan(from).isLessThanOrEqualTo(text.length());
            String sentence = text.substring(from, to).strip();
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
            from = to;
        }
        return sentences;
    }
}
