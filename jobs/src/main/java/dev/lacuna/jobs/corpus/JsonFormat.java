package dev.lacuna.jobs.corpus;

import java.io.IOException;
import java.util.Map;

/** Files that are an array of JSON objects, one object, or any number of those in a row. */
record JsonFormat(FieldNames names) implements FileFormat {
    @Override
    public Sharing sharing() {
        return Sharing.NONE;
    }

    @Override
    public FileDocuments read(FileTask task) throws IOException {
        return new JsonDocuments(task, names);
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of();
    }
}
