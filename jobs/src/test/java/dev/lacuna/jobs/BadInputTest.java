package dev.lacuna.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The caller's mistakes: exit code 2, one line that begins with Cannot and names the value, nothing half done. */
class BadInputTest {
    @TempDir
    Path home;

    private Path run;
    private Path corpus;

    @BeforeEach
    void write() {
        run = home.resolve("run");
        corpus = TinyCorpus.write(home.resolve("corpus"), 30, 1, 5);
    }

    private Cli.Outcome pipeline(String... more) {
        return Cli.local("pipeline", TinyCorpus.settings(run, corpus), more);
    }

    private static void assertRefused(Cli.Outcome outcome, String... named) {
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(2);
        assertThat(outcome.errLines().stream().filter(line -> !line.startsWith("[")))
                .as("one line besides progress")
                .singleElement()
                .asString()
                .startsWith("Cannot ")
                .contains(named);
    }

    /** Refused before anything is made. */
    private void assertRefusedAtOnce(Cli.Outcome outcome, String... named) {
        assertRefused(outcome, named);
        assertThat(outcome.errLines()).hasSize(1);
        assertThat(run).doesNotExist();
    }

    /** Refused by a step, which leaves no output. */
    private void assertRefusedByStep(Cli.Outcome outcome, String... named) {
        assertRefused(outcome, named);
        assertThat(run.resolve("tokenizer")).doesNotExist();
        assertThat(run.resolve("tokenized")).doesNotExist();
    }

    /** Refused by a step; Spark's log lines may stand in front of the last line. */
    private void assertEndsRefused(Cli.Outcome outcome, String... named) {
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(2);
        assertThat(outcome.errLines()).last().asString().startsWith("Cannot ").contains(named);
        assertThat(run.resolve("tokenizer")).doesNotExist();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(home.resolve(name), text);
    }

    private static String paths(Path path) {
        return "corpus.paths=[\"" + path + "\"]";
    }

    @Test
    void aCorpusThatIsNotThere() {
        assertRefusedAtOnce(pipeline("--set", paths(home.resolve("nowhere.txt"))), "nowhere.txt");
    }

    @Test
    void noCorpus() {
        assertRefusedAtOnce(pipeline("--set", "corpus.paths=[]"), "corpus.paths is empty");
    }

    @Test
    void aCorpusThatMayNotBeRead() throws IOException {
        Path secret = file("secret.txt", "text");
        assumeFalse(!secret.toFile().setReadable(false) || Files.isReadable(secret), "root reads everything");
        assertRefusedAtOnce(pipeline("--set", paths(secret)), "secret.txt");
    }

    @Test
    void anEmptyFile() throws IOException {
        assertRefusedByStep(pipeline("--set", paths(file("empty.txt", ""))), "empty.txt");
        assertRefusedByStep(pipeline("--set", paths(file("blank.txt", "\n  \n\n"))), "blank.txt");
    }

    @Test
    void aFileOfNothingButInvalidUtf8() throws IOException {
        Path noise = Files.write(home.resolve("noise.txt"), new byte[] {(byte) 0xFF, '\n', (byte) 0xFE, '\n'});
        assertRefusedByStep(pipeline("--set", paths(noise)), "noise.txt");
    }

    @Test
    void aPackedFileThatIsNot() throws IOException {
        Path plain = file("plain.gz", "not packed at all");
        assertRefusedAtOnce(pipeline("--set", paths(plain), "--set", "corpus.text.document=auto"), "plain.gz");
    }

    @ParameterizedTest
    @CsvSource({
        "shards.cuont=3, shards.cuont",
        "shards.count=0, (0",
        "shards.count=many, (many",
        "shards.valid-fraction=0.9, (0.9",
        "statistics.ngrams.max-order=1, (1",
        "corpus.format=xml, (xml",
        "train.epochs=0, (0",
        "train.learning-rate=-1, (-1",
        "train.model.heads=5, '(16, 5)'",
        "train.recipe=whole-wrod, (whole-wrod)",
        "mask.recipes=[bert], train.recipe is not one of mask.recipes",
        "mask.recipes=[], mask.recipes is empty",
        "tokenizer.file=no/such/tokenizer.json, no/such/tokenizer.json",
        "mask.pmi-list=no/such/list.txt, no/such/list.txt",
        "run.dir=null, run.dir is not set",
        "corpus.on-error=ignore, (ignore",
        "corpus.part-chars=10, (10",
        "corpus.deduplicate=maybe, (maybe",
        "corpus.text.document=page, (page",
        "corpus.fields.text=body, corpus.fields is for jsonl",
        "tokenizer.engine=rust, (rust",
        "'tokenizer.add-tokens=[\"<mask>\", \"\"]', '([<mask>, ])'",
        "tokenizer.vocab-txt.lowercase=perhaps, (perhaps",
        "tokenizer.train.model=sentencepiece, (sentencepiece",
        "tokenizer.train.vocab-size=many, (many",
        "tokenizer.train.lowercase=perhaps, (perhaps",
        "tokenizer.train.special-tokens=a, ([a])",
        "'tokenizer.train.special-tokens=[a, b, c]', '([a, b, c])'",
        "'tokenizer.train.special-tokens=[a, b, c, d, d]', '([a, b, c, d, d])'",
        "tokenizer.preflight.id-bits=7, (7",
        "tokenizer.preflight.max-unknown-rate=2, (2",
        "tokenizer.noise.kind=dropout, (dropout",
        "tokenizer.noise.kind=bpe-dropout, 'bpe-dropout is for tokenizer.train.model=bpe or byte-bpe'",
        "tokenizer.noise.kind=unigram-sampling, unigram-sampling for unigram",
        "words.rule=spaces, (spaces",
        "words.language=x, (x",
        "sentences.rule=regex, (regex",
        "tags.enabled=perhaps, (perhaps",
    })
    void aValueThatCannotBe(String setting, String named) {
        assertRefusedAtOnce(pipeline("--set", setting), named);
    }

    @ParameterizedTest
    @CsvSource({
        "tokenizer.train.model=bpe, tokenizer.train.score=likelihood, (bpe)",
        "tokenizer.train.model=unigram, tokenizer.noise.kind=bpe-dropout, unigram)",
        "tokenizer.noise.kind=bpe-dropout, tokenizer.noise.dropout=1.5, (1.5",
        "tokenizer.noise.kind=unigram-sampling, tokenizer.noise.alpha=-1, (-1",
        "tokenizer.noise.kind=unigram-sampling, tokenizer.noise.segmentations=0, (0",
        "corpus.format=csv, corpus.csv.delimiter=ab, (ab",
        "corpus.format=csv, corpus.fields.text=nosuch, nosuch",
        "corpus.format=jsonl, 'corpus.fields.columns=[ids]', (ids)",
    })
    void valuesThatDoNotGoTogether(String one, String other, String named) {
        assertRefusedAtOnce(pipeline("--set", one, "--set", other), named);
    }

    @Test
    void noiseThatTheLibraryWouldHaveToDraw() {
        String[] settings = {"tokenizer.train.model=bpe", "tokenizer.noise.kind=bpe-dropout", "tokenizer.engine=hf"};
        assertRefusedAtOnce(
                pipeline("--set", settings[0], "--set", settings[1], "--set", settings[2]),
                "tokenizer.engine=hf cannot draw segmentations");
    }

    @Test
    void recordsWithoutTheFieldThatIsNamed() throws IOException {
        Path lines = file("lines.jsonl", "{\"body\": \"some text\"}\n{\"body\": \"more text\"}\n");
        String[] settings = {"--set", paths(lines), "--set", "corpus.format=jsonl", "--set", "corpus.on-error=skip"};
        assertRefusedByStep(pipeline(settings), "lines.jsonl");
        settings[settings.length - 1] = "corpus.on-error=fail";
        assertEndsRefused(pipeline(settings), "lines.jsonl, line 1");
    }

    @Test
    void anArchive() throws IOException {
        assertRefusedAtOnce(pipeline("--set", paths(file("texts.zip", "PK"))), "texts.zip");
    }

    @Test
    void aRoleForATokenThatIsNotLearned() {
        assertRefusedByStep(
                pipeline("--set", "tokenizer.special.mask=\"<mask>\""), "tokenizer.special.mask is '<mask>'");
    }

    @Test
    void aVocabularyTooSmallForItsAlphabet() {
        assertRefusedByStep(
                pipeline("--set", "tokenizer.train.model=byte-bpe", "--set", "tokenizer.train.vocab-size=100"),
                "the alphabet alone needs 261 entries",
                "tokenizer.train.vocab-size");
    }

    @Test
    void anUnknownRecipeTellsTheNearestAndWhereAllAre() {
        assertRefusedAtOnce(
                pipeline("--set", "mask.recipes=[whole-wrod]"),
                "`lacuna recipes` lists all",
                "did you mean whole-word?",
                "(whole-wrod)");
    }

    @Test
    void aRecipeNamedTwice() {
        assertRefusedAtOnce(pipeline("--set", "mask.recipes=[pmi, pmi]"), "(pmi)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unit = word | unit",
                "budget = fixed(0.1 | fixed(0.1",
                "sampler = { | own.conf",
            })
    void aRecipeOfOnesOwnWithABadPiece(String text, String named) throws IOException {
        Path recipe = file("own.conf", text.strip());
        assertRefusedAtOnce(
                pipeline("--set", "mask.recipes=[\"" + recipe + "\"]", "--set", "train.recipe=own"), named.strip());
    }

    @ParameterizedTest
    @CsvSource({"units = wordz, wordz", "budget = fixed(1.5), 1.5", "sampler = bernoulli(7), bernoulli"})
    void aRecipeOfOnesOwnWithAPieceThatCannotBe(String text, String named) throws IOException {
        Path recipe = file("own.conf", text);
        assertRefusedAtOnce(pipeline("--set", "mask.recipes=[\"" + recipe + "\"]", "--set", "train.recipe=own"), named);
    }

    @Test
    void aTokenizerFileThatCannotBeUsed() throws IOException {
        assertRefusedAtOnce(pipeline("--set", "tokenizer.file=" + file("text.json", "no json")), "text.json");
        assertRefusedAtOnce(
                pipeline("--set", "tokenizer.file=" + file("bpe.json", "{\"model\": {\"type\": \"BPE\"}}")),
                "no vocabulary",
                "bpe.json");
        String without = "{\"model\": {\"type\": \"WordPiece\", \"vocab\": {\"[PAD]\": 0, \"[UNK]\": 1, \"[CLS]\": 2, "
                + "\"[SEP]\": 3, \"a\": 4}}, \"normalizer\": {\"type\": \"BertNormalizer\", \"clean_text\": true, "
                + "\"handle_chinese_chars\": true, \"lowercase\": true}, "
                + "\"pre_tokenizer\": {\"type\": \"BertPreTokenizer\"}}";
        assertRefusedAtOnce(
                pipeline("--set", "tokenizer.file=" + file("nomask.json", without)), "[MASK]", "nomask.json");
        assertRefusedAtOnce(
                pipeline("--set", "tokenizer.file=" + file("vocab.txt", "[PAD]\n[UNK]\na\n")), "[CLS]", "vocab.txt");
    }

    @Test
    void aRunDirectoryThatIsAFileOrHoldsOthersFiles() throws IOException {
        Path file = file("occupied", "mine");
        assertRefused(pipeline("--set", "run.dir=" + file), file.toString());
        assertThat(file).hasContent("mine");
        assertRefused(pipeline("--set", "run.dir=" + corpus), corpus.toString());
        assertThat(corpus.toFile().list()).containsExactly("part0.txt");
    }

    @Test
    void aMasterThatIsNone() {
        List<String> arguments = new ArrayList<>(List.of("pipeline", "--master", "nonsense"));
        arguments.addAll(TinyCorpus.settings(run, corpus));
        assertEndsRefused(Cli.run(arguments.toArray(String[]::new)), "nonsense");
    }

    @Test
    void aConfigurationFileThatIsNotThereOrBroken() throws IOException {
        assertRefusedAtOnce(pipeline("--conf", home.resolve("none.conf").toString()), "none.conf");
        assertRefusedAtOnce(
                pipeline("--conf", file("broken.conf", "run { dir = ").toString()), "broken.conf");
    }

    @ParameterizedTest
    @CsvSource({"statistics, tokenize", "mask, tokenize", "train, tokenize", "evaluate, tokenize"})
    void aStepBeforeItsInputsTellsWhatToRun(String command, String first) {
        assertRefusedAtOnce(
                Cli.local(command, TinyCorpus.settings(run, corpus)), "Cannot " + command, "run `lacuna " + first);
    }

    @Test
    void badRecordsStopTheJobWithFileAndLineWhereSoWanted() throws IOException {
        Path mixed = Files.write(home.resolve("mixed.txt"), new byte[] {'o', 'k', '\n', (byte) 0xFF, '\n'});
        assertEndsRefused(
                pipeline("--set", paths(mixed), "--set", "corpus.on-error=fail"), "not UTF-8", "mixed.txt, line 2");
    }

    @Test
    void aRefusalByATaskOrByTheMasterIsOneLine() throws IOException {
        Path mixed = Files.write(home.resolve("mixed.txt"), new byte[] {'o', 'k', '\n', (byte) 0xFF, '\n'});
        assertRefused(pipeline("--set", paths(mixed), "--set", "corpus.on-error=fail"), "mixed.txt, line 2");
        List<String> arguments = new ArrayList<>(List.of("pipeline", "--master", "nonsense"));
        arguments.addAll(TinyCorpus.settings(run, corpus));
        assertRefused(Cli.run(arguments.toArray(String[]::new)), "nonsense");
    }
}
