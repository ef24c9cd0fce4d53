package dev.lacuna.masking;

import java.util.List;
import java.util.Set;

/** View v of a row by recipe v modulo their number. */
final class ViewsMasker implements Masker {
    private final int count;
    private final List<Masker> recipes;
    private Masker last;

    ViewsMasker(int count, List<Masker> recipes) {
        this.count = count;
        this.recipes = recipes;
        this.last = recipes.get(0);
    }

    @Override
    public void mask(Row row, MaskedExample out) {
        last = recipes.get(row.view() % recipes.size());
        last.mask(row, out);
    }

    @Override
    public void addColumns(Set<Column> columns) {
        recipes.forEach(recipe -> recipe.addColumns(columns));
    }

    @Override
    public int inputLength(int length) {
        return recipes.stream()
                .mapToInt(recipe -> recipe.inputLength(length))
                .max()
                .orElseThrow();
    }

    @Override
    public int labelLength(int length) {
        return recipes.stream()
                .mapToInt(recipe -> recipe.labelLength(length))
                .max()
                .orElseThrow();
    }

    @Override
    public ComposedMasker last() {
        return last.last();
    }

    @Override
    public String toString() {
        return Listing.of("views=" + count, List.of(), recipes);
    }
}
