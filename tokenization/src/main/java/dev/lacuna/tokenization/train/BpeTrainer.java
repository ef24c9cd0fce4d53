package dev.lacuna.tokenization.train;

/**
 * Learns byte-pair encoding over characters as Hugging Face's BpeTrainer does: special tokens, the alphabet by code point,
 * its forms with affixes, then merges of the most frequent pair, the older pieces first where equal. Characters outside the
 * alphabet are left out of their words.
 *
 * <p>Two things are settled where Hugging Face's result is left to chance or to stale counts: the order of the forms with
 * affixes (those that continue, those that end, those that do both; each by code point), and a pair that comes back after it
 * was merged, which counts as often as it then occurs.
 */
public final class BpeTrainer {
    private final TrainOptions options;
    private final String continuationPrefix;
    private final String endOfWordSuffix;

    /**
     * @param continuationPrefix put before each character that does not begin its word; empty for none
     * @param endOfWordSuffix put after each character that ends its word; empty for none
     */
    public BpeTrainer(TrainOptions options, String continuationPrefix, String endOfWordSuffix) {
        this.options = options;
        this.continuationPrefix = continuationPrefix;
        this.endOfWordSuffix = endOfWordSuffix;
    }

    /**
     * The vocabulary of {@code counts}.
     *
     * @throws dev.lacuna.tokenization.UserException if the alphabet alone is larger than the vocabulary may be
     */
    public LearnedBpe train(WordCounts counts) {
        SortedWords words = new SortedWords(counts);
        return train(words, Alphabet.mostFrequent(words, options.alphabetLimit()));
    }

    /** @param characters code points of the alphabet, ascending; all become pieces, seen or not */
    LearnedBpe train(SortedWords words, int[] characters) {
        Pieces pieces = new Pieces(options.specialTokens(), continuationPrefix);
        for (int c : characters) {
            pieces.add(Character.toString(c));
        }
        CharacterForms forms = new CharacterForms(characters, words, continuationPrefix, endOfWordSuffix, pieces);
        SymbolText text = new SymbolText(words);
        for (int w = 0; w < words.size(); w++) {
            String word = words.word(w);
            for (int i = 0, end; i < word.length(); i = end) {
                int c = word.codePointAt(i);
                end = i + Character.charCount(c);
                int id = forms.id(c, i == 0, end == word.length());
                if (id >= 0) {
                    text.add(id, w);
                }
            }
            text.endRun();
        }
        return new MergeLearner(options, MergeScore.FREQUENCY, pieces, text).learn();
    }
}
