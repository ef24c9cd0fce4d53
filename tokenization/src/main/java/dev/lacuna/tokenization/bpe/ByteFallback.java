package dev.lacuna.tokenization.bpe;

import dev.lacuna.tokenization.unicode.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * Spells an unknown character in the tokens {@code <0x00>} to {@code <0xFF>} of its UTF-8 bytes, those of its affixes
 * included, if the vocabulary has them all.
 */
final class ByteFallback {
    private static final int BYTES = 256;

    private final int[] byteIds = new int[BYTES];
    private final byte[] prefix;
    private final byte[] suffix;

    ByteFallback(Map<String, Integer> ids, String prefix, String suffix) {
        for (int b = 0; b < BYTES; b++) {
            byteIds[b] = ids.getOrDefault(String.format(Locale.ROOT, "<0x%02X>", b), -1);
        }
        this.prefix = prefix.getBytes(StandardCharsets.UTF_8);
        this.suffix = suffix.getBytes(StandardCharsets.UTF_8);
    }

    /** Appends the character's bytes, each of width 1, or nothing and gives false where a token is missing. */
    boolean add(int codePoint, boolean starts, boolean ends, SymbolList symbols) {
        if (!covers(codePoint) || !starts && !covers(prefix) || ends && !covers(suffix)) {
            return false;
        }
        if (!starts) {
            add(prefix, symbols);
        }
        int width = Utf8.length(codePoint);
        for (int i = 0; i < width; i++) {
            symbols.add(byteIds[Utf8.byteAt(codePoint, width, i)], 1);
        }
        if (ends) {
            add(suffix, symbols);
        }
        return true;
    }

    private void add(byte[] bytes, SymbolList symbols) {
        for (byte b : bytes) {
            symbols.add(byteIds[b & 0xFF], 1);
        }
    }

    private boolean covers(int codePoint) {
        int width = Utf8.length(codePoint);
        for (int i = 0; i < width; i++) {
            if (byteIds[Utf8.byteAt(codePoint, width, i)] < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean covers(byte[] bytes) {
        for (byte b : bytes) {
            if (byteIds[b & 0xFF] < 0) {
                return false;
            }
        }
        return true;
    }
}
