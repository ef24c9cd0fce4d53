package dev.lacuna.tokenization.wordpiece;

import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.subword.SegmentationNoise;
import dev.lacuna.tokenization.subword.SubwordBuffer;
import dev.lacuna.tokenization.subword.SubwordIndex;
import dev.lacuna.tokenization.subword.SubwordModel;
import dev.lacuna.tokenization.subword.WordCutter;
import java.util.List;
import java.util.Objects;

/**
 * Cuts a word greedily into the longest vocabulary entries from the left; a word that cannot be cut to its end is unknown as
 * a whole (Schuster and Nakajima 2012; Wu et al. 2016; google-research/bert, tokenization.py).
 */
public final class WordPieceModel implements SubwordModel {
    /** Google's and Hugging Face's limit. */
    public static final int DEFAULT_LONGEST_WORD = 100;

    /** The mark of an entry that continues a word, where nothing else is said. */
    public static final String DEFAULT_PREFIX = "##";

    private final SubwordIndex initial;
    private final SubwordIndex continuing;
    private final int unknown;
    private final String prefix;
    private final int longestWord;

    /**
     * @param subwords the entry of each id, null where the model has none
     * @param prefix marks an entry that continues a word
     * @param unknown id of the entry for unknown words
     * @param longestWord a word of more code points is unknown
     */
    public WordPieceModel(List<String> subwords, String prefix, int unknown, int longestWord) {
        this.unknown = unknown;
        this.prefix = prefix;
        this.longestWord = longestWord;
        int chars = subwords.stream()
                .filter(Objects::nonNull)
                .mapToInt(String::length)
                .sum();
        initial = new SubwordIndex(subwords.size(), chars);
        continuing = new SubwordIndex(subwords.size(), chars);
        for (int id = 0; id < subwords.size(); id++) {
            if (subwords.get(id) != null) {
                add(subwords.get(id), id);
            }
        }
    }

    private void add(String subword, int id) {
        initial.add(subword, id);
        if (subword.startsWith(prefix)) {
            continuing.add(subword.substring(prefix.length()), id);
        }
    }

    @Override
    public WordCutter cutter() {
        int[] hashes = new int[initial.longest()];
        return (chars, from, to, out) -> {
            int before = out.size();
            if (Character.codePointCount(chars, from, to - from) > longestWord || !cut(chars, from, to, hashes, out)) {
                out.truncate(before);
                out.add(unknown, 0, to - from);
            }
        };
    }

    private boolean cut(char[] chars, int word, int to, int[] hashes, SubwordBuffer out) {
        for (int from = word; from < to; ) {
            SubwordIndex index = from == word ? initial : continuing;
            int entry = index.longestPrefix(chars, from, to, hashes);
            if (entry < 0) {
                return false;
            }
            int end = from + index.length(entry);
            out.add(index.id(entry), from - word, end - word);
            from = end;
        }
        return true;
    }

    @Override
    public WordCutter cutter(SegmentationNoise noise, KeyedRandom random) {
        throw new UserException(
                "Cannot use segmentation noise: a WordPiece tokenizer has one segmentation for each word; "
                        + "use a BPE or Unigram tokenizer, or no noise (" + noise + ")");
    }
}
