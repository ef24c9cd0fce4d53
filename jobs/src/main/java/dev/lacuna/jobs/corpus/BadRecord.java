package dev.lacuna.jobs.corpus;

/** Why one record cannot be a document; said of it as "a document is …". Thrown in any number, so without a trace. */
final class BadRecord extends Exception {
    static final String NOT_UTF8 = "not UTF-8";
    static final String TOO_LONG = "longer than " + (ByteLines.LONGEST >> 20) + " MiB";
    static final String WITHOUT_TEXT = "without text";
    static final String WITHOUT_ID = "without id";
    static final String NOT_UNICODE = "not valid Unicode";
    static final String NOT_TEXT = "with a text field that holds something else";
    static final String LONG_SECOND = "with a second text longer than corpus.part-chars";
    static final String BROKEN_JSON = "broken JSON";
    static final String BROKEN_REST = "broken JSON, which hides the rest of its file";
    static final String NO_OBJECT = "not a JSON object";
    static final String FIELD_COUNT = "with fewer or more fields than the first row";
    static final String OPEN_QUOTE = "with a quote that is not closed";
    static final String AFTER_QUOTE = "with text after a closing quote";

    private static final long serialVersionUID = 1;

    BadRecord(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return getMessage();
    }
}
