package dev.lacuna.masking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every recipe the project ships, so that a new file in {@code conf/recipes} is under contract by being there. */
public final class ConfRecipes {
    private static final Path FOLDER = Path.of("..", "conf", "recipes");
    private static final String SUFFIX = ".conf";

    private ConfRecipes() {}

    public static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(SUFFIX))
                    .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RecipeSpec spec(String name) {
        Path file = FOLDER.resolve(name + SUFFIX);
        try {
            return RecipeSpec.parse(name, Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The columns that some recipe wants rows to carry. */
    static List<String> wordColumns() {
        return WordColumns.ALL;
    }

    /** Read once, for every row asks. */
    private static final class WordColumns {
        static final List<String> ALL = names().stream()
                .flatMap(name -> spec(name).needs().stream())
                .filter(need -> need.kind() == Need.Kind.WORD_COLUMN || need.kind() == Need.Kind.ALIGNMENT)
                .map(need -> need.source() + "." + need.column())
                .distinct()
                .sorted()
                .toList();
    }

    /** A fresh instance of recipe {@code name}, bound to the toy corpus. */
    public static Recipe recipe(String name) {
        return spec(name).bind(ToyCorpus.TABLES);
    }
}
