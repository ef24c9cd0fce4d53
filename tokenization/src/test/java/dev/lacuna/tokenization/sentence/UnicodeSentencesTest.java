package dev.lacuna.tokenization.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class UnicodeSentencesTest extends SentenceBreakerContract {
    @Override
    SentenceBreaker breaker() {
        return new UnicodeSentences(Locale.ENGLISH);
    }

    @Test
    void splitsByTheRulesOfUnicode() {
        assertThat(sentences(breaker(), "It rained. We left! \"Who knows?\" It cost 3.14 in all. a title\na text"))
                .containsExactly("It rained.", "We left!", "\"Who knows?\"", "It cost 3.14 in all. a title", "a text");
        assertThat(sentences(breaker(), "吾輩は猫である。名前はまだ無い。どこで？")).containsExactly("吾輩は猫である。", "名前はまだ無い。", "どこで？");
    }

    @Test
    void keepsAbbreviationsWholeWhereTheLocaleSaysSo() {
        String text = "We met Mr. Smith. He left.";
        assertThat(sentences(breaker(), text)).containsExactly("We met Mr.", "Smith.", "He left.");
        assertThat(sentences(new UnicodeSentences(Locale.forLanguageTag("en-u-ss-standard")), text))
                .containsExactly("We met Mr. Smith.", "He left.");
    }
}
