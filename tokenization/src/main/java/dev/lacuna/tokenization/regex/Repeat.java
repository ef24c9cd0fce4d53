package dev.lacuna.tokenization.regex;

/** How a quantifier chooses among the numbers of times that it allows. */
enum Repeat {
    /** Many first, then fewer. */
    GREEDY,
    /** Few first, then more. */
    LAZY,
    /** As many as can be, and never fewer. */
    POSSESSIVE
}
