package dev.lacuna.tokenization.unicode;

/** UTF-8 of single code points without an array. A surrogate that stands alone is encoded as U+FFFD. */
public final class Utf8 {
    private Utf8() {}

    /** Bytes in the encoding of {@code codePoint}: 1 to 4. */
    public static int length(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }

    /** Byte {@code i} of the {@code length} bytes of {@code codePoint}, in 0..255. */
    public static int byteAt(int codePoint, int length, int i) {
        if (length == 1) {
            return codePoint;
        }
        int scalar = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE ? 0xFFFD : codePoint;
        int bits = scalar >> 6 * (length - 1 - i);
        return i == 0 ? 0xFF00 >> length & 0xFF | bits : 0x80 | bits & 0x3F;
    }
}
