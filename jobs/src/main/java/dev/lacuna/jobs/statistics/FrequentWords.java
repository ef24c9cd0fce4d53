package dev.lacuna.jobs.statistics;

import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.table.WordsTable;
import dev.lacuna.statistics.words.WordCodes;
import dev.lacuna.tokenization.UserException;

/** Refuses minimum counts that no word reaches. */
public final class FrequentWords {
    private FrequentWords() {}

    /**
     * Refuses an index without any word.
     *
     * @param key the configuration key of the minimum count
     */
    public static void require(StepContext context, WordIndex index, String key, long minCount) {
        if (index.size() > 0) {
            return;
        }
        context.sparkContext().setJobDescription("statistics: find the most frequent word");
        long most = RunTables.rows(context, "words", WordsTable.SCHEMA)
                .filter(row -> index.number(WordsTable.word(row)) != WordCodes.BREAK)
                .map(WordsTable::totalTermFreq)
                .fold(0L, Math::max);
        throw none(key, minCount, most);
    }

    /** @param most the count of the most frequent word */
    public static UserException none(String key, long minCount, long most) {
        return new UserException("Cannot compute statistics: no word occurs " + minCount
                + " times, the most frequent one " + most + " times; set a lower " + key + " (" + minCount + ")");
    }
}
