package dev.lacuna.tokenization;

/** Text of the user's in a message: between quotes, on one line whatever is in it, and cut short where it is long. */
public final class Quoted {
    private static final int MOST_CHARS = 60;

    private Quoted() {}

    public static String of(String text) {
        StringBuilder quoted = new StringBuilder("'");
        for (int i = 0; i < Math.min(text.length(), MOST_CHARS); i++) {
            char c = text.charAt(i);
            if (isPrintable(c)) {
                quoted.append(c);
            } else {
                quoted.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
            }
        }
        return quoted.append(text.length() > MOST_CHARS ? "...'" : "'").toString();
    }

    private static boolean isPrintable(char c) {
        return c == ' ' || !Character.isISOControl(c) && !Character.isWhitespace(c);
    }
}
