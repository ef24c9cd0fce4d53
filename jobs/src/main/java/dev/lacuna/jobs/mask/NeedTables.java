package dev.lacuna.jobs.mask;

import dev.lacuna.jobs.statistics.change.ChangeStep;
import dev.lacuna.jobs.statistics.collocation.DaleStep;
import dev.lacuna.jobs.statistics.collocation.LexiconStep;
import dev.lacuna.jobs.statistics.collocation.PhrasesStep;
import dev.lacuna.jobs.statistics.collocation.PmiStep;
import dev.lacuna.jobs.statistics.counts.SubwordsStep;
import dev.lacuna.jobs.statistics.counts.WordsStep;
import dev.lacuna.jobs.statistics.domain.DomainStep;
import dev.lacuna.jobs.statistics.importance.DocumentImportanceStep;
import dev.lacuna.jobs.statistics.importance.SubwordWeightsStep;
import dev.lacuna.jobs.statistics.importance.TermsStep;
import dev.lacuna.jobs.statistics.informask.InforMaskStep;
import dev.lacuna.jobs.statistics.keyphrase.KeyphraseUniverseStep;
import dev.lacuna.jobs.statistics.keyphrase.KeyphrasesStep;
import dev.lacuna.jobs.statistics.lm.SurprisalStep;
import dev.lacuna.jobs.statistics.ngrams.SubwordNgramsStep;
import dev.lacuna.jobs.statistics.pairs.DocumentPmiStep;
import dev.lacuna.jobs.statistics.pairs.PairsStep;
import dev.lacuna.jobs.statistics.vectors.SimilarStep;
import dev.lacuna.jobs.statistics.vectors.VectorsStep;
import dev.lacuna.jobs.table.ChangeTable;
import dev.lacuna.jobs.table.DocumentImportanceTable;
import dev.lacuna.jobs.table.DocumentPmiTable;
import dev.lacuna.jobs.table.DomainTable;
import dev.lacuna.jobs.table.FeedbackTable;
import dev.lacuna.jobs.table.InforMaskTable;
import dev.lacuna.jobs.table.KeyphrasesTable;
import dev.lacuna.jobs.table.PairsTable;
import dev.lacuna.jobs.table.SubwordWeightsTable;
import dev.lacuna.jobs.table.SubwordsTable;
import dev.lacuna.jobs.table.SurprisalTable;
import dev.lacuna.jobs.table.TermsTable;
import dev.lacuna.jobs.table.VectorsTable;
import dev.lacuna.jobs.table.WordsTable;
import dev.lacuna.masking.Need;
import java.util.List;
import java.util.Map;

/** Which table of statistics, and which of its values, a recipe asks for. */
final class NeedTables {
    /** Name of the table of values that a model has left, which is none of statistics. */
    static final String FEEDBACK = "feedback";

    /** Cluster of a word, made of its vector. */
    static final String CLUSTER = "cluster";

    /** Words of the longest keyphrase that starts at a word. */
    static final String KEYPHRASE_LENGTH = "length";

    /** The tables that hold a list, and the list's file in them. */
    static final Map<String, String> LISTS = Map.of(
            PmiStep.TABLE, PmiStep.LIST,
            DaleStep.TABLE, DaleStep.LIST,
            LexiconStep.TABLE, LexiconStep.LIST,
            PhrasesStep.TABLE, PhrasesStep.LIST,
            KeyphraseUniverseStep.TABLE, KeyphraseUniverseStep.LIST);

    private static final Map<String, ValueTable> SUBWORDS = ValueTable.byName(
            ValueTable.of(SubwordsStep.TABLE, "", SubwordsTable.SCHEMA),
            ValueTable.of(SubwordWeightsStep.TABLE, "", SubwordWeightsTable.SCHEMA),
            ValueTable.of(InforMaskStep.TABLE, "rates", InforMaskTable.SCHEMA));
    private static final Map<String, ValueTable> WORDS = ValueTable.byName(
            ValueTable.of(WordsStep.TABLE, "", WordsTable.SCHEMA),
            ValueTable.of(TermsStep.TABLE, "", TermsTable.SCHEMA),
            ValueTable.of(DomainStep.TABLE, "", DomainTable.SCHEMA),
            ValueTable.of(ChangeStep.TABLE, "", ChangeTable.SCHEMA),
            ValueTable.of(VectorsStep.TABLE, "", VectorsTable.SCHEMA).with(CLUSTER));
    private static final Map<String, ValueTable> PAIRS =
            ValueTable.byName(ValueTable.of(PairsStep.TABLE, "", PairsTable.SCHEMA));
    private static final Map<String, ValueTable> DOCUMENTS = ValueTable.byName(
            ValueTable.ofArrays(DocumentImportanceStep.TABLE, DocumentImportanceTable.SCHEMA),
            ValueTable.ofArrays(DocumentPmiStep.TABLE, DocumentPmiTable.SCHEMA),
            ValueTable.ofArrays(SurprisalStep.TABLE, SurprisalTable.SCHEMA),
            ValueTable.ofArrays(KeyphrasesStep.TABLE, KeyphrasesTable.SCHEMA).with(KEYPHRASE_LENGTH));

    private static final Map<String, ValueTable> MODEL_SUBWORDS =
            ValueTable.byName(ValueTable.of(FEEDBACK, "", FeedbackTable.schema(FeedbackTable.SUBWORDS)));
    private static final Map<String, ValueTable> MODEL_TAGS =
            ValueTable.byName(ValueTable.of(FEEDBACK, "", FeedbackTable.schema(FeedbackTable.TAGS)));

    private NeedTables() {}

    /** The table of subwords that {@code need} names. */
    static ValueTable subwords(Need need) {
        return ValueTable.find(SUBWORDS, "subwords", need.source(), need.column());
    }

    /** The table of words that {@code need} names. */
    static ValueTable words(Need need) {
        return ValueTable.find(WORDS, "words", need.source(), need.column());
    }

    /** The table of pairs of words that {@code need} names. */
    static ValueTable pairs(Need need) {
        return ValueTable.find(PAIRS, "pairs", need.source(), need.column());
    }

    /** The table of the words of documents that {@code need} names. */
    static ValueTable documents(Need need) {
        return ValueTable.find(DOCUMENTS, "words of documents", need.source(), need.column());
    }

    /** The tables of statistics that {@code need} is filled from. */
    static List<String> of(Need need, MaskSources sources) {
        return switch (need.kind()) {
            case NGRAMS -> sources.isOwn(need.source()) ? List.of(need.source()) : List.of();
            case SUBWORD_VALUES, TAG_VALUES -> {
                if (isFeedback(need)) {
                    requireKnown(need, sources);
                    yield List.of();
                }
                yield List.of(subwords(need).table());
            }
            case WORD_VALUES -> List.of(words(need).table());
            case WORD_COLUMN -> List.of(documents(need).table());
            case PAIR_VALUES -> List.of(pairs(need).table());
            case SIMILAR_WORDS -> List.of(WordsStep.TABLE, SimilarStep.TABLE);
            case GENERATOR -> sources.generator().equals("unigram")
                    ? List.of(SubwordsStep.TABLE)
                    : List.of(SubwordsStep.TABLE, SubwordNgramsStep.TABLE);
            case ALIGNMENT, TOKENS, TAGS, PAIRS -> List.of();
        };
    }

    /** Another model's feedback may have values of its own; what a run leaves has these. */
    private static void requireKnown(Need need, MaskSources sources) {
        if (!sources.feedback().isPresent()) {
            boolean ofTags = need.kind() == Need.Kind.TAG_VALUES;
            ValueTable.find(
                    ofTags ? MODEL_TAGS : MODEL_SUBWORDS,
                    ofTags ? "parts of speech" : "subwords",
                    need.source(),
                    need.column());
        }
    }

    /** Whether {@code need} is filled by what a model has left. */
    static boolean isFeedback(Need need) {
        return need.kind() == Need.Kind.TAG_VALUES
                || need.kind() == Need.Kind.SUBWORD_VALUES && need.source().equals(FEEDBACK);
    }
}
