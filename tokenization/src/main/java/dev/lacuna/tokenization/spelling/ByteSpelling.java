package dev.lacuna.tokenization.spelling;

/** placeholder until ByteAlphabet is there */
public record ByteSpelling() implements Spelling {
    private static final long serialVersionUID = 1;

    @Override
    public String word(String[] subwords, int[] ids, int from, int to) {
        throw new UnsupportedOperationException();
    }
}
