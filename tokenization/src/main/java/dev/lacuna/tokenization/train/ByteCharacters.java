package dev.lacuna.tokenization.train;

import java.nio.charset.StandardCharsets;

/**
 * GPT-2's printable stand-ins for the 256 bytes: printable Latin-1 characters stand for themselves, the others get code
 * points from 256 on, in order (Radford et al., "Language Models are Unsupervised Multitask Learners", 2019, its code).
 */
final class ByteCharacters {
    private static final char[] OF_BYTE = new char[256];

    static {
        char next = 256;
        for (int b = 0; b < 256; b++) {
            boolean printable = b >= '!' && b <= '~' || b >= 0xA1 && b <= 0xFF && b != 0xAD;
            OF_BYTE[b] = printable ? (char) b : next++;
        }
    }

    private ByteCharacters() {}

    /** All 256, ascending. */
    static int[] all() {
        return new String(OF_BYTE).chars().sorted().toArray();
    }

    /** The UTF-8 bytes of {@code text}, each as its character. */
    static String of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        char[] chars = new char[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            chars[i] = OF_BYTE[bytes[i] & 0xFF];
        }
        return new String(chars);
    }
}
