package dev.lacuna.tokenization.tags;

/** Carries tags from tokens over to words that were cut another way from the same text. */
public final class WordTags {
    private WordTags() {}

    /**
     * Gives each word the tag of the token that covers most of its chars, the first of several that cover as many; {@link
     * UniversalTag#X} where none covers any. Takes time linear in words and tokens.
     *
     * @param starts char offsets of the words, ascending, counted as those of {@code tokens}
     * @param ends char offsets where they end, none after the next word's start
     * @param words how many words there are
     * @param tags receives the words' {@link UniversalTag#code tag codes}
     */
    public static void align(TaggedTokens tokens, int[] starts, int[] ends, int words, byte[] tags) {
        int token = 0;
        for (int word = 0; word < words; word++) {
            while (token < tokens.size() && tokens.end(token) <= starts[word]) {
                token++;
            }
            int most = 0;
            tags[word] = UniversalTag.X.code();
            for (int i = token; i < tokens.size() && tokens.start(i) < ends[word]; i++) {
                int covered = Math.min(tokens.end(i), ends[word]) - Math.max(tokens.start(i), starts[word]);
                if (covered > most) {
                    most = covered;
                    tags[word] = tokens.tag(i);
                }
            }
        }
    }
}
