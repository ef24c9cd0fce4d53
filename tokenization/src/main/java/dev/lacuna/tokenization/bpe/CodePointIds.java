package dev.lacuna.tokenization.bpe;

import java.util.Arrays;
import java.util.List;

/** The ids of the tokens that are one code point between a given prefix and suffix, by code point: pages of 256. */
final class CodePointIds {
    private static final int PAGE_BITS = 8;
    private static final int PAGE_MASK = (1 << PAGE_BITS) - 1;

    private final int[][] pages = new int[(Character.MAX_CODE_POINT >> PAGE_BITS) + 1][];

    /** @param tokens by id; null where no token has the id */
    CodePointIds(List<String> tokens, String prefix, String suffix) {
        int[] empty = new int[1 << PAGE_BITS];
        Arrays.fill(empty, -1);
        Arrays.fill(pages, empty);
        int affixes = prefix.length() + suffix.length();
        for (int id = 0; id < tokens.size(); id++) {
            String token = tokens.get(id);
            if (token != null && token.length() > affixes && token.startsWith(prefix) && token.endsWith(suffix)) {
                int codePoint = token.codePointAt(prefix.length());
                if (token.length() == affixes + Character.charCount(codePoint)) {
                    put(codePoint, id, empty);
                }
            }
        }
    }

    private void put(int codePoint, int id, int[] empty) {
        int page = codePoint >> PAGE_BITS;
        if (pages[page] == empty) {
            pages[page] = empty.clone();
        }
        pages[page][codePoint & PAGE_MASK] = id;
    }

    /** The token's id, or -1. */
    int id(int codePoint) {
        return pages[codePoint >> PAGE_BITS][codePoint & PAGE_MASK];
    }
}
