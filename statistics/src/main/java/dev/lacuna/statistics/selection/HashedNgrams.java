package dev.lacuna.statistics.selection;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import dev.lacuna.tokenization.unicode.Utf8;
import java.util.Arrays;

/**
 * A text as DSIR sees it: lower-cased, cut by {@link WordPunct}, each token and each pair of neighbours (joined by a blank) put
 * into a bucket. Xie, Santurkar, Ma and Liang, "Data Selection for Language Models via Importance Resampling", NeurIPS 2023.
 * Holds scratch, so one instance serves one thread.
 */
public final class HashedNgrams {
    private static final int LONGEST_CODE_POINT = 4;

    private final NgramHash hash;

    /** The token before, a blank and the token at hand, in UTF-8. */
    private byte[] pair = new byte[256];

    private int tokenStart;
    private int end;
    private int[] buckets = new int[1 << 10];
    private int size;

    public HashedNgrams(NgramHash hash) {
        this.hash = hash;
    }

    /** Takes {@code text}, in place of the text before; returns its number of tokens. */
    public int scan(String text) {
        String lower = UCharacter.toLowerCase(ULocale.ROOT, text);
        tokenStart = 0;
        end = 0;
        size = 0;
        return WordPunct.scan(lower, (from, to) -> {
            advance();
            append(lower, from, to);
            add(hash.bucket(pair, tokenStart, end));
            if (tokenStart > 0) {
                add(hash.bucket(pair, 0, end));
            }
        });
    }

    /** How many tokens and pairs the text has. */
    public int size() {
        return size;
    }

    /** The bucket of token or pair number {@code i}. */
    public int bucket(int i) {
        return buckets[i];
    }

    private void add(int bucket) {
        if (size == buckets.length) {
            buckets = Arrays.copyOf(buckets, size * 2);
        }
        buckets[size++] = bucket;
    }

    /** Makes the token at hand, if there is one, the token before. */
    private void advance() {
        int length = end - tokenStart;
        if (length > 0) {
            System.arraycopy(pair, tokenStart, pair, 0, length);
            end = length;
            put(' ');
            tokenStart = end;
        }
    }

    private void append(String text, int from, int to) {
        int c;
        for (int i = from; i < to; i += Character.charCount(c)) {
            c = text.codePointAt(i);
            put(c);
        }
    }

    private void put(int c) {
        if (end + LONGEST_CODE_POINT > pair.length) {
            pair = Arrays.copyOf(pair, pair.length * 2);
        }
        int length = Utf8.length(c);
        for (int i = 0; i < length; i++) {
            pair[end++] = (byte) Utf8.byteAt(c, length, i);
        }
    }
}
