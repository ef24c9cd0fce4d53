package dev.lacuna.jobs.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The sections in reading order, which is the order of the pipeline. */
final class Sections {
    static final List<Section> ALL = List.of(
            new CorpusSection(),
            new LengthsSection(),
            new FrequencySection(),
            new ImportanceSection(),
            new NgramSection(),
            new CollocationSection(),
            new PairsSection(),
            new DomainSection(),
            new ChangeSection(),
            new KeyphraseSection(),
            new LanguageModelSection(),
            new SelectionSection(),
            new MaskingSection(),
            new AuditSection(),
            new TrainingSection(),
            new EvaluationSection(),
            new ProvenanceSection());

    private Sections() {}

    /** Those that the page of {@code report} has. */
    static List<Section> of(JsonNode report) {
        return ALL.stream()
                .filter(section -> !section.optional() || section.present(report))
                .toList();
    }
}
