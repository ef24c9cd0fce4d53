package dev.lacuna.jobs.config;

import dev.lacuna.tokenization.UserException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbered tokens written short: {@code <extra_id_{0..99}>} is {@code <extra_id_0>} to {@code <extra_id_99>}. */
public final class TokenRanges {
    private static final Pattern RANGE = Pattern.compile("\\{(\\d{1,6})\\.\\.(\\d{1,6})}");

    private TokenRanges() {}

    /** Every token that {@code written} stands for, in order, ranges in place. */
    static List<String> expand(String key, List<String> written) {
        List<String> tokens = new ArrayList<>();
        for (String token : written) {
            Matcher range = RANGE.matcher(token);
            if (range.find()) {
                numbered(key, token, range, tokens);
            } else {
                tokens.add(token);
            }
        }
        return tokens;
    }

    private static void numbered(String key, String token, Matcher range, List<String> tokens) {
        int first = Integer.parseInt(range.group(1));
        int last = Integer.parseInt(range.group(2));
        if (first > last || range.find()) {
            throw new UserException("Cannot use configuration: " + key
                    + " takes one range a token, such as {0..99}, from the lower number to the higher (" + token + ")");
        }
        for (int i = first; i <= last; i++) {
            tokens.add(range.replaceFirst(String.valueOf(i)));
        }
    }

    /**
     * The shortest way to write tokens.
     *
     * @param pattern their spelling, with {@code %d} for a number from 0 to {@code count - 1}, or that of a single token
     */
    public static String of(String pattern, int count) {
        return pattern.replace("%d", count == 1 ? "0" : "{0.." + (count - 1) + "}");
    }
}
