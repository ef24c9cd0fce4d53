package dev.lacuna.tokenization.pretokenize;

/** What becomes of the delimiters at which a text is cut. */
public enum SplitBehavior {
    /** Dropped. */
    REMOVED,
    /** Each a split of its own. */
    ISOLATED,
    /** Each joins the text before it; one that follows another delimiter stands alone. */
    MERGED_WITH_PREVIOUS,
    /** Each joins the text after it; one that precedes another delimiter stands alone. */
    MERGED_WITH_NEXT,
    /** Delimiters that touch make one split. */
    CONTIGUOUS;

    /** Whether two pieces that touch become one. */
    boolean joins(boolean delimiter, boolean nextIsDelimiter) {
        return switch (this) {
            case REMOVED, ISOLATED -> false;
            case MERGED_WITH_PREVIOUS -> !delimiter && nextIsDelimiter;
            case MERGED_WITH_NEXT -> delimiter && !nextIsDelimiter;
            case CONTIGUOUS -> delimiter == nextIsDelimiter;
        };
    }
}
