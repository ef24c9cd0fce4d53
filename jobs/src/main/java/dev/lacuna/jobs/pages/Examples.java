package dev.lacuna.jobs.pages;

import dev.lacuna.jobs.config.MaskParams;
import dev.lacuna.jobs.config.Settings;
import dev.lacuna.jobs.config.ShardParams;
import dev.lacuna.jobs.mask.Carried;
import dev.lacuna.jobs.mask.DocumentRows;
import dev.lacuna.jobs.mask.MaskSources;
import dev.lacuna.jobs.mask.NeedsCheck;
import dev.lacuna.jobs.mask.TableLoader;
import dev.lacuna.jobs.run.StepContext;
import dev.lacuna.jobs.statistics.StatisticsTables;
import dev.lacuna.jobs.tokenize.Analysis;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Recipe;
import dev.lacuna.masking.RecipeSpec;
import dev.lacuna.masking.Sequence;
import dev.lacuna.masking.explain.Explanation;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs recipes on one document of a run, or on a text of their own. */
public final class Examples {
    private static final int DRAWS = 1000;
    /** Stands between two texts of a pair. */
    private static final String SECOND = " \\|\\|\\| ";

    private final Settings settings;
    private final StepContext context;
    private final Analysis analysis;
    private final DocumentRows rows;
    private final String document;
    private final Map<String, String> texts;
    private final Map<Carried, Sequence> documents = new HashMap<>();

    /**
     * @param document id of the document, or null
     * @param texts texts for recipes that find nothing in the document, by their names; {@code x ||| y} is a pair
     */
    public Examples(
            Settings settings, StepContext context, Analysis analysis, String document, Map<String, String> texts) {
        this.settings = settings;
        this.context = context;
        this.analysis = analysis;
        this.document = document;
        this.texts = texts;
        rows = new DocumentRows(
                context,
                analysis.model().vocabulary().specialTokens(),
                ShardParams.from(settings).sequenceLength());
    }

    /** What {@code spec} does; or, where the run lacks what it needs, why that cannot be shown. */
    public Example of(RecipeSpec spec) {
        try {
            MaskSources sources = MaskSources.of(
                    MaskParams.from(settings),
                    List.of(spec),
                    context.run().files().getConf());
            if (!isPair(spec)) {
                new NeedsCheck(settings, new StatisticsTables(settings, null)).check(spec, sources);
            }
            MaskingTables tables = new TableLoader(context, analysis.model(), sources).load(spec);
            return new Example(panels(spec, spec.bind(tables), row(spec)), "");
        } catch (UserException e) {
            return Example.missing(e.getMessage());
        }
    }

    private List<Panel> panels(RecipeSpec spec, Recipe recipe, Sequence row) {
        Vocabulary vocabulary = analysis.model().vocabulary();
        List<String> subwords =
                Arrays.stream(row.ids()).mapToObj(vocabulary::subword).toList();
        List<Panel> panels = new ArrayList<>();
        for (Moments.Moment moment : Moments.of(spec)) {
            Explanation explanation =
                    Explanation.of(recipe, row, settings.seed(), moment.view(), moment.progress(), DRAWS, vocabulary);
            panels.add(new Panel(moment.label(explanation), subwords, explanation));
        }
        return panels;
    }

    /** Whether a pair is given, which the run itself need not have. */
    private boolean isPair(RecipeSpec spec) {
        return texts.getOrDefault(spec.name(), "").split(SECOND, 2).length == 2;
    }

    private Sequence row(RecipeSpec spec) {
        if (texts.containsKey(spec.name())) {
            DocumentRows.requireTextAlone(List.of(spec));
            String[] pair = texts.get(spec.name()).split(SECOND, 2);
            return rows.ofText(analysis.plain().tokenize(pair[0], pair.length == 2 ? pair[1] : null));
        }
        if (document == null) {
            throw new UserException("Cannot explain: no text and no document are named for it (" + spec.name() + ")");
        }
        return documents.computeIfAbsent(
                Carried.of(List.of(spec)), carried -> rows.ofDocument(document, List.of(spec)));
    }
}
