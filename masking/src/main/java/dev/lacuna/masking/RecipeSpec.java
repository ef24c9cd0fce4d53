package dev.lacuna.masking;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import dev.lacuna.masking.MaskingTables.Table;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.tokenization.UserException;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A recipe as its file says it, not yet bound to tables. Its {@link #identity} depends on the composition alone, so a recipe
 * renamed or re-commented masks the same, and any other change masks anew.
 */
public record RecipeSpec(
        String name,
        String paper,
        PieceSpec units,
        PieceSpec weights,
        PieceSpec budget,
        PieceSpec sampler,
        PieceSpec corruption,
        PieceSpec targets)
        implements Serializable {
    private static final Map<String, String> DEFAULTS = Map.of(
            "paper", "",
            "units", "subword",
            "weights", "uniform",
            "budget", "fixed(0.15)",
            "sampler", "without-replacement",
            "corruption", "bert",
            "targets", "mlm");

    /**
     * Reads a recipe file (HOCON).
     *
     * @param name the recipe's name, which is its file's
     * @param source where the text comes from, for messages
     */
    public static RecipeSpec parse(String name, String text, String source) {
        Map<String, String> values = new TreeMap<>(DEFAULTS);
        try {
            Config config = ConfigFactory.parseString(
                    text, ConfigParseOptions.defaults().setOriginDescription(source));
            for (String key : new TreeSet<>(config.root().keySet())) {
                if (!DEFAULTS.containsKey(key)) {
                    throw new UserException("Cannot read recipe " + source + ": unknown key; known are "
                            + new TreeSet<>(DEFAULTS.keySet()) + " (" + key + ")");
                }
                values.put(key, config.getString(key));
            }
        } catch (ConfigException e) {
            throw new UserException("Cannot read recipe: " + e.getMessage(), e);
        }
        RecipeSpec spec = new RecipeSpec(
                name,
                values.get("paper"),
                PieceSpec.parse(values.get("units")),
                PieceSpec.parse(values.get("weights")),
                PieceSpec.parse(values.get("budget")),
                PieceSpec.parse(values.get("sampler")),
                PieceSpec.parse(values.get("corruption")),
                PieceSpec.parse(values.get("targets")));
        // Makes every piece once, so that a wrong one is told here and not hours later.
        spec.bind(MaskingTables.empty());
        return spec;
    }

    /** The composition, every piece with its resolved parameters: what manifests record and random keys are made from. */
    public String identity(MaskingTables tables) {
        return new Recipe(this, tables).toString();
    }

    /** The tables this recipe must be bound to. */
    public Set<Table> tables() {
        return Pieces.tables(units);
    }

    /** A ready recipe; holds scratch, so one serves one thread. */
    public Recipe bind(MaskingTables tables) {
        return new Recipe(this, tables);
    }
}
