package dev.lacuna.masking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code docs/recipes.md}, as far as it can be wrong. */
final class RecipeGuide {
    private static final Pattern CODE = Pattern.compile("`([a-z0-9-]+)`");
    private static final Pattern RECIPE = Pattern.compile("\\[([a-z0-9-]+)]\\(recipes/([a-z0-9]+)\\.md#\\1\\)");
    private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)```");

    private final String text = read(Path.of("..", "docs", "recipes.md"));

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pieces that the tables of pieces under the heading {@code axis} name, in order. */
    List<String> pieces(String axis) {
        List<String> pieces = new ArrayList<>();
        boolean inPieces = false;
        for (String line : section("\n### " + axis + "\n").split("\n")) {
            boolean inTable = line.startsWith("|");
            inPieces = inTable && (inPieces || line.startsWith("| piece |"));
            if (inPieces && !line.startsWith("| piece |") && !line.startsWith("| ---")) {
                Matcher names = CODE.matcher(line.split("\\|")[1]);
                while (names.find()) {
                    pieces.add(names.group(1));
                }
            }
        }
        return pieces;
    }

    /** The recipes it links to, each as {@code family/name}. */
    List<String> recipes() {
        List<String> recipes = new ArrayList<>();
        Matcher links = RECIPE.matcher(section("\n## Which paper is where\n"));
        while (links.find()) {
            recipes.add(links.group(2) + "/" + links.group(1));
        }
        return recipes;
    }

    /** The example of a piece. */
    String java() {
        Matcher java = JAVA.matcher(text);
        return java.find() ? java.group(1) : "";
    }

    private String section(String heading) {
        String level = heading.substring(0, heading.indexOf(' ') + 1);
        int from = text.indexOf(heading) + heading.length();
        int next = text.indexOf(level, from);
        int above = text.indexOf("\n## ", from);
        int to = Math.min(next < 0 ? text.length() : next, above < 0 ? text.length() : above);
        return text.substring(from, to);
    }
}
