package dev.lacuna.jobs.corpus;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The objects of a JSON file, numbered from 0, read as a stream. After a syntax error nothing says where the next object
 * begins: the rest of the file is passed over as one bad record.
 */
final class JsonDocuments extends FileDocuments {
    /** Stands for bytes that are not UTF-8: no text can hold it, so a record with such bytes is seen to be bad. */
    private static final String LONE_SURROGATE = "\uD800";

    private final FieldNames names;
    private final JsonFields fields;
    private final JsonParser parser;
    private boolean inArray;
    private long number;

    JsonDocuments(FileTask task, FieldNames names) throws IOException {
        super(task);
        this.names = names;
        this.fields = new JsonFields(names);
        this.parser = JsonFields.FACTORY.createParser(withoutMark(new InputStreamReader(
                task.open(),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .replaceWith(LONE_SURROGATE))));
    }

    private static Reader withoutMark(Reader text) throws IOException {
        PushbackReader reader = new PushbackReader(text);
        int first = reader.read();
        if (first >= 0 && first != '\uFEFF') {
            reader.unread(first);
        }
        return reader;
    }

    @Override
    boolean step() throws IOException {
        try {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY && !inArray) {
                inArray = true;
            } else if (token == JsonToken.END_ARRAY) {
                inArray = false;
            } else if (token != null) {
                read(token);
                number++;
            }
            return token != null;
        } catch (JsonProcessingException e) {
            report(BadRecord.BROKEN_REST);
            return false;
        }
    }

    private void read(JsonToken token) throws IOException {
        try {
            if (token != JsonToken.START_OBJECT) {
                parser.skipChildren();
                throw new BadRecord(BadRecord.NO_OBJECT);
            }
            assembler().record(number, names, fields.read(parser));
        } catch (BadRecord e) {
            report(e.reason());
        }
    }

    private void report(String reason) throws IOException {
        task().problems()
                .report(
                        reason,
                        "object " + number,
                        () -> "object " + number + ", line "
                                + parser.currentLocation().getLineNr());
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
