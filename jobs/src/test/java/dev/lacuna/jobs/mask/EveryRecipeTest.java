package dev.lacuna.jobs.mask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.jobs.Cli;
import dev.lacuna.jobs.RunDigests;
import dev.lacuna.jobs.RunFiles;
import dev.lacuna.jobs.TinyCorpus;
import dev.lacuna.jobs.statistics.EveryTable;
import dev.lacuna.masking.Need;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All recipes that come with Lacuna but those for pairs, on one small corpus, from end to end. */
class EveryRecipeTest {
    private static final List<String> TOKENIZER = List.of(
            "--set",
            "tags.enabled=true",
            "--set",
            "tokenizer.add-tokens=[\"<extra_id_{0..99}>\", \"[ID_{0..99}]\", \"[NLU]\", \"[NLG]\", \"[S2S]\", \"[NAME]\","
                    + " \"[NUMBER]\", \"[BAD]\", \"[/BAD]\", \"[EFFECTIVE]\", \"[/EFFECTIVE]\"]");

    @TempDir
    static Path home;

    private static List<String> options;
    private static Path shards;

    @BeforeAll
    static void computeTables() throws IOException {
        EveryTable run = new EveryTable(home, TinyCorpus.documents(40, 4)).tokenized(TOKENIZER.toArray(String[]::new));
        options = new ArrayList<>(run.options());
        options.addAll(TOKENIZER);
        options.addAll(List.of("--set", "shards.count=2", "--set", "sequence.length=48"));
        shards = run.run().resolve("shards");
    }

    private static List<String> recipes() {
        return RecipeFiles.names().stream()
                .filter(name -> !RecipeFiles.load(name).needs().contains(Need.of(Need.Kind.PAIRS)))
                .toList();
    }

    /** Digests of the shards of {@code recipes}, masked in one command and deleted again. */
    private static Map<String, String> masked(List<String> recipes, String master, String... more) {
        List<String> arguments = new ArrayList<>(List.of("mask", "--master", master));
        arguments.addAll(options);
        arguments.addAll(List.of("--set", "mask.recipes=[" + String.join(",", recipes) + "]"));
        arguments.addAll(List.of(more));
        Cli.Outcome outcome = Cli.run(arguments.toArray(String[]::new));
        assertThat(outcome.code()).as(outcome.err()).isZero();
        Map<String, String> digests = RunDigests.of(shards);
        RunFiles.delete(shards);
        return digests;
    }

    /** Rows carry what any recipe of a command wants: half of the recipes at a time find other rows than all together. */
    @Test
    void aByteDependsNeitherOnTheMasterNorOnPartitionsNorOnRecipesBeside() {
        List<String> recipes = recipes();
        Map<String, String> together = masked(recipes, "local[1]");
        recipes.forEach(recipe -> assertThat(together).containsKey(recipe + "/train/part-00000.parquet"));
        List<String> front = recipes.subList(0, recipes.size() / 2);
        List<String> back = recipes.subList(recipes.size() / 2, recipes.size());
        Map<String, String> apart = new TreeMap<>(masked(back, "local[2]", "--set", "spark.default.parallelism=7"));
        apart.putAll(masked(
                front,
                "local[2]",
                "--set",
                "spark.sql.files.maxPartitionBytes=1500",
                "--set",
                "spark.sql.files.openCostInBytes=1"));
        assertThat(apart).isEqualTo(together);
    }
}
