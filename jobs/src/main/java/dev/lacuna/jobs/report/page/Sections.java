package dev.lacuna.jobs.report.page;

import java.util.List;

/** The sections in reading order, which is the order of the pipeline. */
final class Sections {
    static final List<Section> ALL = List.of(
            new CorpusSection(),
            new FrequencySection(),
            new NgramSection(),
            new MaskingSection(),
            new TrainingSection(),
            new EvaluationSection(),
            new ProvenanceSection());

    private Sections() {}
}
