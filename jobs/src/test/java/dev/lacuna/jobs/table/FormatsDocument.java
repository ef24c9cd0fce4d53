package dev.lacuna.jobs.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns that {@code docs/formats.md} lists, by heading and then by the head of their list. */
final class FormatsDocument {
    private final Map<String, Map<String, List<Column>>> sections = new LinkedHashMap<>();

    /** A column as it is described. */
    record Column(String name, String type, boolean required) {}

    static FormatsDocument read() throws IOException {
        FormatsDocument document = new FormatsDocument();
        List<Column> columns = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("..", "docs", "formats.md"))) {
            if (line.startsWith("## ")) {
                document.sections.put(line.substring(3).replace("`", ""), new LinkedHashMap<>());
            } else if (line.startsWith("| column") && line.endsWith("| type | required | meaning |")) {
                columns = new ArrayList<>();
                document.last().put(cells(line).get(0).replace("`", ""), columns);
            } else if (line.startsWith("| `")) {
                columns.addAll(columns(cells(line)));
            } else if (!line.startsWith("|")) {
                // Lists of other things are not columns.
                columns = new ArrayList<>();
            }
        }
        return document;
    }

    private Map<String, List<Column>> last() {
        return sections.get(headings().get(sections.size() - 1));
    }

    /** What is between the bars of a line, the ends left out. */
    private static List<String> cells(String line) {
        return Arrays.stream(line.split("(?<!\\\\)\\|"))
                .skip(1)
                .map(String::strip)
                .toList();
    }

    /** One cell may name several columns, with one type for all or one for each. */
    private static List<Column> columns(List<String> cells) {
        String[] names = cells.get(0).replace("`", "").split(", ");
        String[] types = cells.get(1).replace("&lt;", "<").replace("&gt;", ">").split(", ");
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            String type = types.length == 1 ? types[0] : types[i];
            columns.add(
                    new Column(names[i], type, cells.size() > 2 && cells.get(2).equals("yes")));
        }
        return columns;
    }

    List<String> headings() {
        return List.copyOf(sections.keySet());
    }

    /** The columns under {@code heading} in the list that begins with {@code head}; none if there is no such list. */
    List<Column> columns(String heading, String head) {
        return sections.getOrDefault(heading, Map.of()).getOrDefault(head, List.of());
    }
}
