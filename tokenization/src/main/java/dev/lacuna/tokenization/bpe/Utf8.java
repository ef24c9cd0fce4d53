package dev.lacuna.tokenization.bpe;

/** UTF-8 of single code points, without arrays. */
final class Utf8 {
    private Utf8() {}

    /** How many bytes {@code codePoint} has. */
    static int width(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        return codePoint < 0x800 ? 2 : codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT ? 3 : 4;
    }

    /** Byte {@code i} of the {@code width} bytes of {@code codePoint}, in 0..255. */
    static int byteAt(int codePoint, int width, int i) {
        if (width == 1) {
            return codePoint;
        }
        int bits = codePoint >> 6 * (width - 1 - i);
        // The lead byte starts with as many ones as there are bytes.
        return i == 0 ? 0xF00 >> width & 0xFF | bits : 0x80 | bits & 0x3F;
    }
}
