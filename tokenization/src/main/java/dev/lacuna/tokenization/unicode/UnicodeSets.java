package dev.lacuna.tokenization.unicode;

import com.ibm.icu.text.UnicodeSet;

/** The sets of code points that several parts need. */
public final class UnicodeSets {
    /** White_Space, the 25 code points that Rust and Oniguruma call white space. */
    public static final CodePointSet WHITE_SPACE = CodePointSet.of("[:White_Space:]");

    public static final CodePointSet LETTER = CodePointSet.of("[:L:]");

    /** Numbers of all kinds: decimal digits, Roman numerals, fractions. */
    public static final CodePointSet NUMBER = CodePointSet.of("[:N:]");

    /** The word characters of Unicode Technical Standard 18, as Rust's {@code \w} has them. */
    public static final CodePointSet WORD = CodePointSet.of("[[:Alphabetic:][:M:][:Nd:][:Pc:][:Join_Control:]]");

    /** Oniguruma's {@code \w}: no joiners, but the fractions and superscripts of Latin-1. */
    public static final UnicodeSet ONIGURUMA_WORD =
            new UnicodeSet("[[:Alphabetic:][:M:][:Nd:][:Pc:]\\u00B2\\u00B3\\u00B9\\u00BC-\\u00BE]").freeze();

    private UnicodeSets() {}
}
