package dev.lacuna.jobs.mask;

import dev.lacuna.jobs.config.Nearest;
import dev.lacuna.masking.RecipeSpec;
import dev.lacuna.tokenization.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.stream.Stream;

/** Finds recipes: by name among those that come with Lacuna, by path among the user's own. */
public final class RecipeFiles {
    private static final String ROOT = "/dev/lacuna/conf/recipes/";
    private static final String SUFFIX = ".conf";

    private RecipeFiles() {}

    /** Names of the recipes that come with Lacuna, sorted. */
    public static List<String> names() {
        URL folder = RecipeFiles.class.getResource(ROOT);
        try {
            return folder.openConnection() instanceof JarURLConnection jar
                    ? names(jar.getJarFile().stream()
                            .map(JarEntry::getName)
                            .filter(name -> name.startsWith(ROOT.substring(1))))
                    : names(Files.list(Path.of(folder.toURI())).map(Path::toString));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("recipes cannot be listed at " + folder, e);
        }
    }

    private static List<String> names(Stream<String> paths) {
        try (paths) {
            return paths.filter(path -> path.endsWith(SUFFIX))
                    .map(path -> path.substring(path.lastIndexOf('/') + 1, path.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        }
    }

    /** The recipe called {@code name}, or in the file {@code name} if it ends in {@code .conf}. */
    public static RecipeSpec load(String name) {
        if (name.endsWith(SUFFIX)) {
            return loadFile(Path.of(name));
        }
        if (!names().contains(name)) {
            throw new UserException("Cannot use recipe: no such recipe; did you mean " + Nearest.of(name, names())
                    + "? `lacuna recipes` lists all; one of your own is named by the path of its .conf file (" + name
                    + ")");
        }
        return RecipeSpec.parse(name, resource(name + SUFFIX), "conf/recipes/" + name + ".conf");
    }

    private static RecipeSpec loadFile(Path path) {
        String name = path.getFileName().toString().replaceFirst("\\.conf$", "");
        try {
            return RecipeSpec.parse(name, Files.readString(path), path.toString());
        } catch (CharacterCodingException e) {
            throw new UserException("Cannot use recipe: not UTF-8; convert the file (" + path + ")", e);
        } catch (IOException e) {
            throw new UserException("Cannot use recipe: no such file, or not readable (" + path + ")", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = RecipeFiles.class.getResourceAsStream(ROOT + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
