package dev.lacuna.tokenization.unicode;

/** The sets of code points that several parts need. */
public final class UnicodeSets {
    /** White_Space, the 25 code points that Rust and Oniguruma call white space. */
    public static final CodePointSet WHITE_SPACE = CodePointSet.of("[:White_Space:]");

    public static final CodePointSet LETTER = CodePointSet.of("[:L:]");

    /** Numbers of all kinds: decimal digits, Roman numerals, fractions. */
    public static final CodePointSet NUMBER = CodePointSet.of("[:N:]");

    /** The word characters of Unicode Technical Standard 18, as Rust's {@code \w} has them. */
    public static final CodePointSet WORD = CodePointSet.of("[[:Alphabetic:][:M:][:Nd:][:Pc:][:Join_Control:]]");

    private UnicodeSets() {}
}
