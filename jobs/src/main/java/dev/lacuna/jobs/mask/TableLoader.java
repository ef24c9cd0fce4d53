package dev.lacuna.jobs.mask;

import dev.lacuna.jobs.run.Console;
import dev.lacuna.jobs.run.RunDirectory;
import dev.lacuna.jobs.statistics.TableStep;
import dev.lacuna.jobs.statistics.collocation.PmiStep;
import dev.lacuna.jobs.table.FeedbackTable;
import dev.lacuna.masking.LoadedTables;
import dev.lacuna.masking.MaskingTables;
import dev.lacuna.masking.Need;
import dev.lacuna.masking.RecipeSpec;
import dev.lacuna.masking.units.NgramVocabulary;
import dev.lacuna.tokenization.TokenizerModel;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.tags.UniversalTag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** Loads what a recipe needs from the run and from files of the user. */
public final class TableLoader {
    private final RunDirectory run;
    private final TokenizerModel model;
    private final String pmiList;
    private final Console console;
    private SparkSession spark;
    private Path feedback;

    /** @param pmiList text of a PMI list from outside the run, or null for the corpus's own */
    public TableLoader(RunDirectory run, TokenizerModel model, String pmiList, Console console) {
        this.run = run;
        this.model = model;
        this.pmiList = pmiList;
        this.console = console;
    }

    /**
     * The tables of statistics that hold {@code needs}.
     *
     * @param ownPmi whether the PMI list, if one is needed, is the run's own
     */
    static List<String> statistics(Collection<Need> needs, boolean ownPmi) {
        List<String> tables = new ArrayList<>();
        for (Need need : needs) {
            if (need.kind() == Need.Kind.NGRAMS && need.source().equals("pmi") && ownPmi) {
                tables.add(PmiStep.TABLE);
            }
        }
        return tables;
    }

    /** All that {@code spec} needs; says what of it is of no use. */
    public MaskingTables load(RecipeSpec spec) {
        LoadedTables.Builder tables = new LoadedTables.Builder(model.vocabulary());
        for (Need need : spec.needs()) {
            switch (need.kind()) {
                case NGRAMS -> tables.ngrams(need.source(), pmi());
                case SUBWORD_VALUES -> tables.subwords(
                        need.source(),
                        need.column(),
                        feedback(
                                FeedbackTable.SUBWORDS,
                                need.column(),
                                model.vocabulary().size()));
                case TAG_VALUES -> tables.tags(
                        need.source(),
                        need.column(),
                        feedback(FeedbackTable.TAGS, need.column(), UniversalTag.values().length));
                case TAGS -> {}
                default -> throw new UnsupportedOperationException(need.toString());
            }
        }
        return tables.build();
    }

    /**
     * Recipes that learn from a model read what it left in {@code directory} of the run.
     *
     * @param directory relative to the run; null where no model has left anything
     */
    TableLoader withFeedback(SparkSession session, String directory) {
        spark = session;
        feedback = directory == null ? null : run.path(directory);
        return this;
    }

    private double[] feedback(String table, String column, int size) {
        if (feedback == null) {
            double[] none = new double[size];
            Arrays.fill(none, Double.NaN);
            return none;
        }
        return FeedbackTable.values(spark, feedback, table, column, size);
    }

    private NgramVocabulary pmi() {
        Path own = run.path(TableStep.directoryOf(PmiStep.TABLE) + "/" + PmiStep.LIST);
        if (pmiList == null && !run.exists(own)) {
            throw new UserException(
                    "Cannot mask by PMI: the run has no n-grams yet; run `lacuna statistics` first (" + own + ")");
        }
        PmiList pmi = pmiList == null
                ? PmiList.own(run.read(own), own.toString())
                : PmiList.foreign(pmiList, "mask.pmi-list", model);
        if (pmi.unusable() > 0) {
            console.progress(
                    "      PMI list: %,d of %,d entries match no text, being of one word or of words the tokenizer does "
                            + "not know",
                    pmi.unusable(), pmi.entries());
        }
        return pmi.vocabulary();
    }
}
