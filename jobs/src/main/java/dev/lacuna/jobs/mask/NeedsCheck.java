package dev.lacuna.jobs.mask;

import dev.lacuna.jobs.config.Settings;
import dev.lacuna.jobs.config.TokenizerParams;
import dev.lacuna.jobs.statistics.StatisticsTables;
import dev.lacuna.jobs.statistics.TableChoice;
import dev.lacuna.masking.Need;
import dev.lacuna.masking.RecipeSpec;
import dev.lacuna.tokenization.UserException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Refuses, before anything runs, recipes whose needs the configuration does not fill. */
public final class NeedsCheck {
    private final Settings settings;
    private final StatisticsTables tables;

    public NeedsCheck(Settings settings, StatisticsTables tables) {
        this.settings = settings;
        this.tables = tables;
    }

    /** Refuses {@code recipe} if something it needs cannot be made, and says which key would help. */
    public void check(RecipeSpec recipe, MaskSources sources) {
        check(recipe.name(), recipe.needs(), sources);
    }

    void check(String recipe, Set<Need> needs, MaskSources sources) {
        requireTokens(recipe, needs);
        for (Need need : needs) {
            switch (need.kind()) {
                case TAGS -> require(
                        settings.flag("tags.enabled"),
                        recipe,
                        "it goes by parts of speech, which words have only with tags.enabled = true; then run "
                                + "`lacuna tokenize` (false)");
                case PAIRS -> require(
                        settings.has("corpus.fields.second-text"),
                        recipe,
                        "it masks pairs of texts; name the field of the second in corpus.fields.second-text (null)");
                case ALIGNMENT -> require(
                        settings.texts("corpus.fields.columns").contains(need.column()),
                        recipe,
                        "it reads alignments of words from a column of the corpus; name it in corpus.fields.columns ("
                                + need.column() + ")");
                case WORD_COLUMN -> requirePlain(recipe, need);
                default -> {
                    // Tokens are looked for together; lists and feedback were looked for when they were opened.
                }
            }
            for (String table : NeedTables.of(need, sources)) {
                requireTable(recipe, table);
            }
        }
    }

    private static void require(boolean met, String recipe, String reason) {
        if (!met) {
            throw new UserException("Cannot mask " + recipe + ": " + reason);
        }
    }

    private void requirePlain(String recipe, Need need) {
        String noise = settings.text("tokenizer.noise.kind");
        require(
                noise.equals("none"),
                recipe,
                "it reads the table " + need.source() + ", which knows the words of plain segmentations only; set "
                        + "tokenizer.noise.kind = none (" + noise + ")");
    }

    /**
     * A tokenizer from a file is asked when it is loaded. Of one that is trained all long names are known before; a single
     * character may come from the text.
     */
    private void requireTokens(String recipe, Set<Need> needs) {
        if (settings.has("tokenizer.file")) {
            return;
        }
        Set<String> known = new HashSet<>(TokenizerParams.addedTokens(settings));
        known.addAll(settings.texts("tokenizer.train.special-tokens"));
        List<Need> lacking = needs.stream()
                .filter(need -> NeedText.isAdded(need) && !known.containsAll(need.tokens()))
                .toList();
        require(
                lacking.isEmpty(),
                recipe,
                "the vocabulary will lack tokens that it writes; set " + NeedText.addTokens(lacking.stream()));
    }

    private void requireTable(String recipe, String table) {
        try {
            TableChoice.of(tables, List.of(table));
        } catch (UserException e) {
            throw new UserException(
                    "Cannot mask " + recipe + ": it reads the table " + table + ", but "
                            + e.getMessage().replaceFirst("^Cannot", "cannot"),
                    e);
        }
    }
}
