package dev.lacuna.tokenization.wordpiece;

import dev.lacuna.tokenization.SpecialTokens;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns a WordPiece vocabulary from word counts: special tokens, then the alphabet (each character as word start and as
 * continuation), then pieces by merging the most frequent neighbouring pair until the vocabulary is full. That is how
 * Hugging Face's WordPieceTrainer works; ties go to the pair whose pieces are older, so the result depends on the counts
 * alone.
 */
public final class WordPieceTrainer {
    /** The special tokens, in the order of their ids. */
    public static final List<String> SPECIAL = List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]");

    private static final String PREFIX = "##";

    private final int vocabularySize;
    private final int alphabetLimit;
    private final List<String> pieces = new ArrayList<>(SPECIAL);
    private final Map<String, Integer> ids = new HashMap<>();

    /**
     * @param vocabularySize number of entries wanted, special tokens included
     * @param alphabetLimit at most so many distinct characters are kept, the most frequent ones
     */
    public WordPieceTrainer(int vocabularySize, int alphabetLimit) {
        if (vocabularySize <= SPECIAL.size()) {
            throw new UserException("Cannot train tokenizer: vocabulary size must be above " + SPECIAL.size() + " ("
                    + vocabularySize + ")");
        }
        this.vocabularySize = vocabularySize;
        this.alphabetLimit = alphabetLimit;
    }

    /** The vocabulary of {@code counts}; smaller than asked for when the words have no more pairs to merge. */
    public Vocabulary train(Map<String, Long> counts) {
        // A sorted map makes the result independent of the order in which counts arrived.
        TreeMap<String, Long> words = new TreeMap<>(counts);
        addAlphabet(words);
        MergeTable table = new MergeTable();
        words.forEach((word, count) -> {
            int[] symbols = symbols(word);
            if (symbols != null) {
                table.addWord(symbols, count);
            }
        });
        table.index();
        while (pieces.size() < vocabularySize) {
            MergeTable.Pair best = table.poll();
            if (best == null) {
                break;
            }
            table.merge(best, add(joined(best.left(), best.right())));
        }
        return new Vocabulary(pieces, PREFIX, new SpecialTokens(0, 1, 2, 3, 4));
    }

    private void addAlphabet(Map<String, Long> words) {
        Map<Integer, Long> characters = new HashMap<>();
        Map<String, Long> symbols = new TreeMap<>();
        words.forEach((word, count) -> {
            int[] codePoints = word.codePoints().toArray();
            for (int i = 0; i < codePoints.length; i++) {
                characters.merge(codePoints[i], count, Long::sum);
                symbols.merge(symbol(codePoints[i], i == 0), count, Long::sum);
            }
        });
        List<Integer> kept = new ArrayList<>(characters.keySet());
        kept.sort(Comparator.comparing((Integer c) -> -characters.get(c)).thenComparing(c -> c));
        kept = kept.subList(0, Math.min(kept.size(), alphabetLimit));
        kept.sort(null);
        for (boolean first : new boolean[] {true, false}) {
            for (int c : kept) {
                if (symbols.containsKey(symbol(c, first))) {
                    add(symbol(c, first));
                }
            }
        }
        if (pieces.size() > vocabularySize) {
            throw new UserException("Cannot train tokenizer: the alphabet alone needs " + pieces.size()
                    + " entries; raise tokenizer.train.vocab-size or lower tokenizer.train.limit-alphabet ("
                    + vocabularySize + ")");
        }
    }

    private int add(String piece) {
        return ids.computeIfAbsent(piece, p -> {
            pieces.add(p);
            return pieces.size() - 1;
        });
    }

    /** The word as single characters, or null where one of them is outside the alphabet. */
    private int[] symbols(String word) {
        int[] codePoints = word.codePoints().toArray();
        int[] symbols = new int[codePoints.length];
        for (int i = 0; i < codePoints.length; i++) {
            Integer id = ids.get(symbol(codePoints[i], i == 0));
            if (id == null) {
                return null;
            }
            symbols[i] = id;
        }
        return symbols;
    }

    private static String symbol(int codePoint, boolean first) {
        return first ? Character.toString(codePoint) : PREFIX + Character.toString(codePoint);
    }

    private String joined(int left, int right) {
        return pieces.get(left) + pieces.get(right).substring(PREFIX.length());
    }
}
