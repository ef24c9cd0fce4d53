package dev.lacuna.tokenization.document;

import dev.lacuna.tokenization.TokenBuffer;
import dev.lacuna.tokenization.sentence.SentenceBreaker;
import dev.lacuna.tokenization.tags.PosTagger;
import dev.lacuna.tokenization.tags.TaggedTokens;
import dev.lacuna.tokenization.tags.WordTags;
import java.util.Arrays;

/** Tags the words of a text, sentence by sentence. Holds scratch, so one instance serves one thread. */
final class WordTagger {
    private final PosTagger tagger;
    private final SentenceBreaker sentences;
    private final TaggedTokens tokens = new TaggedTokens();

    /** Where the words of a sentence start and end in the text. */
    private int[] starts = new int[64];

    private int[] ends = new int[64];
    private byte[] tags = new byte[64];

    WordTagger(PosTagger tagger, SentenceBreaker sentences) {
        this.tagger = tagger;
        this.sentences = sentences;
    }

    /**
     * The tag code of each word of {@code text}.
     *
     * @param first index of the text's first subword in {@code subwords}
     */
    byte[] tag(String text, TokenBuffer subwords, int first) {
        byte[] all = new byte[subwords.words()];
        int size = 0;
        int next = first;
        for (int from = 0; from < text.length() && next < subwords.size(); ) {
            int to = sentences.next(text, from);
            int words = 0;
            for (; next < subwords.size() && Boundaries.place(text, subwords.start(next)) < to; next++) {
                words = addSubword(text, subwords, next, words);
            }
            if (words > 0) {
                tagger.tag(text, from, to, tokens);
                WordTags.align(tokens, starts, ends, words, tags);
                System.arraycopy(tags, 0, all, size, words);
                size += words;
            }
            from = to;
        }
        return Arrays.copyOf(all, size);
    }

    private int addSubword(String text, TokenBuffer subwords, int i, int words) {
        if (words > 0 && !subwords.startsWord(i)) {
            ends[words - 1] = subwords.end(i);
            return words;
        }
        if (words == starts.length) {
            starts = Arrays.copyOf(starts, words * 2);
            ends = Arrays.copyOf(ends, words * 2);
            tags = Arrays.copyOf(tags, words * 2);
        }
        starts[words] = Boundaries.place(text, subwords.start(i));
        ends[words] = Math.max(starts[words], subwords.end(i));
        return words + 1;
    }
}
