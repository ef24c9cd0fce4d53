package dev.lacuna.tokenization.train;

/**
 * The pair first whose merge raises the likelihood of the text most, under a model in which pieces are independent: {@code
 * count(ab) · ln(count(ab) · N / (count(a) · count(b)))}, where N is how many characters the text has. Schuster and Nakajima,
 * "Japanese and Korean Voice Search", ICASSP 2012, merge for that without giving a formula; this one leaves out that a merge
 * makes the text shorter and its pieces rarer, which changes little while a pair is a small share of the text.
 */
final class LikelihoodOrder extends AssociationOrder {
    private final double characters;

    LikelihoodOrder(SymbolText text, PairTable pairs) {
        super(text, pairs);
        long total = 0;
        for (int position = 0; position < text.size(); position++) {
            total += text.symbol(position) == SymbolText.BOUNDARY ? 0 : text.count(position);
        }
        characters = total;
    }

    @Override
    double score(long count, long left, long right) {
        return gain(count, left, right, characters);
    }

    /** The same bits on every machine: StrictMath rounds alike everywhere. */
    static double gain(long count, long left, long right, double characters) {
        return count * StrictMath.log(count * characters / ((double) left * right));
    }

    @Override
    int compareScores(int pair, int other) {
        return Double.compare(score(pair), score(other));
    }
}
