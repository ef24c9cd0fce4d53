package dev.lacuna.jobs.pages;

import dev.lacuna.masking.MaskedExample;

/** How a subword of a picture looks, by what became of it. */
enum Shade {
    PLAIN("#e4e7eb", "#222", "as it was"),
    MASKED("#c33b53", "#fff", "masked"),
    RANDOM("#f0a33c", "#222", "a random subword"),
    KEPT("#86c28b", "#222", "selected, left as it was"),
    SIMILAR("#c7a4e0", "#222", "another word or phrase"),
    INFILLED("#8a2846", "#fff", "one for several"),
    GENERATED("#ffd966", "#222", "drawn by a generator"),
    PARTIAL("#6f9fdc", "#222", "partly masked"),
    INSERTED("#5fb6b6", "#222", "stands for nothing in the text"),
    GONE("none", "#777", "gone from the input");

    private final String fill;
    private final String ink;
    private final String meaning;

    Shade(String fill, String ink, String meaning) {
        this.fill = fill;
        this.ink = ink;
        this.meaning = meaning;
    }

    String fill() {
        return fill;
    }

    String ink() {
        return ink;
    }

    String meaning() {
        return meaning;
    }

    /** Its name in the picture. */
    String key() {
        return String.valueOf((char) ('a' + ordinal()));
    }

    /** Of what stands in the input for a subword with fate {@code fate}. */
    static Shade of(byte fate) {
        return switch (fate) {
            case MaskedExample.MASKED -> MASKED;
            case MaskedExample.RANDOM -> RANDOM;
            case MaskedExample.KEPT -> KEPT;
            case MaskedExample.SIMILAR -> SIMILAR;
            case MaskedExample.INFILLED -> INFILLED;
            case MaskedExample.GENERATED -> GENERATED;
            case MaskedExample.PARTIAL -> PARTIAL;
            case MaskedExample.DROPPED -> GONE;
            default -> PLAIN;
        };
    }
}
