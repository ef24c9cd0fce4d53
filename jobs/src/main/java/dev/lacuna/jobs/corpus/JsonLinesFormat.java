package dev.lacuna.jobs.corpus;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;

/** A JSON object a line. */
record JsonLinesFormat(FieldNames names) implements FileFormat {
    @Override
    public Sharing sharing() {
        return Sharing.RANGES;
    }

    @Override
    public FileDocuments read(FileTask task) throws IOException {
        JsonFields fields = new JsonFields(names);
        return new RecordDocuments(
                task,
                task.lines(),
                (line, offset, assembler) ->
                        assembler.record(offset, names, values(offset == 0 ? Utf8.withoutMark(line) : line, fields)));
    }

    private static String[] values(String line, JsonFields fields) throws BadRecord {
        try (JsonParser parser = JsonFields.FACTORY.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new BadRecord(BadRecord.NO_OBJECT);
            }
            String[] values = fields.read(parser);
            if (parser.nextToken() != null) {
                throw new BadRecord(BadRecord.BROKEN_JSON);
            }
            return values;
        } catch (IOException e) {
            throw new BadRecord(BadRecord.BROKEN_JSON);
        }
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of();
    }
}
