package dev.lacuna.jobs.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValueFactory;
import dev.lacuna.tokenization.UserException;
import java.util.ArrayList;
import java.util.List;

/**
 * The argument of {@code --set}, {@code key=value} or {@code key=[value,value]}. The value is taken as it stands, not as
 * HOCON, in which {@code //} and {@code #} begin comments and {@code :} and {@code *} need quotes: paths are full of them.
 */
final class SetOption {
    private SetOption() {}

    static Config parse(String option) {
        int equals = option.indexOf('=');
        if (equals < 1) {
            throw new UserException("Cannot read --set: it wants key=value (" + option + ")");
        }
        String value = option.substring(equals + 1).strip();
        try {
            return ConfigFactory.empty()
                    .withValue(
                            option.substring(0, equals).strip(),
                            ConfigValueFactory.fromAnyRef(value(value), "--set " + option));
        } catch (ConfigException e) {
            throw new UserException("Cannot read --set: not a key (" + option + ")", e);
        }
    }

    private static Object value(String text) {
        if (text.equals("null")) {
            return null;
        }
        return text.startsWith("[") && text.endsWith("]") ? list(text.substring(1, text.length() - 1)) : unquoted(text);
    }

    private static List<String> list(String text) {
        List<String> values = new ArrayList<>();
        for (String value : text.isBlank() ? new String[0] : text.split(",", -1)) {
            values.add(unquoted(value.strip()));
        }
        return values;
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
