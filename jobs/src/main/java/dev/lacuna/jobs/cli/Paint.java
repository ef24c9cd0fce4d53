package dev.lacuna.jobs.cli;

/** Terminal colours, or none. */
record Paint(boolean colour) {
    String bold(String text) {
        return escape(1, text);
    }

    String red(String text) {
        return escape(31, text);
    }

    String green(String text) {
        return escape(32, text);
    }

    String yellow(String text) {
        return escape(33, text);
    }

    private String escape(int code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
