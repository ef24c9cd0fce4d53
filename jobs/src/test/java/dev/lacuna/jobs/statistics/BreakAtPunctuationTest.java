package dev.lacuna.jobs.statistics;

/** As published: n-grams end at punctuation, ranked by equation 3, with the default orders. */
class BreakAtPunctuationTest extends StatisticsContract {
    BreakAtPunctuationTest() {
        super(5, 64, true, false);
    }
}
