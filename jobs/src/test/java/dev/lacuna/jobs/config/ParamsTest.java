package dev.lacuna.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.jobs.statistics.StatisticsTables;
import dev.lacuna.statistics.importance.Bm25;
import dev.lacuna.statistics.importance.RankFrequency;
import dev.lacuna.statistics.importance.Subsampling;
import dev.lacuna.statistics.importance.WsBertWeight;
import dev.lacuna.statistics.keyphrase.YakeParams;
import dev.lacuna.statistics.ngram.MinCounts;
import dev.lacuna.statistics.pairs.PairUnit;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.huggingface.Engine;
import dev.lacuna.tokenization.huggingface.SpecialTokenNames;
import dev.lacuna.tokenization.subword.SegmentationNoise;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every record of parameters: its defaults, and a full mapping in which no value is the default. */
class ParamsTest {
    private static Settings set(String... overrides) {
        return Settings.load(null, List.of(overrides));
    }

    private static void assertEveryComponentDiffers(Record mapped, Record defaults)
            throws ReflectiveOperationException {
        for (RecordComponent component : mapped.getClass().getRecordComponents()) {
            assertThat(component.getAccessor().invoke(mapped))
                    .as(component.getName())
                    .isNotEqualTo(component.getAccessor().invoke(defaults));
        }
    }

    @Test
    void corpus() throws ReflectiveOperationException {
        CorpusParams defaults = CorpusParams.from(set("corpus.paths=[x]"));
        CsvParams commas = new CsvParams(',', '"', true, true);
        assertThat(defaults)
                .isEqualTo(new CorpusParams(
                        "text",
                        List.of("x"),
                        false,
                        CorpusParams.PART_CHARS,
                        false,
                        "auto",
                        FieldParams.DEFAULT,
                        commas));
        CorpusParams mapped = CorpusParams.from(set(
                "corpus.format=csv",
                "corpus.paths=[a, b]",
                "corpus.on-error=fail",
                "corpus.part-chars=2000",
                "corpus.deduplicate=true",
                "corpus.text.document=blank-line",
                "corpus.fields.text=body",
                "corpus.fields.second-text=answer",
                "corpus.fields.id=key",
                "corpus.fields.columns=[meta.domain, year]",
                "corpus.csv.delimiter=\";\"",
                "corpus.csv.quote=\"'\"",
                "corpus.csv.header=false",
                "corpus.csv.multiline=false"));
        FieldParams fields = new FieldParams("body", "answer", "key", List.of("meta.domain", "year"));
        CsvParams semicolons = new CsvParams(';', '\'', false, false);
        assertThat(mapped)
                .isEqualTo(
                        new CorpusParams("csv", List.of("a", "b"), true, 2000, true, "blank-line", fields, semicolons));
        assertEveryComponentDiffers(mapped, defaults);
        assertEveryComponentDiffers(fields, FieldParams.DEFAULT);
        assertEveryComponentDiffers(semicolons, commas);
    }

    @Test
    void tabsAndNoQuotesAreWhatTsvMeans() {
        assertThat(CorpusParams.from(set("corpus.paths=[x]", "corpus.format=tsv"))
                        .csv())
                .isEqualTo(new CsvParams('\t', CsvParams.NO_QUOTE, true, false));
        assertThat(CorpusParams.from(set("corpus.paths=[x]", "corpus.csv.delimiter=tab", "corpus.csv.quote=none"))
                        .csv())
                .isEqualTo(new CsvParams('\t', CsvParams.NO_QUOTE, true, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "corpus.csv.delimiter=none",
                "corpus.csv.delimiter=ab",
                "corpus.csv.delimiter=é",
                "corpus.csv.delimiter=\"\\n\"",
                "corpus.csv.delimiter=\"\\\"\"",
                "corpus.csv.quote=\",\"",
                "corpus.part-chars=1",
                "corpus.fields.columns=[Domain, domain]",
                "corpus.fields.columns=[domain]",
                "corpus.fields.text=body",
            })
    void corpusRefusesWhatCannotBeRead(String override) {
        assertThatThrownBy(() -> CorpusParams.from(set("corpus.paths=[x]", override)))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot use configuration: corpus.");
    }

    @Test
    void corpusNeedsPathsForText() {
        assertThatThrownBy(() -> CorpusParams.from(set()))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("corpus.paths is empty");
        assertThat(CorpusParams.from(set("corpus.format=wordnet")).paths()).isEmpty();
    }

    @Test
    void pairs() throws ReflectiveOperationException {
        PairThresholds thresholds = new PairThresholds(10, 5, 100_000);
        PairsParams defaults = PairsParams.from(set());
        assertThat(defaults).isEqualTo(new PairsParams(PairUnit.WINDOW, 5, thresholds));
        String[] shared = {
            "statistics.pairs.unit=sentence",
            "statistics.pairs.window=7",
            "statistics.pairs.min-word-count=2",
            "statistics.pairs.min-count=3",
            "statistics.pairs.max-words=40",
            "statistics.pairs.max-broadcast=50",
            "statistics.document-pmi.passage=sentence",
            "statistics.document-pmi.ppmi=true",
            "statistics.informask.candidates=6",
            "statistics.informask.rate=0.2",
            "statistics.informask.smoothing=0",
            "statistics.informask.max-length=64",
            "statistics.informask.sample=0.5",
            "statistics.informask.ppmi=true",
            "seed=9"
        };
        PairThresholds few = new PairThresholds(2, 3, 40);
        PairsParams mapped = PairsParams.from(set(shared));
        assertThat(mapped).isEqualTo(new PairsParams(PairUnit.SENTENCE, 7, few));
        assertEveryComponentDiffers(mapped, defaults);
        assertEveryComponentDiffers(few, thresholds);
        DocumentPmiParams means = DocumentPmiParams.from(set());
        assertThat(means).isEqualTo(new DocumentPmiParams(thresholds, PairUnit.DOCUMENT, false, 20_000_000));
        assertThat(DocumentPmiParams.from(set(shared)))
                .isEqualTo(new DocumentPmiParams(few, PairUnit.SENTENCE, true, 50));
        assertEveryComponentDiffers(DocumentPmiParams.from(set(shared)), means);
        InforMaskParams masks = InforMaskParams.from(set());
        assertThat(masks)
                .isEqualTo(new InforMaskParams(thresholds, 5, false, 20_000_000, 30, 0.15, 20, 512, 1, masks.seed()));
        assertThat(InforMaskParams.from(set(shared)))
                .isEqualTo(new InforMaskParams(few, 7, true, 50, 6, 0.2, 0, 64, 0.5, 9));
        assertEveryComponentDiffers(InforMaskParams.from(set(shared)), masks);
    }

    @Test
    void tokenizer() throws ReflectiveOperationException {
        TokenizerParams defaults = TokenizerParams.from(set());
        List<String> special = List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]");
        assertThat(defaults)
                .isEqualTo(new TokenizerParams(
                        null,
                        Engine.AUTO,
                        "auto",
                        SpecialTokenNames.USUAL,
                        List.of(),
                        new VocabularyParams("wordpiece", 8000, 1000, 2, 2_000_000, "frequency", true, special),
                        new PreflightParams(0.1, 31)));
        TokenizerParams mapped = TokenizerParams.from(set(
                "tokenizer.file=t.json",
                "tokenizer.engine=hf",
                "tokenizer.vocab-txt.lowercase=false",
                "tokenizer.special.mask=m",
                "tokenizer.special.pad=p",
                "tokenizer.special.start=s",
                "tokenizer.special.separator=e",
                "tokenizer.special.unknown=u",
                "tokenizer.add-tokens=[x]",
                "tokenizer.train.model=unigram",
                "tokenizer.train.vocab-size=10",
                "tokenizer.train.limit-alphabet=20",
                "tokenizer.train.min-frequency=30",
                "tokenizer.train.max-words=40",
                "tokenizer.train.score=likelihood",
                "tokenizer.train.lowercase=false",
                "tokenizer.train.special-tokens=[a, b, c, d, e]",
                "tokenizer.preflight.max-unknown-rate=0.5",
                "tokenizer.preflight.id-bits=16"));
        assertThat(mapped)
                .isEqualTo(new TokenizerParams(
                        "t.json",
                        Engine.HF,
                        "false",
                        new SpecialTokenNames("m", "p", "s", "e", "u"),
                        List.of("x"),
                        new VocabularyParams(
                                "unigram", 10, 20, 30, 40, "likelihood", false, List.of("a", "b", "c", "d", "e")),
                        new PreflightParams(0.5, 16)));
        assertEveryComponentDiffers(mapped, defaults);
        assertEveryComponentDiffers(mapped.train(), defaults.train());
        assertEveryComponentDiffers(mapped.preflight(), defaults.preflight());
    }

    @Test
    void trainedTokenizersNeedFiveSpecialTokens() {
        assertThatThrownBy(() -> TokenizerParams.from(set("tokenizer.train.special-tokens=[a, b, c, d, d]")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("tokenizer.train.special-tokens");
    }

    @Test
    void analysis() throws ReflectiveOperationException {
        AnalysisParams defaults = AnalysisParams.from(set());
        assertThat(defaults)
                .isEqualTo(new AnalysisParams("tokenizer", "en", "rules", "en", null, false, "en", null, null, 0));
        AnalysisParams mapped = AnalysisParams.from(set(
                "words.rule=unicode",
                "words.language=th",
                "sentences.rule=opennlp",
                "sentences.language=de",
                "sentences.model=s.bin",
                "tags.enabled=true",
                "tags.language=fr",
                "tags.model=t.bin",
                "tokenizer.noise.kind=bpe-dropout",
                "tokenizer.noise.dropout=0.2",
                "tokenizer.noise.segmentations=3"));
        assertThat(mapped)
                .isEqualTo(new AnalysisParams(
                        "unicode",
                        "th",
                        "opennlp",
                        "de",
                        "s.bin",
                        true,
                        "fr",
                        "t.bin",
                        new SegmentationNoise.BpeDropout(0.2),
                        3));
        assertEveryComponentDiffers(mapped, defaults);
        assertThat(AnalysisParams.from(set(
                                "tokenizer.noise.kind=unigram-sampling",
                                "tokenizer.noise.best=64",
                                "tokenizer.noise.alpha=0.5"))
                        .noise())
                .isEqualTo(new SegmentationNoise.UnigramSampling(64, 0.5));
    }

    @Test
    void ngrams() throws ReflectiveOperationException {
        NgramsParams defaults = NgramsParams.from(set());
        assertThat(defaults).isEqualTo(new NgramsParams(5, new MinCounts(List.of(10)), true, false));
        NgramsParams mapped = NgramsParams.from(set(
                "statistics.ngrams.max-order=3",
                "statistics.ngrams.min-count=[9, 4]",
                "statistics.ngrams.boundary=document",
                "statistics.ngrams.punctuation=keep"));
        assertThat(mapped).isEqualTo(new NgramsParams(3, new MinCounts(List.of(9, 4)), false, true));
        assertEveryComponentDiffers(mapped, defaults);
    }

    private static TextFilesParams texts(String key) {
        return new TextFilesParams(key, List.of(), "text", "auto", "text");
    }

    private static TextFilesParams otherTexts(String key) {
        return new TextFilesParams(key, List.of("a", "b"), "jsonl", "line", "question");
    }

    @Test
    void dsir() throws ReflectiveOperationException {
        DsirParams defaults = DsirParams.from(set());
        assertThat(defaults)
                .isEqualTo(new DsirParams(texts("statistics.dsir.target"), 0.1, true, 10_000, "sha256", 0, 100));
        DsirParams mapped = DsirParams.from(set(
                "statistics.dsir.target.paths=[a, b]",
                "statistics.dsir.target.format=jsonl",
                "statistics.dsir.target.document=line",
                "statistics.dsir.target.field=question",
                "statistics.dsir.select=500",
                "statistics.dsir.sampling=top",
                "statistics.dsir.buckets=50",
                "statistics.dsir.hash=murmur",
                "statistics.dsir.pseudo-count=0.5",
                "statistics.dsir.min-tokens=3"));
        assertThat(mapped)
                .isEqualTo(new DsirParams(otherTexts("statistics.dsir.target"), 500, false, 50, "murmur", 0.5, 3));
        assertEveryComponentDiffers(mapped, defaults);
    }

    @Test
    void zipfit() throws ReflectiveOperationException {
        ZipfitParams defaults = ZipfitParams.from(set());
        assertThat(defaults).isEqualTo(new ZipfitParams(texts("statistics.zipfit.target"), 0.1, "lz4", 100));
        ZipfitParams mapped = ZipfitParams.from(set(
                "statistics.zipfit.target.paths=[a, b]",
                "statistics.zipfit.target.format=jsonl",
                "statistics.zipfit.target.document=line",
                "statistics.zipfit.target.field=question",
                "statistics.zipfit.select=500",
                "statistics.zipfit.compressor=gzip",
                "statistics.zipfit.max-targets=7"));
        assertThat(mapped).isEqualTo(new ZipfitParams(otherTexts("statistics.zipfit.target"), 500, "gzip", 7));
        assertEveryComponentDiffers(mapped, defaults);
    }

    @Test
    void contamination() throws ReflectiveOperationException {
        ContaminationParams defaults = ContaminationParams.from(set());
        assertThat(defaults)
                .isEqualTo(new ContaminationParams(
                        texts("statistics.contamination.benchmark"), 8, 0.7, 13, false, 2_000_000));
        ContaminationParams mapped = ContaminationParams.from(set(
                "statistics.contamination.benchmark.paths=[a, b]",
                "statistics.contamination.benchmark.format=jsonl",
                "statistics.contamination.benchmark.document=line",
                "statistics.contamination.benchmark.field=question",
                "statistics.contamination.order=5",
                "statistics.contamination.min-coverage=1",
                "statistics.contamination.min-match=9",
                "statistics.contamination.punctuation=keep",
                "statistics.contamination.max-words=100"));
        assertThat(mapped)
                .isEqualTo(
                        new ContaminationParams(otherTexts("statistics.contamination.benchmark"), 5, 1, 9, true, 100));
        assertEveryComponentDiffers(mapped, defaults);
    }

    @Test
    void textsBesideTheCorpusAreReadAsTheCorpusUsuallyIs() {
        CorpusParams usual = CorpusParams.from(
                set("corpus.paths=[a, b]", "corpus.format=tsv", "corpus.fields.text=q", "corpus.text.document=line"));
        assertThat(new TextFilesParams("key", List.of("a", "b"), "tsv", "line", "q").corpus())
                .usingRecursiveComparison()
                .ignoringFields("csv.multiline")
                .isEqualTo(usual);
    }

    @Test
    void subwordNgrams() throws ReflectiveOperationException {
        SubwordNgramsParams defaults = SubwordNgramsParams.from(set());
        assertThat(defaults).isEqualTo(new SubwordNgramsParams(5, new MinCounts(List.of(10)), true, false));
        SubwordNgramsParams mapped = SubwordNgramsParams.from(set(
                "statistics.subword-ngrams.max-order=8",
                "statistics.subword-ngrams.min-count=[9, 4]",
                "statistics.ngrams.boundary=document",
                "statistics.ngrams.punctuation=keep"));
        assertThat(mapped).isEqualTo(new SubwordNgramsParams(8, new MinCounts(List.of(9, 4)), false, true));
        assertEveryComponentDiffers(mapped, defaults);
    }

    @Test
    void skipgrams() throws ReflectiveOperationException {
        SkipgramsParams defaults = SkipgramsParams.from(set());
        assertThat(defaults).isEqualTo(new SkipgramsParams(2, 2, 10, true, false));
        SkipgramsParams mapped = SkipgramsParams.from(set(
                "statistics.skipgrams.order=3",
                "statistics.skipgrams.max-skip=4",
                "statistics.skipgrams.min-count=5",
                "statistics.ngrams.boundary=document",
                "statistics.ngrams.punctuation=keep"));
        assertThat(mapped).isEqualTo(new SkipgramsParams(3, 4, 5, false, true));
        assertEveryComponentDiffers(mapped, defaults);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[3, x]", "[3, 0]", "1.5", "[[3]]"})
    void minimumCountsAreWholeNumbers(String value) {
        assertThatThrownBy(() -> NgramsParams.from(set("statistics.ngrams.min-count=" + value)))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("statistics.ngrams.min-count");
    }

    @Test
    void pmi() throws ReflectiveOperationException {
        PmiParams defaults = PmiParams.from(set());
        assertThat(defaults).isEqualTo(new PmiParams(5, 800_000, "pmi", List.of()));
        PmiParams mapped = PmiParams.from(set(
                "statistics.ngrams.max-order=3",
                "statistics.pmi.vocabulary-size=50",
                "statistics.pmi.score=log-likelihood",
                "statistics.pmi.shares=[0.75, 0.25]"));
        assertThat(mapped).isEqualTo(new PmiParams(3, 50, "log-likelihood", List.of(0.75, 0.25)));
        assertEveryComponentDiffers(mapped, defaults);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[0.5, 0.5]", "[0.5, 0.5, 0.5, 0]", "[1, 0, 0, -0.5]", "[a, 0, 0, 0]", "[]"})
    void pmiRefusesWhatAreNoShares(String shares) {
        assertThatThrownBy(() -> PmiParams.from(set("statistics.pmi.shares=" + shares)))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot use configuration: statistics.pmi.shares ");
        assertThat(PmiParams.from(set("statistics.pmi.shares=[0.4, 0.3, 0.2, 0.1]"))
                        .shares())
                .containsExactly(0.4, 0.3, 0.2, 0.1);
    }

    @Test
    void collocations() throws ReflectiveOperationException {
        CollocationsParams defaults = CollocationsParams.from(set());
        assertThat(defaults)
                .isEqualTo(new CollocationsParams(
                        new NgramsParams(5, new MinCounts(List.of(10)), true, false), 5, "words", 0, "words"));
        CollocationsParams mapped = CollocationsParams.from(set(
                "statistics.ngrams.max-order=7",
                "statistics.collocations.phrase-discount=1.5",
                "statistics.collocations.phrase-scale=distinct-words",
                "statistics.dale.cut-off=90.5",
                "statistics.dale.total=distinct-words"));
        assertThat(mapped)
                .isEqualTo(new CollocationsParams(
                        new NgramsParams(7, new MinCounts(List.of(10)), true, false),
                        1.5,
                        "distinct-words",
                        90.5,
                        "distinct-words"));
        assertEveryComponentDiffers(mapped, defaults);
    }

    @Test
    void mask() throws ReflectiveOperationException {
        MaskParams defaults = MaskParams.from(set());
        assertThat(defaults)
                .isEqualTo(new MaskParams(List.of("bert", "whole-word", "pmi"), null, null, "n-gram", 20_000_000));
        MaskParams mapped = MaskParams.from(set(
                "mask.recipes=[rom]",
                "mask.pmi-list=a.txt",
                "mask.feedback=b",
                "mask.generator=unigram",
                "statistics.pairs.max-broadcast=50"));
        assertThat(mapped).isEqualTo(new MaskParams(List.of("rom"), "a.txt", "b", "unigram", 50));
        assertEveryComponentDiffers(mapped, defaults);
    }

    @Test
    void dale() throws ReflectiveOperationException {
        DaleParams defaults = DaleParams.from(set());
        assertThat(defaults).isEqualTo(new DaleParams(5, 0.5));
        DaleParams mapped = DaleParams.from(set("statistics.ngrams.max-order=8", "statistics.dale.share=0.25"));
        assertThat(mapped).isEqualTo(new DaleParams(7, 0.25));
        assertEveryComponentDiffers(mapped, defaults);
    }

    @Test
    void lexicon() throws ReflectiveOperationException {
        LexiconParams defaults = LexiconParams.from(set());
        assertThat(defaults)
                .isEqualTo(new LexiconParams(new NgramsParams(5, new MinCounts(List.of(10)), true, false), 3, 15, 7));
        LexiconParams mapped = LexiconParams.from(set(
                "statistics.ngrams.min-count=20",
                "statistics.lexicon.threshold=2.5",
                "statistics.lexicon.min-count=30",
                "statistics.lexicon.max-order=4"));
        assertThat(mapped)
                .isEqualTo(new LexiconParams(new NgramsParams(5, new MinCounts(List.of(20)), true, false), 2.5, 30, 4));
        assertEveryComponentDiffers(mapped, defaults);
    }

    @Test
    void phrases() throws ReflectiveOperationException {
        PhrasesParams defaults = PhrasesParams.from(set());
        assertThat(defaults).isEqualTo(new PhrasesParams(5, List.of(200.0, 100.0), true));
        PhrasesParams mapped = PhrasesParams.from(set(
                "statistics.ngrams.punctuation=keep",
                "statistics.phrases.min-count=3",
                "statistics.phrases.thresholds=12.5"));
        assertThat(mapped).isEqualTo(new PhrasesParams(3, List.of(12.5), false));
        assertEveryComponentDiffers(mapped, defaults);
    }

    @Test
    void vectorsAndSimilarWords() throws ReflectiveOperationException {
        VectorsParams defaults = VectorsParams.from(set());
        assertThat(defaults).isEqualTo(new VectorsParams(false, 100, 5, 5, 4, null));
        VectorsParams mapped = VectorsParams.from(set(
                "statistics.vectors.method=word2vec",
                "statistics.vectors.size=50",
                "statistics.vectors.window=2",
                "statistics.vectors.min-count=3",
                "statistics.vectors.iterations=6",
                "statistics.vectors.file=v.txt"));
        assertThat(mapped).isEqualTo(new VectorsParams(true, 50, 2, 3, 6, "v.txt"));
        assertEveryComponentDiffers(mapped, defaults);
        assertThat(defaults.source()).isEqualTo("contexts");
        assertThat(mapped.source()).isEqualTo("file");
        assertThat(VectorsParams.from(set("statistics.vectors.method=word2vec")).source())
                .isEqualTo("word2vec");
        assertThat(SimilarParams.from(set())).isEqualTo(new SimilarParams(50_000, 10));
        assertThat(SimilarParams.from(set("statistics.similar.max-words=7", "statistics.similar.neighbours=3")))
                .isEqualTo(new SimilarParams(7, 3));
    }

    @Test
    void domain() throws ReflectiveOperationException {
        DomainParams defaults = DomainParams.from(set());
        assertThat(defaults).isEqualTo(new DomainParams(null, null, null, null, null, false, 5, 20, null, 200));
        DomainParams mapped = DomainParams.from(set(
                "statistics.domain.column=c",
                "statistics.domain.target=t",
                "statistics.domain.reference=r",
                "statistics.domain.icf=documents",
                "statistics.domain.min-count=6",
                "statistics.domain.anchors=7",
                "statistics.domain.stop-words=s",
                "statistics.domain.common-words=8"));
        assertThat(mapped).isEqualTo(new DomainParams("c", "t", "r", null, null, true, 6, 7, "s", 8));
        assertThat(DomainParams.from(set("statistics.domain.reference-run=x")).referenceRun())
                .isEqualTo("x");
        assertThat(DomainParams.from(set("statistics.domain.reference-words=x")).referenceWords())
                .isEqualTo("x");
    }

    @Test
    void change() throws ReflectiveOperationException {
        ChangeParams defaults = ChangeParams.from(set());
        assertThat(defaults).isEqualTo(new ChangeParams(null, null, null, false, 100, 2000, 5, 500, 3));
        ChangeParams mapped = ChangeParams.from(set(
                "statistics.change.column=c",
                "statistics.change.from=a",
                "statistics.change.to=b",
                "statistics.change.candidates-from=keyphrases",
                "statistics.change.min-count=6",
                "statistics.change.candidates=7",
                "statistics.change.window=8",
                "statistics.change.top=9",
                "statistics.change.examples=10"));
        assertThat(mapped).isEqualTo(new ChangeParams("c", "a", "b", true, 6, 7, 8, 9, 10));
        assertEveryComponentDiffers(mapped, defaults);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "statistics.change.from=a",
                "statistics.domain.target=t",
                "statistics.domain.reference=r",
                "statistics.domain {column=c, target=t, reference=t}",
                "statistics.domain {reference-run=x, reference-words=y}",
                "statistics.domain {reference-words=y, icf=documents}",
                "statistics.vectors.size=0",
                "statistics.similar.neighbours=0"
            })
    void comparisonsRefuseWhatMakesNoSense(String override) {
        assertThatThrownBy(() -> new StatisticsTables(Settings.load(null, split(override)), null))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot use configuration: ");
    }

    /** {@code a {b=1, c=2}} as {@code a.b=1} and {@code a.c=2}. */
    private static List<String> split(String override) {
        int brace = override.indexOf(" {");
        if (brace < 0) {
            return List.of(override);
        }
        return List.of(override.substring(brace + 2, override.length() - 1).split(", ")).stream()
                .map(setting -> override.substring(0, brace) + "." + setting)
                .toList();
    }

    @Test
    void shards() throws ReflectiveOperationException {
        ShardParams defaults = ShardParams.from(set());
        assertThat(defaults).isEqualTo(new ShardParams(128, 16, 0.05));
        ShardParams mapped =
                ShardParams.from(set("sequence.length=64", "shards.count=10", "shards.valid-fraction=0.25"));
        assertThat(mapped).isEqualTo(new ShardParams(64, 10, 0.25));
        assertEveryComponentDiffers(mapped, defaults);
    }

    @Test
    void validShardsHoldTheirShareAndAtLeastOne() {
        assertThat(new ShardParams(128, 16, 0).validShards()).isZero();
        assertThat(new ShardParams(128, 16, 1e-9).validShards()).isEqualTo(1);
        assertThat(new ShardParams(128, 100, 0.07).validShards()).isEqualTo(7);
    }

    @Test
    void train() throws ReflectiveOperationException {
        TrainParams defaults = TrainParams.from(set());
        assertThat(defaults).isEqualTo(new TrainParams("pmi", 2, 8, 16, 2, 2e-3, 0.1, 0.01, 128, 2, 2));
        TrainParams mapped = TrainParams.from(set(
                "train.recipe=bert",
                "train.workers=3",
                "train.averaging-frequency=4",
                "train.batch-size=5",
                "train.epochs=6.5",
                "train.learning-rate=0.7",
                "train.warmup-fraction=0.8",
                "train.weight-decay=0.9",
                "train.model.hidden-size=60",
                "train.model.layers=11",
                "train.model.heads=12"));
        assertThat(mapped).isEqualTo(new TrainParams("bert", 3, 4, 5, 6.5, 0.7, 0.8, 0.9, 60, 11, 12));
        assertEveryComponentDiffers(mapped, defaults);
    }

    @Test
    void keyphrases() throws ReflectiveOperationException {
        KeyphraseParams defaults = KeyphraseParams.from(set());
        assertThat(defaults).isEqualTo(new KeyphraseParams(null, " , ", YakeParams.DEFAULT, 20, 0, null));
        KeyphraseParams mapped = KeyphraseParams.from(set(
                "statistics.keyphrases.column=keys",
                "statistics.keyphrases.separator=\";\"",
                "statistics.keyphrases.max-order=2",
                "statistics.keyphrases.window=4",
                "statistics.keyphrases.top=5",
                "statistics.keyphrases.share-of-words=0.2",
                "statistics.keyphrases.dedup=0.8",
                "statistics.keyphrases.min-chars=1",
                "statistics.keyphrases.follow=program",
                "statistics.keyphrases.stop-words=list.txt"));
        YakeParams yake = new YakeParams(2, 4, 0.8, 1, true);
        assertThat(mapped).isEqualTo(new KeyphraseParams("keys", ";", yake, 5, 0.2, "list.txt"));
        assertEveryComponentDiffers(mapped, defaults);
        assertEveryComponentDiffers(yake, YakeParams.DEFAULT);
        assertThat(KeyphraseUniverseParams.from(set())).isEqualTo(new KeyphraseUniverseParams(500_000));
        assertThat(KeyphraseUniverseParams.from(set("statistics.keyphrase-universe.size=9")))
                .isEqualTo(new KeyphraseUniverseParams(9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "train.workers=0",
                "train.batch-size=0",
                "train.epochs=0",
                "train.epochs=-1",
                "train.learning-rate=-1",
                "train.warmup-fraction=1.1",
                "train.weight-decay=2",
                "train.model.layers=0",
                "train.model.heads=3"
            })
    void trainRefusesWhatCannotBeTrained(String override) {
        assertThatThrownBy(() -> TrainParams.from(set(override)))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot use configuration: train.");
    }

    @Test
    void wordsBy() {
        assertThat(WordsByParams.from(set()).columns()).isEmpty();
        assertThat(WordsByParams.from(set("statistics.words-by.columns=[b, a, b]"))
                        .columns())
                .containsExactly("a", "b");
    }

    @Test
    void terms() throws ReflectiveOperationException {
        TermsParams defaults = TermsParams.from(set());
        assertThat(defaults).isEqualTo(new TermsParams(1e-3, null, AnalysisParams.from(set())));
        TermsParams mapped = TermsParams.from(set(
                "statistics.terms.subsampling-threshold=1e-5", "statistics.terms.weights=w.tsv", "words.rule=unicode"));
        assertThat(mapped).isEqualTo(new TermsParams(1e-5, "w.tsv", AnalysisParams.from(set("words.rule=unicode"))));
        assertEveryComponentDiffers(mapped, defaults);
    }

    @Test
    void subwordWeights() throws ReflectiveOperationException {
        SubwordWeightsParams defaults = SubwordWeightsParams.from(set());
        assertThat(defaults)
                .isEqualTo(new SubwordWeightsParams(
                        RankFrequency.RANK, 1, new WsBertWeight(0.5, 10), new Subsampling(1e-3)));
        SubwordWeightsParams mapped = SubwordWeightsParams.from(set(
                "statistics.subword-weights.rank-frequency=exponential",
                "statistics.subword-weights.scale=0.25",
                "statistics.subword-weights.alpha=0.75",
                "statistics.subword-weights.theta=5",
                "statistics.subword-weights.subsampling-threshold=1e-4"));
        assertThat(mapped)
                .isEqualTo(new SubwordWeightsParams(
                        RankFrequency.EXPONENTIAL, 0.25, new WsBertWeight(0.75, 5), new Subsampling(1e-4)));
        assertEveryComponentDiffers(mapped, defaults);
    }

    @Test
    void documentImportance() throws ReflectiveOperationException {
        DocumentImportanceParams defaults = DocumentImportanceParams.from(set());
        assertThat(defaults).isEqualTo(new DocumentImportanceParams(new Bm25(0.9, 0.4), 1));
        DocumentImportanceParams mapped = DocumentImportanceParams.from(set(
                "statistics.document-importance.k1=1.2",
                "statistics.document-importance.b=0.75",
                "statistics.document-importance.min-count=3"));
        assertThat(mapped).isEqualTo(new DocumentImportanceParams(new Bm25(1.2, 0.75), 3));
        assertEveryComponentDiffers(mapped, defaults);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "statistics.terms.subsampling-threshold=0",
                "statistics.subword-weights.rank-frequency=linear",
                "statistics.subword-weights.alpha=-1",
                "statistics.subword-weights.theta=0",
                "statistics.subword-weights.scale=5",
                "statistics.subword-weights.subsampling-threshold=2",
                "statistics.document-importance.k1=-1",
                "statistics.document-importance.b=1.5",
                "statistics.document-importance.min-count=0",
                "statistics.ngrams.max-order=1",
                "statistics.ngrams.max-order=9",
                "statistics.ngrams.min-count=0",
                "statistics.ngrams.punctuation=drop",
                "statistics.ngrams.boundary=paragraph",
                "statistics.skipgrams.order=6",
                "statistics.skipgrams.max-skip=11",
                "statistics.subword-ngrams.min-count=ten",
                "statistics.pmi.vocabulary-size=0",
                "statistics.pmi.score=idf"
            })
    void statisticsRefusesWhatCannotBeCounted(String override) {
        assertThatThrownBy(() -> new StatisticsTables(set(override), null))
                .isInstanceOf(UserException.class)
                .hasMessageContaining(override.substring(override.indexOf('=') + 1));
    }
}
