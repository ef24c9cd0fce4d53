package dev.lacuna.jobs.statistics;

import dev.lacuna.jobs.config.ChangeParams;
import dev.lacuna.jobs.config.DomainParams;
import dev.lacuna.jobs.config.NgramsParams;
import dev.lacuna.jobs.config.PmiParams;
import dev.lacuna.jobs.config.Settings;
import dev.lacuna.jobs.config.SimilarParams;
import dev.lacuna.jobs.config.VectorsParams;
import dev.lacuna.jobs.run.Step;
import dev.lacuna.jobs.statistics.change.ChangeStep;
import dev.lacuna.jobs.statistics.counts.SubwordsStep;
import dev.lacuna.jobs.statistics.counts.WordsStep;
import dev.lacuna.jobs.statistics.domain.DomainStep;
import dev.lacuna.jobs.statistics.ngrams.NgramsStep;
import dev.lacuna.jobs.statistics.ngrams.PmiStep;
import dev.lacuna.jobs.statistics.vectors.SimilarStep;
import dev.lacuna.jobs.statistics.vectors.VectorsStep;
import dev.lacuna.tokenization.UserException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All tables of statistics, in an order in which they can be made. */
public final class StatisticsTables {
    private final Map<String, TableStep> tables = new LinkedHashMap<>();

    public StatisticsTables(Settings settings) {
        NumberedCorpus corpus = new NumberedCorpus();
        add(new WordsStep());
        add(new SubwordsStep());
        add(new NgramsStep(NgramsParams.from(settings), corpus));
        add(new PmiStep(PmiParams.from(settings)));
        add(new VectorsStep(VectorsParams.from(settings), corpus));
        add(new SimilarStep(SimilarParams.from(settings)));
        add(new DomainStep(DomainParams.from(settings), corpus));
        add(new ChangeStep(ChangeParams.from(settings), settings.seed(), corpus));
    }

    private void add(TableStep table) {
        tables.put(table.table(), table);
    }

    /** The steps of all tables. */
    public List<TableStep> all() {
        return List.copyOf(tables.values());
    }

    /** The steps of the tables {@code wanted} and of those they read, in order. */
    public List<TableStep> withNeeds(Collection<String> wanted) {
        Set<String> needed = new LinkedHashSet<>();
        wanted.forEach(name -> need(name, needed));
        List<TableStep> steps =
                all().stream().filter(step -> needed.contains(step.table())).toList();
        steps.forEach(TableStep::check);
        return steps;
    }

    private void need(String name, Set<String> needed) {
        TableStep step = tables.get(name);
        if (step == null) {
            throw new UserException("Cannot compute statistics: there is no such table; known are "
                    + String.join(", ", tables.keySet()) + " (" + name + ")");
        }
        if (needed.add(name)) {
            namesIn(step.inputs()).forEach(input -> need(input, needed));
        }
    }

    /** The tables that {@code inputs} name. */
    public static List<String> namesIn(List<Step.Input> inputs) {
        return inputs.stream()
                .map(TableStep::tableOf)
                .filter(table -> table != null)
                .toList();
    }
}
