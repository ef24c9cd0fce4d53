package dev.lacuna.tokenization.normalize;

import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.unicode.Utf8;
import java.util.Base64;

/**
 * SentencePiece's compiled rewrite rules as Hugging Face's {@code Precompiled} applies them: a grapheme cluster of fewer than
 * 6 bytes of UTF-8 is looked up as a whole, any other one, and one that is not found, character by character.
 *
 * <p>The lookup takes the shortest rule that a cluster begins with and replaces all of the cluster by it. So a mark after a
 * character with a rule is lost unless the cluster is long, as in SentencePiece it would not be.
 */
public final class PrecompiledNormalizer implements Normalizer {
    // A whole cluster is looked up only below this many bytes.
    private static final int LONG_CLUSTER = 6;

    private final CharsMap map;

    /** @throws UserException if the map is corrupt */
    public PrecompiledNormalizer(byte[] charsMap) {
        map = new CharsMap(charsMap);
    }

    /** @param base64 {@code precompiled_charsmap} of a {@code tokenizer.json} */
    public static PrecompiledNormalizer parse(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new UserException("Cannot use normalizer: its precompiled_charsmap is not base64; get the file anew ("
                    + e.getMessage() + ")");
        }
        return new PrecompiledNormalizer(bytes);
    }

    @Override
    public void normalize(NormalizedText text) {
        text.beginRewrite();
        for (int from = 0; from < text.length(); ) {
            int end = GraphemeClusters.end(text, from);
            boolean whole = isShort(text, from, end);
            if (!whole || !replaced(text, from, end)) {
                // What no rule begins, no rule is: the first character needs no second look.
                normalizeCharacters(text, from, end, whole);
            }
            from = end;
        }
        text.endRewrite();
    }

    private static boolean isShort(NormalizedText text, int from, int end) {
        int bytes = 0;
        for (int i = from; i < end && bytes < LONG_CLUSTER; ) {
            int codePoint = text.codePointAt(i);
            bytes += Utf8.length(codePoint);
            i += Character.charCount(codePoint);
        }
        return bytes < LONG_CLUSTER;
    }

    private void normalizeCharacters(NormalizedText text, int from, int end, boolean keepFirst) {
        for (int i = from; i < end; ) {
            int codePoint = text.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            if (keepFirst && i == from || !replaced(text, i, next)) {
                text.append(codePoint, text.start(i), text.end(next - 1));
            }
            i = next;
        }
    }

    private boolean replaced(NormalizedText text, int from, int to) {
        int replacement = map.find(text, from, to);
        if (replacement == CharsMap.NONE) {
            return false;
        }
        for (int i = replacement; !map.endsAt(i); i++) {
            text.appendChar(map.charAt(i), text.start(from), text.end(to - 1));
        }
        return true;
    }
}
