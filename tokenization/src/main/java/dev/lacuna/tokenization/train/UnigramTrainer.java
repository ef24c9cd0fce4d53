package dev.lacuna.tokenization.train;

import dev.lacuna.tokenization.UserException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Learns a unigram language model of pieces (Kudo, "Subword Regularization: Improving Neural Network Translation Models with
 * Multiple Subword Candidates", ACL 2018), with the choices of SentencePiece and Hugging Face's UnigramTrainer: begin with
 * the characters and the most promising substrings; then, in rounds, fit their probabilities by two steps of EM and drop the
 * quarter that the corpus misses least, until there are 1.1 times as many as wanted; then keep the most probable.
 *
 * <p>It differs in three things. Substrings count as often as their words occur, not once for each distinct word. The
 * characters of the alphabet are never dropped, so no word lacks a segmentation. The special tokens are part of the size.
 */
public final class UnigramTrainer {
    private static final int DEFAULT_SEEDS = 1_000_000;
    private static final int STEPS_PER_ROUND = 2;
    private static final double KEPT_PER_ROUND = 0.75;

    private final TrainOptions options;
    private final int unknownId;
    private final int seeds;

    /** @param unknownToken one of the special tokens */
    public UnigramTrainer(TrainOptions options, String unknownToken) {
        this(options, unknownToken, DEFAULT_SEEDS);
    }

    /** @param seeds how many pieces to begin with, at most */
    UnigramTrainer(TrainOptions options, String unknownToken, int seeds) {
        this.options = options;
        this.unknownId = options.specialTokens().indexOf(unknownToken);
        this.seeds = seeds;
        if (unknownId < 0) {
            throw new UserException("Cannot train tokenizer: the unknown token must be one of the special tokens ("
                    + unknownToken + ")");
        }
    }

    /**
     * The model of {@code counts}. The least pair frequency is not used.
     *
     * @throws UserException if the alphabet alone is larger than the vocabulary may be
     */
    public LearnedUnigram train(WordCounts counts) {
        SortedWords words = new SortedWords(counts);
        int[] characters = Alphabet.mostFrequent(words, options.alphabetLimit());
        options.checkRoomFor(options.specialTokens().size() + characters.length);
        UnigramModel model = UnigramModel.seeded(text(words, characters), characters.length, seeds);
        int wanted = options.vocabularySize() - options.specialTokens().size();
        shrink(model, (int) (wanted * 11L / 10));
        return result(model, characters, wanted);
    }

    /** A character outside the alphabet ends a run: no piece can hold it. */
    private static SymbolText text(SortedWords words, int[] characters) {
        int[] symbols = Alphabet.index(characters);
        SymbolText text = new SymbolText(words);
        for (int w = 0; w < words.size(); w++) {
            String word = words.word(w);
            for (int i = 0, c; i < word.length(); i += Character.charCount(c)) {
                c = word.codePointAt(i);
                if (symbols[c] < 0) {
                    text.endRun();
                } else {
                    text.add(symbols[c], w);
                }
            }
            text.endRun();
        }
        return text;
    }

    private void shrink(UnigramModel model, int enough) {
        while (true) {
            for (int step = 0; step < STEPS_PER_ROUND; step++) {
                model.fit();
            }
            options.progress().accept(options.specialTokens().size() + model.size());
            if (model.size() <= enough) {
                return;
            }
            model.prune(Math.max(enough, (int) (model.size() * KEPT_PER_ROUND)));
        }
    }

    private LearnedUnigram result(UnigramModel model, int[] characters, int wanted) {
        Comparator<ScoredPiece> order =
                Comparator.comparingDouble((ScoredPiece p) -> -p.score()).thenComparing(ScoredPiece::piece);
        List<ScoredPiece> learned = new ArrayList<>(pieces(model, characters, characters.length, model.size()));
        learned.sort(order);
        learned = new ArrayList<>(learned.subList(0, Math.min(learned.size(), wanted - characters.length)));
        learned.addAll(pieces(model, characters, 0, characters.length));
        learned.sort(order);
        Stream<ScoredPiece> special = options.specialTokens().stream().map(token -> new ScoredPiece(token, 0));
        return new LearnedUnigram(Stream.concat(special, learned.stream()).toList(), unknownId);
    }

    /** The pieces of these numbers, without any that is a special token. */
    private List<ScoredPiece> pieces(UnigramModel model, int[] characters, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(piece -> new ScoredPiece(model.spelled(piece, characters), model.score(piece)))
                .filter(piece -> !options.specialTokens().contains(piece.piece()))
                .toList();
    }
}
