package dev.lacuna.jobs.mask;

import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.masking.LoadedTables;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Need;
import dev.lacuna.masking.RecipeSpec;
import dev.lacuna.masking.units.NgramVocabulary;
import dev.lacuna.tokenization.TokenizerModel;
import dev.lacuna.tokenization.UserException;
import java.util.Set;
import org.apache.hadoop.fs.Path;

/** Loads what a recipe needs from the run and from outside of it. What rows carry is loaded with them. */
public final class TableLoader {
    private final StepContext context;
    private final TokenizerModel model;
    private final MaskSources sources;
    private final ValueLoader values;
    private final FeedbackLoader feedback;

    /** @param context a step that reads the run; nothing is staged */
    public TableLoader(StepContext context, TokenizerModel model, MaskSources sources) {
        this.context = context;
        this.model = model;
        this.sources = sources;
        this.values = new ValueLoader(context, model.vocabulary());
        this.feedback = new FeedbackLoader(context, sources.feedback(), model.vocabulary());
    }

    /** All that {@code spec} needs; says what of it is of no use. */
    public MaskingTables load(RecipeSpec spec) {
        return load(spec.needs());
    }

    MaskingTables load(Set<Need> needs) {
        LoadedTables.Builder tables = new LoadedTables.Builder(model.vocabulary());
        for (Need need : needs) {
            NeedTables.of(need, sources).forEach(this::requireMade);
            load(need, tables);
        }
        return tables.build();
    }

    private void load(Need need, LoadedTables.Builder tables) {
        String source = need.source();
        String column = need.column();
        switch (need.kind()) {
            case NGRAMS -> tables.ngrams(source, ngrams(source));
            case SUBWORD_VALUES -> tables.subwords(
                    source,
                    column,
                    NeedTables.isFeedback(need)
                            ? feedback.subwords(column)
                            : values.subwords(NeedTables.subwords(need), column));
            case TAG_VALUES -> tables.tags(source, column, feedback.tags(column));
            case WORD_VALUES -> tables.words(source, column, values.words(NeedTables.words(need), column));
            case SIMILAR_WORDS -> tables.similarWords(SimilarLoader.load(context));
            case GENERATOR -> tables.generator(GeneratorLoader.load(context, model.vocabulary(), sources.generator()));
            case PAIR_VALUES -> tables.pairs(column, PairsLoader.load(context, column, sources.maxPairs()));
            case TOKENS, WORD_COLUMN, ALIGNMENT, TAGS, PAIRS -> {
                // Tokens are the vocabulary's; the rest is in the rows.
            }
        }
    }

    /** A command that only looks finds out here what a step's inputs tell before it runs. */
    private void requireMade(String table) {
        if (context.run().manifest(TableStep.directoryOf(table)).isEmpty()) {
            throw new UserException("Cannot mask: the run has no table " + table + " yet; run `lacuna statistics "
                    + "--tables " + table + "` first (" + context.run().root() + ")");
        }
    }

    private NgramVocabulary ngrams(String source) {
        NgramList list = sources.isOwn(source) ? own(source) : NgramList.foreign(sources.list(source), source, model);
        if (list.unusable() > 0) {
            context.console()
                    .progress(
                            "      list %s: %,d of %,d entries match no text, being of one word or of words the tokenizer "
                                    + "does not know",
                            source, list.unusable(), list.entries());
        }
        return list.vocabulary();
    }

    private NgramList own(String table) {
        Path path = context.run().path(TableStep.directoryOf(table) + "/" + NeedTables.LISTS.get(table));
        return NgramList.own(context.run().read(path), table, path.toString(), model);
    }
}
