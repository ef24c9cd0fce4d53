package dev.lacuna.tokenization.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A vocabulary while it grows: pieces by id and ids by piece. */
final class Pieces {
    private final List<String> pieces = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final String continuationPrefix;

    /** @param continuationPrefix what the right part of a merge loses where it has it; may be empty */
    Pieces(List<String> specialTokens, String continuationPrefix) {
        this.continuationPrefix = continuationPrefix;
        specialTokens.forEach(this::add);
    }

    /** The id of {@code piece}, a new one where it has none yet. */
    int add(String piece) {
        Integer known = ids.putIfAbsent(piece, pieces.size());
        if (known == null) {
            pieces.add(piece);
            return pieces.size() - 1;
        }
        return known;
    }

    /** The id of the piece that two pieces make together; an old one where other parts made it before. */
    int join(int left, int right) {
        String tail = pieces.get(right);
        return add(pieces.get(left)
                + (tail.startsWith(continuationPrefix) ? tail.substring(continuationPrefix.length()) : tail));
    }

    int size() {
        return pieces.size();
    }

    List<String> list() {
        return List.copyOf(pieces);
    }
}
