package dev.lacuna.statistics.pairs;

import dev.lacuna.statistics.counting.PairCounts;

/** In how many sentences or documents two different words occur together. */
final class PresencePairs implements PairCounter {
    private final Passages passages;
    private final DistinctWords distinct;
    private int row;

    PresencePairs(PairUnit unit, int words) {
        this.distinct = new DistinctWords(words);
        this.passages = new Passages(unit, distinct);
    }

    @Override
    public void start(int[] chunk) {
        passages.start(chunk);
        distinct.clear();
        row = 0;
    }

    @Override
    public boolean count(PairCounts counts, int most) {
        while (counts.size() < most) {
            if (row < distinct.size()) {
                countRow(counts);
                row++;
            } else if (passages.next()) {
                row = 0;
            } else {
                return true;
            }
        }
        return false;
    }

    private void countRow(PairCounts counts) {
        int word = distinct.word(row);
        for (int other = 0; other < row; other++) {
            counts.add(PairKey.of(word, distinct.word(other)), 1);
        }
    }

    @Override
    public void addMargins(int[] chunk, PairMargins margins) {
        passages.start(chunk);
        while (passages.next()) {
            for (int i = 0; i < distinct.size(); i++) {
                margins.add(distinct.word(i), 1);
            }
            margins.addTotal(passages.holdsWords() ? 1 : 0);
            margins.addMeetings(distinct.size() * (distinct.size() - 1L) / 2);
        }
    }
}
