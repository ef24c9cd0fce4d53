package dev.lacuna.jobs.statistics.domain;

import dev.lacuna.jobs.statistics.OutsideFile;
import dev.lacuna.jobs.statistics.WordIndex;
import dev.lacuna.statistics.words.WordCodes;
import dev.lacuna.tokenization.UserException;

/** Counts of a list of words, {@code word<TAB>count} a line; a word that comes twice counts together. */
final class ListCounts {
    private ListCounts() {}

    static CorpusCounts read(String path, WordIndex index) {
        CorpusCounts counts = CorpusCounts.empty(index.size());
        long[] words = new long[1];
        new OutsideFile(path, DomainStep.REFERENCE_WORDS).forEachLine((line, number) -> {
            int tab = line.lastIndexOf('\t');
            if (tab < 0) {
                throw wrong("no tab", path, number);
            }
            long count = count(line.substring(tab + 1).strip(), path, number);
            int word = index.number(line.substring(0, tab));
            if (WordCodes.isWord(word)) {
                words[0] += count;
            }
            if (word >= 0) {
                counts.totalTermFreqs()[word] += count;
            }
        });
        return counts.withTotals(words[0], 0);
    }

    private static long count(String text, String path, int line) {
        try {
            long count = Long.parseLong(text);
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            throw wrong("no count behind the tab", path, line);
        }
        throw wrong("a count below 0", path, line);
    }

    private static UserException wrong(String what, String path, int line) {
        return new UserException("Cannot read " + DomainStep.REFERENCE_WORDS + ": there is " + what
                + "; give a word, a tab and a whole number a line (" + path + ", line " + line + ")");
    }
}
