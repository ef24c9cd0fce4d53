package dev.lacuna.jobs.corpus;

/** Why one record cannot be a document; said of it as "a document is …". Thrown in any number, so without a trace. */
final class BadRecord extends Exception {
    static final String NOT_UTF8 = "not UTF-8";
    static final String TOO_LONG = "longer than " + (ByteLines.LONGEST >> 20) + " MiB";
    static final String WITHOUT_TEXT = "without text";
    static final String WITHOUT_ID = "without id";
    static final String NOT_UNICODE = "not valid Unicode";
    static final String NOT_TEXT = "no text but another value";
    static final String LONG_SECOND = "too long in its second text";
    static final String BROKEN_JSON = "broken JSON";
    static final String BROKEN_REST = "broken JSON, which hides the rest of its file";
    static final String NO_OBJECT = "not a JSON object";
    static final String FIELD_COUNT = "of fewer or more fields than the first row";
    static final String OPEN_QUOTE = "missing a closing quote";
    static final String AFTER_QUOTE = "badly quoted, with text after a closing quote";

    private static final long serialVersionUID = 1;

    BadRecord(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return getMessage();
    }
}
