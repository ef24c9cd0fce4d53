package dev.lacuna.jobs.pages;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.explain.Explanation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An example as a picture: subwords in the colour of their fate, and what else the model sees or is to write. */
final class Picture {
    /** What explanations have where a column says nothing. */
    private static final String NOTHING = "·";

    private static final Map<Column, String> SEQUENCES = new LinkedHashMap<>();

    static {
        SEQUENCES.put(Column.DECODER_INPUT_IDS, "the decoder sees");
        SEQUENCES.put(Column.LABELS, "labels");
        SEQUENCES.put(Column.DECODER_LABELS, "the decoder's labels");
        SEQUENCES.put(Column.BAG_IDS, "bag of words");
    }

    private Picture() {}

    static String of(String name, Example example) {
        Canvas canvas = new Canvas();
        if (example.panels().isEmpty()) {
            canvas.label("There is no example of " + name + ".");
        }
        example.panels().forEach(panel -> draw(panel, canvas));
        canvas.legend();
        return canvas.svg("What " + name + " makes of a passage");
    }

    private static void draw(Panel panel, Canvas canvas) {
        Explanation explanation = panel.explanation();
        if (!panel.label().isEmpty()) {
            canvas.label(panel.label());
        }
        if (explanation.skipped() != null) {
            canvas.label("given up: " + explanation.skipped());
        }
        canvas.boxes(Boxes.of(panel));
        SEQUENCES.forEach((column, title) -> {
            List<String> values = explanation.columns().get(column);
            if (values != null && !values.isEmpty()) {
                canvas.label(title);
                canvas.boxes(boxes(values));
            }
        });
    }

    /** A box for each value, and one for neighbours that say nothing. */
    private static List<Box> boxes(List<String> values) {
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (i == 0 || !values.get(i).equals(NOTHING) || !values.get(i - 1).equals(NOTHING)) {
                boxes.add(Box.of(values.get(i)));
            }
        }
        return boxes;
    }
}
