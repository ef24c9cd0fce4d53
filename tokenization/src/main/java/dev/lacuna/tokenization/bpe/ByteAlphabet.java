package dev.lacuna.tokenization.bpe;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * GPT-2's spelling of bytes as characters (Radford et al., "Language Models are Unsupervised Multitask Learners", 2019;
 * openai/gpt-2, encoder.py): the 188 bytes that Latin-1 prints stand for themselves, the other 68 for U+0100 to U+0143 in
 * their order, so that a space is {@code Ġ} and a line feed {@code Ċ}. Byte-level vocabularies are written in it.
 */
public final class ByteAlphabet {
    private static final int BYTES = 256;
    private static final int FIRST_STAND_IN = 0x100;
    private static final char[] CHARS = new char[BYTES];
    private static final short[] VALUES = new short[FIRST_STAND_IN + BYTES];

    static {
        Arrays.fill(VALUES, (short) -1);
        int standIn = FIRST_STAND_IN;
        for (int b = 0; b < BYTES; b++) {
            CHARS[b] = (char) (isPrinted(b) ? b : standIn++);
            VALUES[CHARS[b]] = (short) b;
        }
    }

    private ByteAlphabet() {}

    private static boolean isPrinted(int b) {
        return b >= '!' && b <= '~' || b >= 0xA1 && b != 0xAD;
    }

    /** The character of byte {@code b}, in 0..255. */
    public static char charOf(int b) {
        return CHARS[b];
    }

    /** The byte that {@code c} stands for, in 0..255, or -1 where it stands for none. */
    public static int byteOf(char c) {
        return c < VALUES.length ? VALUES[c] : -1;
    }

    /** How a byte-level vocabulary spells these bytes. */
    public static String spell(byte[] bytes) {
        StringBuilder spelled = new StringBuilder(bytes.length);
        for (byte b : bytes) {
            spelled.append(charOf(b & 0xFF));
        }
        return spelled.toString();
    }

    /**
     * The bytes that {@code token} stands for; they need not be whole characters of UTF-8. A token with a character outside
     * the alphabet, as special tokens may be, stands for its own UTF-8, as it does for Hugging Face's ByteLevel decoder.
     */
    public static byte[] bytes(String token) {
        byte[] bytes = new byte[token.length()];
        for (int i = 0; i < bytes.length; i++) {
            int b = byteOf(token.charAt(i));
            if (b < 0) {
                return token.getBytes(StandardCharsets.UTF_8);
            }
            bytes[i] = (byte) b;
        }
        return bytes;
    }
}
