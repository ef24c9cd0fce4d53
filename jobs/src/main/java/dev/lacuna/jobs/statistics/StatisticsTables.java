package dev.lacuna.jobs.statistics;

import dev.lacuna.jobs.config.ChangeParams;
import dev.lacuna.jobs.config.CollocationsParams;
import dev.lacuna.jobs.config.ContaminationParams;
import dev.lacuna.jobs.config.DaleParams;
import dev.lacuna.jobs.config.DocumentImportanceParams;
import dev.lacuna.jobs.config.DocumentPmiParams;
import dev.lacuna.jobs.config.DomainParams;
import dev.lacuna.jobs.config.DsirParams;
import dev.lacuna.jobs.config.InforMaskParams;
import dev.lacuna.jobs.config.KeyphraseParams;
import dev.lacuna.jobs.config.KeyphraseUniverseParams;
import dev.lacuna.jobs.config.LexiconParams;
import dev.lacuna.jobs.config.LmParams;
import dev.lacuna.jobs.config.NgramsParams;
import dev.lacuna.jobs.config.PairsParams;
import dev.lacuna.jobs.config.PhrasesParams;
import dev.lacuna.jobs.config.PmiParams;
import dev.lacuna.jobs.config.Settings;
import dev.lacuna.jobs.config.SimilarParams;
import dev.lacuna.jobs.config.SkipgramsParams;
import dev.lacuna.jobs.config.SubwordNgramsParams;
import dev.lacuna.jobs.config.SubwordWeightsParams;
import dev.lacuna.jobs.config.SurprisalParams;
import dev.lacuna.jobs.config.TermsParams;
import dev.lacuna.jobs.config.VectorsParams;
import dev.lacuna.jobs.config.WordsByParams;
import dev.lacuna.jobs.config.ZipfitParams;
import dev.lacuna.jobs.run.Step;
import dev.lacuna.jobs.statistics.change.ChangeStep;
import dev.lacuna.jobs.statistics.collocation.CollocationsStep;
import dev.lacuna.jobs.statistics.collocation.DaleStep;
import dev.lacuna.jobs.statistics.collocation.LexiconStep;
import dev.lacuna.jobs.statistics.collocation.PhrasesStep;
import dev.lacuna.jobs.statistics.collocation.PmiStep;
import dev.lacuna.jobs.statistics.counts.SubwordsStep;
import dev.lacuna.jobs.statistics.counts.WordsStep;
import dev.lacuna.jobs.statistics.domain.DomainStep;
import dev.lacuna.jobs.statistics.groups.WordsByStep;
import dev.lacuna.jobs.statistics.importance.DocumentImportanceStep;
import dev.lacuna.jobs.statistics.importance.SubwordWeightsStep;
import dev.lacuna.jobs.statistics.importance.TermsStep;
import dev.lacuna.jobs.statistics.informask.InforMaskStep;
import dev.lacuna.jobs.statistics.keyphrase.KeyphraseUniverseStep;
import dev.lacuna.jobs.statistics.keyphrase.KeyphrasesStep;
import dev.lacuna.jobs.statistics.lengths.LengthsStep;
import dev.lacuna.jobs.statistics.lm.LmStep;
import dev.lacuna.jobs.statistics.lm.SurprisalStep;
import dev.lacuna.jobs.statistics.ngrams.NgramsStep;
import dev.lacuna.jobs.statistics.ngrams.SkipgramsStep;
import dev.lacuna.jobs.statistics.ngrams.SubwordNgramsStep;
import dev.lacuna.jobs.statistics.overlap.ContaminationStep;
import dev.lacuna.jobs.statistics.pairs.DocumentPmiStep;
import dev.lacuna.jobs.statistics.pairs.PairsStep;
import dev.lacuna.jobs.statistics.selection.DsirStep;
import dev.lacuna.jobs.statistics.selection.ZipfitStep;
import dev.lacuna.jobs.statistics.vectors.SimilarStep;
import dev.lacuna.jobs.statistics.vectors.VectorsStep;
import dev.lacuna.jobs.tokenize.CorpusText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All tables of statistics, in an order in which they can be made. */
public final class StatisticsTables {
    private final Map<String, TableStep> tables = new LinkedHashMap<>();

    /** @param text the corpus as text, for the tables that read it anew; null where none is made, only told of */
    public StatisticsTables(Settings settings, CorpusText text) {
        NumberedCorpus corpus = new NumberedCorpus();
        // Tables that number words alike stand together, so that the corpus is numbered as seldom as can be.
        add(new WordsStep());
        add(new SubwordsStep());
        add(new LengthsStep());
        add(new WordsByStep(WordsByParams.from(settings)));
        add(new TermsStep(TermsParams.from(settings)));
        add(new SubwordWeightsStep(SubwordWeightsParams.from(settings)));
        add(new DocumentImportanceStep(DocumentImportanceParams.from(settings)));
        add(new NgramsStep(NgramsParams.from(settings), corpus));
        add(new SubwordNgramsStep(SubwordNgramsParams.from(settings)));
        add(new SkipgramsStep(SkipgramsParams.from(settings), corpus));
        add(new CollocationsStep(CollocationsParams.from(settings), corpus));
        add(new PmiStep(PmiParams.from(settings)));
        add(new DaleStep(DaleParams.from(settings)));
        add(new LexiconStep(LexiconParams.from(settings), corpus));
        add(new PhrasesStep(PhrasesParams.from(settings), corpus));
        add(new VectorsStep(VectorsParams.from(settings), settings.seed(), corpus));
        add(new SimilarStep(SimilarParams.from(settings)));
        add(new DomainStep(DomainParams.from(settings), corpus));
        add(new PairsStep(PairsParams.from(settings), corpus));
        add(new DocumentPmiStep(DocumentPmiParams.from(settings), corpus));
        add(new InforMaskStep(InforMaskParams.from(settings), corpus));
        add(new KeyphrasesStep(KeyphraseParams.from(settings), text));
        add(new KeyphraseUniverseStep(KeyphraseUniverseParams.from(settings)));
        add(new ChangeStep(ChangeParams.from(settings), settings.seed(), corpus));
        add(new LmStep(LmParams.from(settings), text, corpus));
        add(new SurprisalStep(SurprisalParams.from(settings), SurprisalParams.maxBroadcast(settings), corpus));
        add(new DsirStep(DsirParams.from(settings), text, settings.seed()));
        add(new ZipfitStep(ZipfitParams.from(settings), text, settings.seed()));
        add(new ContaminationStep(ContaminationParams.from(settings), text));
    }

    /** All tables with the keys' defaults, to tell of them. */
    public static StatisticsTables described() {
        return new StatisticsTables(Settings.load(null, List.of()), null);
    }

    private void add(TableStep table) {
        tables.put(table.table(), table);
    }

    /** The steps of all tables. */
    public List<TableStep> all() {
        return List.copyOf(tables.values());
    }

    /** The tables that {@code inputs} name. */
    public static List<String> namesIn(List<Step.Input> inputs) {
        return inputs.stream()
                .map(TableStep::tableOf)
                .filter(table -> table != null)
                .toList();
    }
}
