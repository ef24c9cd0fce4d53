package dev.lacuna.masking.weights.gate;

import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.masking.piece.TagSet;
import dev.lacuna.masking.units.Punctuation;
import dev.lacuna.tokenization.UserException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The conditions that {@code gate(…)} can have, one an argument. */
final class Conditions {
    private static final double MOST = 1e18;
    private static final String[] KEYS =
            ("of tags not-tags list not-list min-frequency max-frequency min-rank max-rank "
                            + "punctuation side equal-to-second between prefix untouched")
                    .split(" ");

    private final PieceSpec spec;
    private final MaskingTables tables;
    /** By what identities say of them. */
    private final Map<String, Condition> conditions = new LinkedHashMap<>();

    private Conditions(PieceSpec spec, MaskingTables tables) {
        this.spec = spec;
        this.tables = tables;
    }

    /** The conditions of {@code spec} by their own identities, in an order that does not hang on the file's. */
    static Map<String, Condition> of(PieceSpec spec, MaskingTables tables) {
        spec.allow(0, KEYS);
        Conditions all = new Conditions(spec, tables);
        all.addTags("tags", true);
        all.addTags("not-tags", false);
        all.addList("list", true);
        all.addList("not-list", false);
        all.addRange("frequency", "total_term_freq", 0);
        all.addRange("rank", "rank", Double.POSITIVE_INFINITY);
        all.addPunctuation();
        all.addPlaces();
        if (all.conditions.isEmpty()) {
            throw new UserException("Cannot read recipe: gate needs a condition (" + spec + ")");
        }
        return all.conditions;
    }

    private boolean has(String key) {
        return spec.named().containsKey(key);
    }

    private void addTags(String key, boolean wanted) {
        if (has(key)) {
            TagSet tags = new TagSet(spec.texts(key));
            tables.requireTags();
            Condition.OnWords condition =
                    (sequence, word) -> tags.contains(sequence.notes().tags()[word]) == wanted;
            conditions.put(key + "=" + tags, condition);
        }
    }

    private void addList(String key, boolean wanted) {
        if (has(key)) {
            String source = spec.text(key, "");
            conditions.put(key + "=" + source, new Listed(tables.vocabulary(), tables.ngrams(source), wanted));
        }
    }

    private void addRange(String name, String column, double missing) {
        String least = "min-" + name;
        String most = "max-" + name;
        if (has(least) || has(most)) {
            double from = spec.number(0, least, 0, 0, MOST);
            double to = spec.number(0, most, Double.POSITIVE_INFINITY, 0, MOST);
            conditions.put(
                    least + "=" + from + ", " + most + "=" + to,
                    new WithValue(tables.vocabulary(), tables.words("words", column), missing, from, to));
        }
    }

    private void addPunctuation() {
        if (has("punctuation")) {
            boolean wanted = spec.choice("punctuation", "no", "only").equals("only");
            Punctuation punctuation = new Punctuation(tables.vocabulary());
            Condition.OnWords condition = (sequence, word) -> punctuation.is(sequence, word) == wanted;
            conditions.put("punctuation=" + (wanted ? "only" : "no"), condition);
        }
    }

    private void addPlaces() {
        if (has("side")) {
            String side = spec.choice("side", "first", "second", "both");
            tables.requirePairs();
            conditions.put("side=" + side, Places.side(side));
        }
        if (has("equal-to-second")) {
            boolean wanted = spec.choice("equal-to-second", "yes", "no").equals("yes");
            tables.requirePairs();
            conditions.put("equal-to-second=" + (wanted ? "yes" : "no"), Places.equalToSecond(wanted));
        }
        if (has("between")) {
            conditions.put("between=" + spec.text("between", ""), between());
        }
        if (has("prefix")) {
            double most = spec.number(0, "prefix", 0, 0, 1);
            conditions.put("prefix=" + most, Places.behindPrefix(most));
        }
        if (has("untouched")) {
            spec.choice("untouched", "yes");
            conditions.put("untouched=yes", Places::untouched);
        }
    }

    private Condition between() {
        List<String> markers = spec.texts("between");
        if (markers.size() != 2) {
            throw new UserException(
                    "Cannot read recipe: between of gate takes two tokens, such as [A]|[B] (" + spec + ")");
        }
        return new Between(
                tables.tokens(markers.get(0), 1)[0],
                tables.tokens(markers.get(1), 1)[0],
                tables.vocabulary().specialTokens().separator());
    }
}
