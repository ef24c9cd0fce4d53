package dev.lacuna.masking.weights;

import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.tokenization.tags.UniversalTag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes {@link StatisticWeights} of every source. */
final class StatisticKinds {
    private static final String[] BY_NUMBER = {
        "table", "column", "counts", "prior", "prior-counts", "missing", "prepare", "of", "then"
    };

    private StatisticKinds() {}

    /** {@code subword-table(table=subword-weights, column=ws_bert)}: a column of a table of subwords. */
    static Weights ofSubwords(PieceSpec spec, MaskingTables tables) {
        spec.allow(0, BY_NUMBER);
        TableColumn column = new TableColumn(spec, tables, tables::subwords);
        return weights(spec, tables, column.toString(), new SubwordValues(column.values()), Double.NaN);
    }

    /** {@code tag-table(table=feedback, column=loss)}: a column of a table of parts of speech. */
    static Weights ofTags(PieceSpec spec, MaskingTables tables) {
        spec.allow(0, BY_NUMBER);
        tables.requireTags();
        TableColumn column = new TableColumn(spec, tables, tables::tags);
        return weights(spec, tables, column.toString(), new TagValues(column.values()), 0);
    }

    /** {@code word-table(table=domain, column=similarity)}: a column of a table of words. */
    static Weights ofWords(PieceSpec spec, MaskingTables tables) {
        spec.allow(0, "table", "column", "missing", "of", "then");
        Values values = new WordTableValues(
                tables.words(spec.text("table"), spec.text("column")).lookup(tables.vocabulary()));
        return weights(spec, tables, ", missing=" + missing(spec), values, missing(spec));
    }

    /** {@code word-column(table=document-importance, column=bm25)}: values that rows carry for each of their words. */
    static Weights ofRowWords(PieceSpec spec, MaskingTables tables) {
        spec.allow(0, "table", "column", "missing", "of", "then");
        Values values = new WordColumnValues(tables.wordColumn(spec.text("table"), spec.text("column")));
        return weights(spec, tables, ", missing=" + missing(spec), values, missing(spec));
    }

    /**
     * {@code association(column=pmi, over=max)}: how much the words of one text of a pair have to do with those of the other,
     * by the table of pairs.
     */
    static Weights ofAssociations(PieceSpec spec, MaskingTables tables) {
        spec.allow(0, "column", "over", "missing", "of", "then");
        tables.requirePairs();
        String column = spec.text("column", "pmi");
        boolean greatest = spec.choice("over", "max", "mean").equals("max");
        return new StatisticWeights(
                spec,
                "association(column=" + column + ", over=" + (greatest ? "max" : "mean") + ", missing=" + missing(spec),
                new UnitValues(
                        spec,
                        new AssociationValues(tables.pairs(column), tables.vocabulary(), greatest),
                        missing(spec)),
                tables);
    }

    /** {@code tag-rates(NOUN=0.3, VERB=0.3, rest=0.05)}: a value for each part of speech, said outright. */
    static Weights ofTagRates(PieceSpec spec, MaskingTables tables) {
        List<String> known = new ArrayList<>(List.of("rest", "of", "then"));
        Arrays.stream(UniversalTag.values()).map(UniversalTag::name).forEach(known::add);
        spec.allow(0, known.toArray(String[]::new));
        tables.requireTags();
        double rest = number(spec, "rest", 0);
        double[] byTag = new double[UniversalTag.values().length];
        StringBuilder rates = new StringBuilder();
        for (UniversalTag tag : UniversalTag.values()) {
            byTag[tag.code()] = number(spec, tag.name(), rest);
            rates.append(tag).append('=').append(byTag[tag.code()]).append(", ");
        }
        return new StatisticWeights(
                spec, "tag-rates(" + rates + "rest=" + rest, new UnitValues(spec, new TagValues(byTag), rest), tables);
    }

    private static Weights weights(
            PieceSpec spec, MaskingTables tables, String arguments, Values values, double missing) {
        String source = spec.name() + "(table=" + spec.text("table") + ", column=" + spec.text("column") + arguments;
        return new StatisticWeights(spec, source, new UnitValues(spec, values, missing), tables);
    }

    private static double missing(PieceSpec spec) {
        return number(spec, "missing", 0);
    }

    private static double number(PieceSpec spec, String key, double fallback) {
        return spec.number(0, key, fallback, -1e12, 1e12);
    }
}
