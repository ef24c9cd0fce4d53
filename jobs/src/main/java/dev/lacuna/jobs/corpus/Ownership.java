package dev.lacuna.jobs.corpus;

/**
 * Which task reads a document, decided by one offset: that of the line in front of it (the blank line before a block, or the
 * document's own line where every line is one). Every offset belongs to exactly one task.
 *
 * @param start first offset of the range, or the turn of this task
 * @param end end of the range, or the number of tasks that take turns
 */
record Ownership(boolean inTurns, long start, long end) {
    private static final int TURN_SHIFT = 20;

    /** The offsets {@code [start, end)}. */
    static Ownership range(long start, long end) {
        return new Ownership(false, start, end);
    }

    /** Every {@code readers}-th mebibyte, from the {@code turn}-th. */
    static Ownership turns(int turn, int readers) {
        return new Ownership(true, turn, readers);
    }

    boolean owns(long offset) {
        return inTurns ? (offset >> TURN_SHIFT) % end == start : offset >= start && offset < end;
    }

    /** Whether nothing from {@code offset} on is owned. */
    boolean isPast(long offset) {
        return !inTurns && offset >= end;
    }

    /** Whether the file is entered in its middle. */
    boolean entersMidway() {
        return !inTurns && start > 0;
    }
}
