package dev.lacuna.masking.explain;

import dev.lacuna.masking.Column;
import dev.lacuna.masking.Floats;
import dev.lacuna.masking.Ints;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Recipe;
import dev.lacuna.masking.Sequence;
import dev.lacuna.tokenization.Vocabulary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The columns of a masked row as texts: subwords where they hold ids, numbers elsewhere. */
final class ShownColumns {
    /** What stands where a column says nothing. */
    private static final String NOTHING = "·";

    private ShownColumns() {}

    /** All columns of {@code recipe} but labels that only repeat what was selected. */
    static Map<Column, List<String>> of(
            Recipe recipe, Sequence sequence, MaskedExample example, Vocabulary vocabulary) {
        Map<Column, List<String>> shown = new EnumMap<>(Column.class);
        for (Column column : recipe.columns()) {
            if (column != Column.LABELS || !repeatsTheRow(sequence, example)) {
                shown.put(column, texts(column, example, vocabulary));
            }
        }
        return shown;
    }

    private static boolean repeatsTheRow(Sequence sequence, MaskedExample example) {
        Ints labels = example.ints(Column.LABELS);
        for (int p = 0; p < labels.size(); p++) {
            int source = p < example.size() ? example.sources()[p] : -1;
            if (labels.get(p) != MaskedExample.IGNORED
                    && (source < 0
                            || labels.get(p) != sequence.ids()[source]
                            || example.fates()[source] == MaskedExample.UNTOUCHED)) {
                return false;
            }
        }
        return true;
    }

    private static List<String> texts(Column column, MaskedExample example, Vocabulary vocabulary) {
        return switch (column.type()) {
            case INT -> List.of(String.valueOf((int) example.scalar(column)));
            case DOUBLE -> List.of(number(example.scalar(column)));
            case INTS -> ints(column, example.ints(column), vocabulary);
            case FLOATS -> floats(example.floats(column));
        };
    }

    private static List<String> ints(Column column, Ints values, Vocabulary vocabulary) {
        boolean ids =
                switch (column) {
                    case LABELS, DECODER_INPUT_IDS, DECODER_LABELS, BAG_IDS, BOUNDARY_LABELS -> true;
                    default -> false;
                };
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            int value = values.get(i);
            if (value == MaskedExample.IGNORED) {
                texts.add(NOTHING);
            } else {
                texts.add(ids ? vocabulary.subword(value) : String.valueOf(value));
            }
        }
        return texts;
    }

    private static List<String> floats(Floats values) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            texts.add(number(values.get(i)));
        }
        return texts;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
