package dev.lacuna.tokenization.spelling;

import dev.lacuna.tokenization.bpe.ByteAlphabet;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Entries are bytes, each written as a character of {@link ByteAlphabet}. */
public record ByteLevelSpelling() implements Spelling {
    private static final long serialVersionUID = 1;

    @Override
    public String word(String[] subwords, int[] ids, int from, int to) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = from; i < to; i++) {
            bytes.writeBytes(ByteAlphabet.bytes(subwords[ids[i]]));
        }
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }

    @Override
    public boolean isUnique() {
        return false;
    }
}
