package dev.lacuna.masking;

import java.util.List;

/** View v of a row by recipe v modulo their number. */
final class ViewsMasker extends ChoosingMasker {
    private final int count;

    ViewsMasker(int count, List<Masker> recipes) {
        super(recipes, false);
        this.count = count;
    }

    @Override
    int choose(Row row) {
        return row.view() % parts().size();
    }

    @Override
    public String toString() {
        return Listing.of("views=" + count, List.of(), parts());
    }
}
