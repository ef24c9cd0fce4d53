package dev.lacuna.tokenization.bpe;

import dev.lacuna.tokenization.Quoted;
import dev.lacuna.tokenization.UserException;
import java.util.List;
import java.util.Map;

/** Makes a {@link MergeTable} of merges as a file spells them. */
final class MergeTables {
    private final Map<String, Integer> ids;
    private final String prefix;

    /** @param prefix what the right token of a merge loses, as it continues the left one */
    MergeTables(Map<String, Integer> ids, String prefix) {
        this.ids = ids;
        this.prefix = prefix;
    }

    MergeTable of(List<BpeMerge> merges) {
        MergeTable table = new MergeTable(merges.size());
        for (int rank = 0; rank < merges.size(); rank++) {
            BpeMerge merge = merges.get(rank);
            int left = id(merge.left(), rank);
            int right = id(merge.right(), rank);
            table.put(left, right, rank, id(merge.left() + continuation(merge, rank), rank));
        }
        return table;
    }

    private int id(String token, int rank) {
        Integer id = ids.get(token);
        if (id == null) {
            throw new UserException("Cannot use BPE model: merge " + (rank + 1) + " needs a token that is not in the "
                    + "vocabulary (" + Quoted.of(token) + ")");
        }
        return id;
    }

    /** Not empty: {@link Merger} counts on merges that lengthen the token. */
    private String continuation(BpeMerge merge, int rank) {
        String right = merge.right();
        if (!right.startsWith(prefix)
                || right.length() == prefix.length()
                || merge.left().isEmpty()) {
            throw new UserException("Cannot use BPE model: merge " + (rank + 1) + " must be of two tokens, the second "
                    + Quoted.of(prefix) + " and more (" + Quoted.of(merge.left()) + ", " + Quoted.of(right) + ")");
        }
        return right.substring(prefix.length());
    }
}
