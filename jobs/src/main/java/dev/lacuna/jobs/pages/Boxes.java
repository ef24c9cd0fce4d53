package dev.lacuna.jobs.pages;

import dev.lacuna.masking.explain.Explanation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The input of a masking as boxes; what is gone from it stands where it stood. */
final class Boxes {
    private final Panel panel;
    private final int[] units;
    private final boolean[] present;
    private final List<Box> boxes = new ArrayList<>();

    private Boxes(Panel panel) {
        this.panel = panel;
        int size = panel.row().size();
        units = new int[size];
        Arrays.fill(units, -1);
        present = new boolean[size];
        List<Explanation.Unit> all = panel.explanation().units();
        for (int u = 0; u < all.size(); u++) {
            for (int i = 0; i < all.get(u).positions().length; i++) {
                units[all.get(u).positions()[i]] = u;
            }
        }
    }

    static List<Box> of(Panel panel) {
        Boxes all = new Boxes(panel);
        all.fill();
        return all.boxes;
    }

    private void fill() {
        List<Explanation.Piece> input = panel.explanation().input();
        input.stream().filter(piece -> piece.source() >= 0).forEach(piece -> present[piece.source()] = true);
        gone(0);
        for (Explanation.Piece piece : input) {
            if (piece.source() < 0) {
                boxes.add(new Box(piece.subword(), "", Shade.INSERTED, -1, Double.NaN));
            } else {
                original(piece);
                gone(piece.source() + 1);
            }
        }
    }

    private void original(Explanation.Piece piece) {
        String before = panel.row().get(piece.source());
        boxes.add(box(
                piece.subword(), before.equals(piece.subword()) ? "" : before, Shade.of(piece.fate()), piece.source()));
    }

    /** Adds what stood at {@code position} and behind it as far as it is not in the input. */
    private void gone(int position) {
        for (int p = position; p < present.length && !present[p]; p++) {
            boxes.add(box(panel.row().get(p), "", Shade.GONE, p));
        }
    }

    private Box box(String text, String before, Shade shade, int position) {
        int unit = units[position];
        double chance =
                unit < 0 ? Double.NaN : panel.explanation().units().get(unit).chosenShare();
        return new Box(text, before, shade, unit, chance);
    }
}
