package dev.lacuna.tokenization.spelling;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A mark stands for the blank in front of a word, as in SentencePiece; entries such as {@code <0xE2>} stand for bytes.
 *
 * @param mark the mark, usually {@code ▁}
 */
public record MetaspaceSpelling(char mark) implements Spelling {
    private static final long serialVersionUID = 1;
    private static final int BYTE_ENTRY = "<0x00>".length();

    @Override
    public String word(String[] subwords, int[] ids, int from, int to) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = from; i < to; i++) {
            String subword = subwords[ids[i]];
            int value = byteOf(subword);
            if (value >= 0) {
                bytes.write(value);
            } else {
                bytes.writeBytes(subword.replace(mark, ' ').getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }

    @Override
    public boolean isUnique() {
        return false;
    }

    /** The byte that {@code subword} stands for, or -1. */
    private static int byteOf(String subword) {
        if (subword.length() != BYTE_ENTRY || !subword.startsWith("<0x") || !subword.endsWith(">")) {
            return -1;
        }
        int high = Character.digit(subword.charAt(3), 16);
        int low = Character.digit(subword.charAt(4), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
