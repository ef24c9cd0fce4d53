package dev.lacuna.jobs.corpus;

import dev.lacuna.tokenization.random.RandomKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Makes documents of one file, in parts where they are long: from the fields of a record, or from text as it streams by. */
final class Assembler {
    private final CorpusFile file;
    private final int partChars;
    private final PartCutter cutter;
    private final ArrayDeque<Document> ready = new ArrayDeque<>();

    private boolean started;
    private int parts;
    private String id;
    private long position;
    private String second;
    private List<String> columns;

    Assembler(CorpusFile file, int partChars) {
        this.file = file;
        this.partChars = partChars;
        this.cutter = new PartCutter(partChars);
    }

    /** The next document, or null until more has been put in. */
    Document poll() {
        return ready.poll();
    }

    /** A record without fields. */
    void text(long at, String text) {
        start(at, generatedId(at), null, List.of());
        whole(text);
    }

    /**
     * A record whose fields have {@code values}.
     *
     * @throws BadRecord if it cannot be a document; nothing of it is kept
     */
    void record(long at, FieldNames names, String[] values) throws BadRecord {
        for (String value : values) {
            require(value == null || Utf8.canEncode(value), BadRecord.NOT_UNICODE);
        }
        require(!isEmpty(values[FieldNames.TEXT]), BadRecord.WITHOUT_TEXT);
        require(!names.hasId() || !isEmpty(values[FieldNames.ID]), BadRecord.WITHOUT_ID);
        String other = isEmpty(values[FieldNames.SECOND]) ? null : values[FieldNames.SECOND];
        require(other == null || other.length() <= partChars, BadRecord.LONG_SECOND);
        start(at, names.hasId() ? values[FieldNames.ID] : generatedId(at), other, columns(values));
        whole(values[FieldNames.TEXT]);
    }

    private void whole(String text) {
        if (text.length() <= partChars) {
            add(text);
            started = false;
        } else {
            append(text);
            end();
        }
    }

    private static List<String> columns(String[] values) {
        return values.length == FieldNames.COLUMNS
                ? List.of()
                : Collections.unmodifiableList(
                        Arrays.asList(Arrays.copyOfRange(values, FieldNames.COLUMNS, values.length)));
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isBlank();
    }

    private static void require(boolean holds, String reason) throws BadRecord {
        if (!holds) {
            throw new BadRecord(reason);
        }
    }

    /** Begins a text that streams by. */
    void start(long at) {
        start(at, generatedId(at), null, List.of());
    }

    private void start(long at, String givenId, String secondText, List<String> columnValues) {
        started = true;
        parts = 0;
        position = at;
        id = givenId;
        second = secondText;
        columns = columnValues;
    }

    /** More of the text that streams by. */
    void append(CharSequence text) {
        cutter.append(text);
        for (String part = cutter.next(); part != null; part = cutter.next()) {
            add(part);
        }
    }

    /** Whether a text streams by. */
    boolean started() {
        return started;
    }

    /** Where that text begins. */
    long position() {
        return position;
    }

    /** The text is complete. */
    void end() {
        for (String part = cutter.last(); part != null; part = cutter.last()) {
            add(part);
        }
        started = false;
    }

    /** The rest of the text cannot be read: parts that are complete stay, what follows them is dropped. */
    void abandon() {
        cutter.clear();
        started = false;
    }

    private void add(String part) {
        ready.add(new Document(id, parts, part, parts == 0 ? second : null, file.name(), position, columns));
        parts++;
    }

    private String generatedId(long at) {
        byte[] name = file.name().getBytes(StandardCharsets.UTF_8);
        return RandomKey.of(ByteBuffer.allocate(name.length + 8)
                        .put(name)
                        .putLong(at)
                        .array())
                .toHex();
    }
}
