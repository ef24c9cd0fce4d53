package dev.lacuna.jobs.pages;

import dev.lacuna.masking.RecipeSpec;
import dev.lacuna.tokenization.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pages about recipes: an index, a page for each family, and a picture of each recipe there is an example of. */
public final class RecipePages {
    private static final String PICTURES = "pictures/";

    private RecipePages() {}

    /**
     * All files by their paths.
     *
     * @param examples by recipe's name; empty for pages without
     */
    public static Map<String, String> of(List<RecipeSpec> recipes, Map<String, Example> examples) {
        Map<Families, List<RecipeSpec>> families = Families.group(recipes);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("README.md", IndexPage.of(families));
        families.forEach((family, members) -> {
            files.put(family.key() + ".md", RecipePage.of(family, members, examples));
        });
        examples.forEach((name, example) -> files.put(PICTURES + name + ".svg", Picture.of(name, example)));
        return files;
    }

    /** What is left of a page without its examples. */
    public static String withoutExamples(String page) {
        return page.replaceAll("(?s)\n" + RecipePage.EXAMPLE + ".*?" + RecipePage.END, "");
    }

    /** Writes {@code files} into {@code directory}; pictures that are none of theirs are deleted. */
    public static void write(Map<String, String> files, Path directory) {
        try {
            Path pictures = Files.createDirectories(directory.resolve(PICTURES));
            try (var old = Files.newDirectoryStream(pictures, "*.svg")) {
                for (Path picture : old) {
                    Files.delete(picture);
                }
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(directory.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UserException("Cannot write pages: " + e.getMessage() + " (" + directory + ")", e);
        }
    }
}
