package dev.lacuna.tokenization.normalize;

import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.unicode.Utf8;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;

/**
 * SentencePiece's {@code precompiled_charsmap}: a trie over UTF-8 from texts to their replacements. All numbers are
 * little-endian.
 *
 * <table>
 * <caption>Layout</caption>
 * <tr><th>bytes</th><th>meaning</th></tr>
 * <tr><td>0..3</td><td>size s of the trie in bytes</td></tr>
 * <tr><td>4..s+3</td><td>the trie: units of 32 bits of a double array, laid out as the Darts-clone library does</td></tr>
 * <tr><td>the rest</td><td>replacements in UTF-8, each ended by a zero byte; values in the trie are offsets into it</td></tr>
 * </table>
 *
 * <p>Everything that a lookup can reach is checked once here, so that lookups need no checks. Immutable.
 */
final class CharsMap {
    static final int NONE = -1;

    private final int[] units;
    private final char[] replacements;

    // By offset in bytes: the offset in chars, or NONE inside a character.
    private final int[] charOffsets;

    CharsMap(byte[] map) {
        ByteBuffer bytes = ByteBuffer.wrap(map).order(ByteOrder.LITTLE_ENDIAN);
        if (map.length < Integer.BYTES) {
            throw corrupt("it is shorter than its header");
        }
        long trieSize = Integer.toUnsignedLong(bytes.getInt());
        int count = (int) (trieSize / Integer.BYTES);
        if (count == 0 || count > bytes.remaining() / Integer.BYTES) {
            throw corrupt("its trie of " + trieSize + " bytes does not lie inside its " + map.length);
        }
        units = new int[count];
        bytes.asIntBuffer().get(units);
        bytes.position(bytes.position() + count * Integer.BYTES);
        replacements = decode(bytes);
        charOffsets = charOffsets(replacements, bytes.capacity() - Integer.BYTES * (count + 1));
        requireClosed();
    }

    private static UserException corrupt(String reason) {
        return new UserException(
                "Cannot use normalizer: its precompiled_charsmap is corrupt; get the file anew (" + reason + ")");
    }

    private static char[] decode(ByteBuffer bytes) {
        try {
            CharBuffer chars = StandardCharsets.UTF_8.newDecoder().decode(bytes);
            char[] replacements = new char[chars.remaining()];
            chars.get(replacements);
            return replacements;
        } catch (CharacterCodingException e) {
            throw corrupt("its replacements are not UTF-8");
        }
    }

    private static int[] charOffsets(char[] chars, int byteCount) {
        int[] offsets = new int[byteCount + 1];
        Arrays.fill(offsets, NONE);
        int offset = 0;
        for (int i = 0; i < chars.length; ) {
            offsets[offset] = i;
            int codePoint = Character.codePointAt(chars, i);
            offset += Utf8.length(codePoint);
            i += Character.charCount(codePoint);
        }
        offsets[byteCount] = chars.length;
        return offsets;
    }

    /** Every unit that a text can lead to, and every replacement, lies inside. */
    private void requireClosed() {
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        open.add(offset(units[0]));
        while (!open.isEmpty()) {
            int node = open.remove();
            if (seen.get(node)) {
                continue;
            }
            seen.set(node);
            for (int label = 1; label <= 0xFF; label++) {
                int unit = unit(node ^ label);
                if (label(unit) == label) {
                    int child = node ^ label ^ offset(unit);
                    if (hasLeaf(unit)) {
                        requireReplacement(value(unit(child)));
                    }
                    open.add(child);
                }
            }
        }
    }

    private int unit(int position) {
        if (position >= units.length) {
            throw corrupt("its trie leads to unit " + position + " of " + units.length);
        }
        return units[position];
    }

    private void requireReplacement(int offset) {
        if (offset >= charOffsets.length || charOffsets[offset] == NONE) {
            throw corrupt("it has no replacement at " + offset);
        }
    }

    /**
     * The replacement of the shortest text in the map that {@code text[from, to)} begins with, as an index for
     * {@link #charAt}, or {@link #NONE}.
     */
    int find(NormalizedText text, int from, int to) {
        int node = offset(units[0]);
        for (int i = from; i < to; ) {
            int codePoint = text.codePointAt(i);
            int length = Utf8.length(codePoint);
            for (int b = 0; b < length; b++) {
                int label = Utf8.byteAt(codePoint, length, b);
                // Zero ends texts in the trie.
                if (label == 0 || label(units[node ^ label]) != label) {
                    return NONE;
                }
                int unit = units[node ^ label];
                node ^= label ^ offset(unit);
                if (hasLeaf(unit)) {
                    return charOffsets[value(units[node])];
                }
            }
            i += Character.charCount(codePoint);
        }
        return NONE;
    }

    /** Whether a replacement ends before {@code index}. */
    boolean endsAt(int index) {
        return index == replacements.length || replacements[index] == 0;
    }

    char charAt(int index) {
        return replacements[index];
    }

    private static boolean hasLeaf(int unit) {
        return (unit >>> 8 & 1) == 1;
    }

    private static int value(int unit) {
        return unit & Integer.MAX_VALUE;
    }

    /** The byte that leads to the unit; with the top bit set, which no byte has, if the unit is a value. */
    private static int label(int unit) {
        return unit & (Integer.MIN_VALUE | 0xFF);
    }

    private static int offset(int unit) {
        return unit >>> 10 << ((unit & 1 << 9) >>> 6);
    }
}
