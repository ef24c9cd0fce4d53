package dev.lacuna.masking.corruption;

import dev.lacuna.masking.Column;

/** What {@link Column#TOKEN_STATES} says of a position under noise of masks and of uniform subwords. */
public final class TokenState {
    /** As it was. */
    public static final int CLEAN = 0;

    /** A mask. */
    public static final int MASK = 1;

    /** A uniform subword, which may be the original one. */
    public static final int UNIFORM = 2;

    private TokenState() {}
}
