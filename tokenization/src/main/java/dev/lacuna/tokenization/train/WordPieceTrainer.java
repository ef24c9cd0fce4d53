package dev.lacuna.tokenization.train;

import java.util.List;

/**
 * Learns a WordPiece vocabulary: special tokens, then the alphabet (each character as word start and as continuation, where
 * it occurs so), then pieces by merging the best neighbouring pair until the vocabulary is full. By {@link
 * MergeScore#FREQUENCY} that is how Hugging Face's WordPieceTrainer works. A word with a character outside the alphabet
 * teaches nothing: WordPiece has no pieces for it.
 */
public final class WordPieceTrainer {
    /** BERT's special tokens, in the order of their ids. */
    public static final List<String> SPECIAL = List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]");

    /** What marks a piece that does not start its word. */
    public static final String PREFIX = "##";

    private final TrainOptions options;
    private final MergeScore score;

    public WordPieceTrainer(TrainOptions options, MergeScore score) {
        this.options = options;
        this.score = score;
    }

    /**
     * The pieces by id.
     *
     * @throws dev.lacuna.tokenization.UserException if the alphabet alone is larger than the vocabulary may be
     */
    public List<String> train(WordCounts counts) {
        SortedWords words = new SortedWords(counts);
        Pieces pieces = new Pieces(options.specialTokens(), PREFIX);
        int[] characters = Alphabet.mostFrequent(words, options.alphabetLimit());
        CharacterForms forms = new CharacterForms(characters, words, PREFIX, "", pieces);
        SymbolText text = new SymbolText(words);
        for (int w = 0; w < words.size(); w++) {
            int[] symbols = symbols(words.word(w), forms);
            for (int i = 0; i < symbols.length; i++) {
                text.add(symbols[i], w);
            }
            text.endRun();
        }
        return new MergeLearner(options, score, pieces, text).learn().vocabulary();
    }

    /** The word as single characters, or nothing where one of them is outside the alphabet. */
    private static int[] symbols(String word, CharacterForms forms) {
        int[] symbols = word.codePoints().toArray();
        for (int i = 0; i < symbols.length; i++) {
            symbols[i] = forms.id(symbols[i], i == 0, false);
            if (symbols[i] < 0) {
                return new int[0];
            }
        }
        return symbols;
    }
}
