package dev.lacuna.jobs.statistics;

/** Punctuation marks are words; ranked in the form of the released lists. */
class KeepPunctuationTest extends StatisticsContract {
    KeepPunctuationTest() {
        super(3, 101, false, true);
    }
}
