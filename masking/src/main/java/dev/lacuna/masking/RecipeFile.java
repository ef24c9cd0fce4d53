package dev.lacuna.masking;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigValueType;
import dev.lacuna.masking.piece.PieceSpec;
import dev.lacuna.tokenization.UserException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads recipe files. A recipe is the six pieces, or one of {@code stages}, {@code mix}, {@code chain}, {@code views} over
 * recipes that inherit the pieces written beside it; {@code decoder} adds a second masking for a decoder.
 */
final class RecipeFile {
    private static final Set<String> ABOUT = Set.of("paper", "purpose", "family", "formula", "notes");
    private static final Set<String> PIECES = Set.of("units", "weights", "budget", "sampler", "corruption", "targets");
    private static final Set<String> COMBINATIONS = Set.of("stages", "mix", "chain", "views", "decoder");
    private static final Config DEFAULTS = ConfigFactory.parseString("units = subword, weights = uniform, "
            + "budget = fixed(0.15), sampler = without-replacement, corruption = bert, targets = mlm");

    private final String source;

    private RecipeFile(String source) {
        this.source = source;
    }

    static RecipeSpec parse(String name, String text, String source) {
        try {
            Config config = ConfigFactory.parseString(
                            text, ConfigParseOptions.defaults().setOriginDescription(source))
                    .resolve();
            RecipeFile file = new RecipeFile(source);
            RecipeAbout about = new RecipeAbout(
                    file.text(config, "paper"),
                    file.text(config, "purpose"),
                    file.text(config, "family"),
                    file.text(config, "formula"),
                    config.hasPath("notes") ? file.texts(config, "notes") : List.of());
            Config recipe = config;
            for (String key : ABOUT) {
                recipe = recipe.withoutPath(key);
            }
            RecipeNode root = file.node(recipe, DEFAULTS);
            file.refuseWithin(root, root instanceof RecipeNode.Chain);
            return new RecipeSpec(name, about, root);
        } catch (ConfigException e) {
            throw new UserException("Cannot read recipe: " + e.getMessage(), e);
        }
    }

    /** @param inherited pieces of the recipe around this one */
    private RecipeNode node(Config config, Config inherited) {
        refuseUnknown(config);
        Config pieces = pieces(config).withFallback(inherited);
        if (config.hasPath("stages")) {
            return stages(config, pieces);
        }
        if (config.hasPath("mix")) {
            return mix(config, pieces);
        }
        if (config.hasPath("chain")) {
            return chain(config, pieces);
        }
        if (config.hasPath("views")) {
            return views(config, pieces);
        }
        if (config.hasPath("decoder")) {
            return new RecipeNode.TwoSides(composition(pieces), node(config.getConfig("decoder"), pieces));
        }
        return composition(pieces);
    }

    private void refuseUnknown(Config config) {
        Set<String> known = new TreeSet<>(PIECES);
        known.addAll(COMBINATIONS);
        for (String key : new TreeSet<>(config.root().keySet())) {
            if (!known.contains(key)) {
                known.addAll(ABOUT);
                throw new UserException("Cannot read recipe " + source + ": unknown key; known are "
                        + String.join(", ", known) + " (" + key + ")");
            }
        }
        if (COMBINATIONS.stream().filter(config::hasPath).count() > 1) {
            throw new UserException("Cannot read recipe " + source + ": one part has several of "
                    + String.join(", ", new TreeSet<>(COMBINATIONS)) + " ("
                    + new TreeSet<>(config.root().keySet())
                    + ")");
        }
    }

    /** Views are rows of a shard, so only a whole recipe has them; a chain hands on one row, made by one step after another. */
    private void refuseWithin(RecipeNode node, boolean inChain) {
        for (RecipeNode part : node.parts()) {
            String wrong = part instanceof RecipeNode.Views
                    ? "views stand at the top of a recipe alone (views)"
                    : inChain && part instanceof RecipeNode.Chain
                            ? "a step of a chain is no chain (chain)"
                            : inChain && part instanceof RecipeNode.TwoSides
                                    ? "a step of a chain has no decoder (decoder)"
                                    : "";
            if (!wrong.isEmpty()) {
                throw new UserException("Cannot read recipe " + source + ": " + wrong);
            }
            refuseWithin(part, inChain || part instanceof RecipeNode.Chain);
        }
    }

    private static Config pieces(Config config) {
        Config pieces = ConfigFactory.empty();
        for (String key : PIECES) {
            if (config.hasPath(key)) {
                pieces = pieces.withValue(key, config.getValue(key));
            }
        }
        return pieces;
    }

    private Composition composition(Config pieces) {
        List<PieceSpec> weights = pieceList(pieces, "weights");
        if (weights.isEmpty()) {
            throw new UserException("Cannot read recipe " + source + ": weights is empty ([])");
        }
        return new Composition(
                piece(pieces, "units"),
                weights,
                piece(pieces, "budget"),
                piece(pieces, "sampler"),
                piece(pieces, "corruption"),
                pieceList(pieces, "targets"));
    }

    private RecipeNode stages(Config config, Config pieces) {
        List<Double> until = new ArrayList<>();
        List<RecipeNode> stages = new ArrayList<>();
        List<? extends Config> parts = parts(config, "stages");
        for (int i = 0; i < parts.size(); i++) {
            Config part = parts.get(i);
            double end = i == parts.size() - 1 && !part.hasPath("until") ? 1 : part.getDouble("until");
            if (!(end > (i == 0 ? 0 : until.get(i - 1)) && end <= 1)) {
                throw new UserException(
                        "Cannot read recipe " + source + ": until of stages must rise from above 0 to 1 (" + end + ")");
            }
            if (i == parts.size() - 1 && end < 1) {
                throw new UserException("Cannot read recipe " + source
                        + ": the last of stages goes on to the end; leave out its until (" + end + ")");
            }
            until.add(end);
            stages.add(node(part.withoutPath("until"), pieces));
        }
        return new RecipeNode.Stages(until, stages);
    }

    private RecipeNode mix(Config config, Config pieces) {
        List<Double> shares = new ArrayList<>();
        List<RecipeNode> parts = new ArrayList<>();
        for (Config part : parts(config, "mix")) {
            double share = part.hasPath("share") ? part.getDouble("share") : 1;
            if (!(share > 0 && share <= 1e6)) {
                throw new UserException(
                        "Cannot read recipe " + source + ": share of mix must be above 0 (" + share + ")");
            }
            shares.add(share);
            parts.add(node(part.withoutPath("share"), pieces));
        }
        return new RecipeNode.Mix(shares, parts);
    }

    /** Only the last step has the targets written beside the chain; the others those of their own, or none. */
    private RecipeNode chain(Config config, Config pieces) {
        List<RecipeNode> steps = new ArrayList<>();
        List<? extends Config> parts = parts(config, "chain");
        Config silent =
                pieces.withValue("targets", ConfigFactory.parseString("t = []").getValue("t"));
        for (int i = 0; i < parts.size(); i++) {
            steps.add(node(parts.get(i), i == parts.size() - 1 ? pieces : silent));
        }
        return new RecipeNode.Chain(steps);
    }

    private RecipeNode views(Config config, Config pieces) {
        if (config.getValue("views").valueType() == ConfigValueType.LIST) {
            List<RecipeNode> recipes = new ArrayList<>();
            parts(config, "views").forEach(part -> recipes.add(node(part, pieces)));
            return new RecipeNode.Views(recipes.size(), recipes);
        }
        int count = config.getInt("views");
        if (count < 1 || count > 1000) {
            throw new UserException("Cannot read recipe " + source + ": views must be 1 to 1000 (" + count + ")");
        }
        return new RecipeNode.Views(count, List.of(composition(pieces)));
    }

    private List<? extends Config> parts(Config config, String key) {
        List<? extends Config> parts = config.getConfigList(key);
        if (parts.isEmpty()) {
            throw new UserException("Cannot read recipe " + source + ": " + key + " is empty ([])");
        }
        return parts;
    }

    private PieceSpec piece(Config config, String key) {
        return PieceSpec.parse(config.getString(key));
    }

    private List<PieceSpec> pieceList(Config config, String key) {
        return texts(config, key).stream().map(PieceSpec::parse).toList();
    }

    private List<String> texts(Config config, String key) {
        return config.getValue(key).valueType() == ConfigValueType.LIST
                ? config.getStringList(key)
                : List.of(config.getString(key));
    }

    private String text(Config config, String key) {
        return config.hasPath(key) ? config.getString(key) : "";
    }
}
