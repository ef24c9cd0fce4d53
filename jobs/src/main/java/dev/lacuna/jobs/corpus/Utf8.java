package dev.lacuna.jobs.corpus;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Strict UTF-8: no overlong forms, no surrogates, nothing replaced. */
final class Utf8 {
    private Utf8() {}

    /** @throws BadRecord if the bytes are not UTF-8 */
    static String decode(byte[] bytes, int length) throws BadRecord {
        String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
        // The JDK's fast decoder replaces; only where it may have done so the slow, strict one has to look.
        if (text.indexOf('\uFFFD') >= 0 && !isStrict(bytes, length)) {
            throw new BadRecord(BadRecord.NOT_UTF8);
        }
        return text;
    }

    private static boolean isStrict(byte[] bytes, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Whether every surrogate of {@code text} is half of a pair, so that it can be written as UTF-8. */
    static boolean canEncode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** {@code text} without a byte order mark in front. */
    static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
