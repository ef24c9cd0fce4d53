package dev.lacuna.statistics.keyphrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A document small enough for paper and pencil. Terms, with TF: the 2, cup 2, of 3, tea 3, java 1, warms 1; "the" and "of" are
 * stop words. The others have a mean TF of 7/4 and a standard deviation of √(11/16) = 0.829156, together 2.579156.
 *
 * <p>Tea, say: never capitalized but at the start of a sentence, so T_case = 0. In sentences 0 and 1: T_pos = ln ln 3.5 =
 * 0.225351. T_norm = 3 / 2.579156 = 1.163171. To its left "of" twice (1/2), to its right once (1): T_rel = 1 + 1.5 · 3/3 = 2.5.
 * T_sent = 2/2. H = 0.225351 · 2.5 / ((1.163171 + 1) / 2.5) = 0.651102. Likewise H of cup is 0.352573, of warms 1.022071; of
 * java, with T_case = 1 / (1 + ln 1) = 1, 0.355199.
 */
class YakeByHandTest {
    private static final String TEXT = "The cup of tea.\nTea of Java warms the cup of tea.";
    private static final Set<String> STOPS = Set.of("the", "of");

    private static Keyphrases extract(int most) {
        return Lines.extract(new Yake(STOPS, YakeParams.DEFAULT), TEXT, most);
    }

    @Test
    void phrasesHaveTheScoresOfTheFormula() {
        Keyphrases found = extract(20);
        assertThat(found.texts())
                .containsExactly(
                        "cup of tea", "cup", "tea", "warms the cup", "Java warms", "Java", "Tea of Java", "warms");
        double[] scores = {
            // "of" follows every cup and precedes 2 of 3 teas: p = 2/3.
            0.352573 * (2 - 2.0 / 3) * 0.651102 / ((1 + 0.352573 - 1.0 / 3 + 0.651102) * 2),
            0.352573 / (1.352573 * 2),
            0.651102 / (1.651102 * 3),
            // "the" follows the only warms and precedes every cup: p = 1.
            1.022071 * 0.352573 / (1 + 1.022071 + 0.352573),
            0.355199 * 1.022071 / (1 + 0.355199 + 1.022071),
            0.355199 / 1.355199,
            // "of" follows 1 of 3 teas and precedes the only java: p = 1/3.
            0.651102 * (2 - 1.0 / 3) * 0.355199 / (1 + 0.651102 - 2.0 / 3 + 0.355199),
            1.022071 / 2.022071
        };
        assertThat(found.scores()).containsExactly(scores, within(2e-6));
    }

    @Test
    void occurrencesAreWordsOfTheTextAndMayOverlap() {
        // the cup of tea . Tea of Java warms the cup of tea .
        Keyphrases found = extract(3);
        assertThat(found.texts()).containsExactly("cup of tea", "cup", "tea");
        assertThat(found.starts()).containsExactly(1, 1, 3, 5, 10, 10, 12);
        assertThat(found.ends()).containsExactly(2, 4, 4, 6, 11, 13, 13);
        assertThat(found.indexes()).containsExactly(1, 0, 2, 2, 1, 0, 2);
    }

    @Test
    void whatCannotStandInAPhraseEndsIt() {
        Yake yake = new Yake(STOPS, YakeParams.DEFAULT);
        Keyphrases found = Lines.extract(yake, "quiet horse 17 silver, lantern B12 paper (U-S-A) vitamin C", 50);
        assertThat(found.texts())
                .containsExactlyInAnyOrder("quiet", "quiet horse", "horse", "silver", "lantern", "paper", "vitamin");
    }

    @Test
    void wordsJoinedByAHyphenAreOne() {
        Yake yake = new Yake(STOPS, YakeParams.DEFAULT);
        Keyphrases found = Lines.extract(yake, "a double-blind trial - follow-\n up", 50);
        assertThat(found.texts()).containsExactlyInAnyOrder("double-blind", "trial", "double-blind trial", "follow");
        int[] starts = found.starts();
        assertThat(starts).containsExactly(1, 1, 4, 6);
        assertThat(found.ends()).containsExactly(4, 5, 5, 7);
    }

    @Test
    void aSecondTextGoesOnAfterTheFirst() {
        Yake yake = new Yake(STOPS, YakeParams.DEFAULT);
        yake.clear("silver horse");
        Lines.give(yake, "silver horse");
        yake.second("lantern\tpaper");
        Lines.give(yake, "lantern\tpaper");
        Keyphrases found = yake.extract(50);
        assertThat(found.texts())
                .containsExactlyInAnyOrder("silver", "silver horse", "horse", "lantern", "lantern paper", "paper");
        assertThat(found.starts()).containsExactly(0, 0, 1, 2, 2, 3);
    }

    @Test
    void skippedWordsTakeUpAPlace() {
        Yake yake = new Yake(STOPS, YakeParams.DEFAULT);
        yake.clear("silver [X] horse");
        yake.word(0, 6, true);
        yake.skip(false);
        yake.word(11, 16, false);
        Keyphrases found = yake.extract(50);
        assertThat(found.texts()).containsExactlyInAnyOrder("silver", "horse");
        assertThat(found.starts()).containsExactly(0, 2);
    }

    @Test
    void aTextWithoutAnyContentHasNone() {
        Yake yake = new Yake(STOPS, YakeParams.DEFAULT);
        assertThat(Lines.extract(yake, "", 5).texts()).isEmpty();
        assertThat(Lines.extract(yake, "the of, 5 -- the!", 5).texts()).isEmpty();
        assertThat(Lines.extract(yake, "silver", 5).texts()).containsExactly("silver");
    }

    @Test
    void shortWordsAreStopWordsUnlessTheyMayNotBe() {
        assertThat(Lines.extract(new Yake(STOPS, YakeParams.DEFAULT), "\u7d71\u8a08", 5)
                        .texts())
                .isEmpty();
        YakeParams anyLength = new YakeParams(3, 1, 0.9, 1, false);
        assertThat(Lines.extract(new Yake(STOPS, anyLength), "\u7d71\u8a08", 5).texts())
                .containsExactly("\u7d71\u8a08");
    }
}
