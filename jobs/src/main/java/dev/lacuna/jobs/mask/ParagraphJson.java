package dev.lacuna.jobs.mask;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.jobs.run.Json;
import dev.lacuna.masking.Column;
import dev.lacuna.masking.Ints;
import dev.lacuna.masking.MaskedExample;
import dev.lacuna.masking.Recipe;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.audit.Auditor;
import dev.lacuna.masking.audit.Fates;
import dev.lacuna.tokenization.Vocabulary;
import java.util.Arrays;
import java.util.List;

/** One text under every recipe, as {@code audit.json} has it. */
final class ParagraphJson {
    /** Maskings over which the chance of a subword is counted. */
    private static final int DRAWS = 200;

    private final Vocabulary vocabulary;
    private final long seed;
    private final MaskedExample example = new MaskedExample();

    ParagraphJson(Vocabulary vocabulary, long seed) {
        this.vocabulary = vocabulary;
        this.seed = seed;
    }

    ObjectNode of(Paragraph paragraph, List<Recipe> recipes) {
        Sequence text = paragraph.text();
        ObjectNode node = Json.object().put("docId", text.document()).put("draws", DRAWS);
        texts(node.putArray("subwords"), text.ids(), text.size());
        ints(node.putArray("wordStarts"), text.wordStarts(), text.words());
        ArrayNode shown = node.putArray("recipes");
        recipes.forEach(recipe -> shown.add(under(recipe, text)));
        return node;
    }

    private ObjectNode under(Recipe recipe, Sequence text) {
        ObjectNode node = Json.object().put("name", recipe.name());
        ArrayNode chances = Json.MAPPER.createArrayNode();
        Arrays.stream(chances(recipe, text)).forEach(chances::add);
        recipe.apply(text, seed, 0, Auditor.PROGRESS, example);
        if (example.skipped() != null) {
            return node.put("skipped", example.skipped());
        }
        texts(node.putArray("input"), example.inputIds(), example.size());
        ints(node.putArray("sources"), example.sources(), example.size());
        ArrayNode fates = node.putArray("fates");
        for (int p = 0; p < text.size(); p++) {
            fates.add(Fates.name(example.fates()[p]));
        }
        node.set("chances", chances);
        sequence(node, "targets", example.ints(Column.LABELS));
        sequence(node, "decoder", example.ints(Column.DECODER_INPUT_IDS));
        return node;
    }

    /** Share of the draws that select each position. */
    private double[] chances(Recipe recipe, Sequence text) {
        long[] times = new long[text.size()];
        for (int draw = 0; draw < DRAWS; draw++) {
            // Another seed, not another view: views may be made to fit together.
            recipe.apply(text, seed + draw, 0, Auditor.PROGRESS, example);
            for (int p = 0; p < text.size() && example.skipped() == null; p++) {
                times[p] += example.fates()[p] == MaskedExample.UNTOUCHED ? 0 : 1;
            }
        }
        return Arrays.stream(times).mapToDouble(n -> (double) n / DRAWS).toArray();
    }

    /** Writes a column that is a text of its own; labels that stand under the input are none. */
    private void sequence(ObjectNode node, String key, Ints ids) {
        boolean own = ids.size() > 0;
        for (int i = 0; i < ids.size() && ids.size() == example.size(); i++) {
            own &= ids.get(i) != MaskedExample.IGNORED;
        }
        if (own) {
            texts(node.putArray(key), ids.array(), ids.size());
        }
    }

    /** Subwords as text: special tokens as the vocabulary spells them, others without marks. */
    private void texts(ArrayNode array, int[] ids, int size) {
        for (int i = 0; i < size; i++) {
            if (ids[i] == MaskedExample.IGNORED) {
                array.add("");
            } else {
                array.add(vocabulary.isSpecial(ids[i]) ? vocabulary.subword(ids[i]) : vocabulary.word(ids, i, i + 1));
            }
        }
    }

    private static void ints(ArrayNode array, int[] values, int size) {
        for (int i = 0; i < size; i++) {
            array.add(values[i]);
        }
    }
}
