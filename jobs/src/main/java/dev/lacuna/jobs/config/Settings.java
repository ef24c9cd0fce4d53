package dev.lacuna.jobs.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import dev.lacuna.tokenization.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The configuration of one command: {@code --set} over {@code --conf} over {@code reference.conf}. */
public final class Settings {
    private static final String SPARK = "spark.";

    private final Config config;

    private Settings(Config config) {
        this.config = config;
    }

    /**
     * @param file the file given by {@code --conf}, or null
     * @param overrides {@code key=value} as given by {@code --set}, in order
     */
    public static Settings load(Path file, List<String> overrides) {
        Config reference = reference();
        Config merged = reference;
        if (file != null) {
            merged = checked(parse(file), reference).withFallback(merged);
        }
        for (String override : overrides) {
            merged = checked(SetOption.parse(override), reference).withFallback(merged);
        }
        try {
            return new Settings(merged.resolve());
        } catch (ConfigException e) {
            throw new UserException("Cannot use configuration: " + e.getMessage(), e);
        }
    }

    /** {@code reference.conf}, which holds every key. */
    static Config reference() {
        try (InputStream in = Settings.class.getResourceAsStream("/dev/lacuna/conf/reference.conf");
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return ConfigFactory.parseReader(reader);
        } catch (IOException e) {
            throw new IllegalStateException("reference.conf cannot be read", e);
        }
    }

    private static Config parse(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new UserException("Cannot read configuration: no such file, or not readable (" + file + ")");
        }
        try {
            return ConfigFactory.parseFile(file.toFile());
        } catch (ConfigException e) {
            throw new UserException("Cannot read configuration: " + e.getMessage(), e);
        }
    }

    private static Config checked(Config given, Config reference) {
        Map<String, ConfigValue> known = leaves(reference);
        leaves(given).forEach((key, value) -> {
            if (key.equals("spark") && !(value instanceof ConfigObject)) {
                throw new UserException(
                        "Cannot use configuration: spark holds properties, such as spark.executor.memory ("
                                + value.unwrapped() + ")");
            }
            if (!known.containsKey(key) && !key.startsWith(SPARK)) {
                throw new UserException(
                        "Cannot use configuration: unknown key; did you mean " + Nearest.of(key, known.keySet()) + "? ("
                                + key + ", " + value.origin().description() + ")");
            }
        });
        return given;
    }

    /** All keys that hold a value, nulls included. */
    private static Map<String, ConfigValue> leaves(Config config) {
        Map<String, ConfigValue> leaves = new TreeMap<>();
        collect("", config.root(), leaves);
        return leaves;
    }

    private static void collect(String prefix, ConfigObject object, Map<String, ConfigValue> leaves) {
        object.forEach((name, value) -> {
            if (value instanceof ConfigObject nested && !nested.isEmpty()) {
                collect(prefix + name + ".", nested, leaves);
            } else {
                leaves.put(prefix + name, value);
            }
        });
    }

    /** Whether {@code key} has a value other than null. */
    public boolean has(String key) {
        return config.hasPath(key);
    }

    public String text(String key) {
        return read(key, () -> config.getString(key));
    }

    /** The text at {@code key}, or null. */
    public String optionalText(String key) {
        return has(key) ? text(key) : null;
    }

    /** A language tag of BCP 47, such as {@code zh-Hant}. */
    public String language(String key) {
        String tag = text(key);
        try {
            new Locale.Builder().setLanguageTag(tag);
            return tag;
        } catch (IllformedLocaleException e) {
            throw wrong(key, "must be a language tag such as en or zh-Hant", tag);
        }
    }

    /** One of {@code choices}. */
    public String choice(String key, String... choices) {
        String value = text(key);
        if (!List.of(choices).contains(value)) {
            throw wrong(key, "must be one of " + String.join(", ", choices), value);
        }
        return value;
    }

    /** A list of texts; a single text counts as a list of one. */
    public List<String> texts(String key) {
        return read(
                key,
                () -> config.getValue(key).unwrapped() instanceof List
                        ? config.getStringList(key)
                        : List.of(config.getString(key)));
    }

    public long seed() {
        String text = text("seed");
        try {
            return new BigDecimal(text).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw wrong("seed", "must be a whole number of at most 64 bits", text);
        }
    }

    public int integer(String key, int least, int most) {
        double value = number(key, least, most);
        if (value != Math.rint(value)) {
            throw wrong(key, "must be a whole number", text(key));
        }
        return (int) value;
    }

    /** A list of whole numbers, at least one; a single one counts as a list of one. */
    public List<Integer> integers(String key, int least, int most) {
        List<String> texts = texts(key);
        if (texts.isEmpty()) {
            throw wrong(key, "must hold at least one number", "[]");
        }
        return texts.stream().map(text -> integer(key, text, least, most)).toList();
    }

    private int integer(String key, String text, int least, int most) {
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw wrong(key, "must hold whole numbers", text);
        }
        throw wrong(key, "must hold numbers in [" + least + ", " + most + "]", text);
    }

    public double number(String key, double least, double most) {
        double value = read(key, () -> config.getDouble(key));
        if (!(value >= least && value <= most)) {
            throw wrong(key, "must be in [" + plain(least) + ", " + plain(most) + "]", text(key));
        }
        return value;
    }

    /** A list of numbers, at least one; a single one counts as a list of one. */
    public List<Double> numbers(String key, double least, double most) {
        List<Double> values = read(
                key,
                () -> config.getValue(key).unwrapped() instanceof List
                        ? config.getDoubleList(key)
                        : List.of(config.getDouble(key)));
        if (values.isEmpty() || !values.stream().allMatch(value -> value >= least && value <= most)) {
            throw wrong(key, "must hold numbers in [" + plain(least) + ", " + plain(most) + "]", values.toString());
        }
        return List.copyOf(values);
    }

    public boolean flag(String key) {
        return read(key, () -> config.getBoolean(key));
    }

    /** Spark properties, {@code spark.*}. */
    public Map<String, String> spark() {
        Map<String, String> properties = new TreeMap<>();
        leaves(config).forEach((key, value) -> {
            if (key.startsWith(SPARK)) {
                properties.put(key.replace("\"", ""), String.valueOf(value.unwrapped()));
            }
        });
        return properties;
    }

    private static String plain(double value) {
        return value == (long) value && value < Long.MAX_VALUE ? String.valueOf((long) value) : String.valueOf(value);
    }

    private interface Getter<T> {
        T get();
    }

    private <T> T read(String key, Getter<T> getter) {
        if (!has(key)) {
            throw new UserException(
                    "Cannot use configuration: " + key + " is not set; give --set " + key + "=… (null)");
        }
        try {
            return getter.get();
        } catch (ConfigException e) {
            String value = config.getValue(key).unwrapped().toString();
            throw wrong(key, "has the wrong type", value);
        }
    }

    private UserException wrong(String key, String reason, String value) {
        return new UserException("Cannot use configuration: " + key + " " + reason + " (" + value + ", "
                + config.getValue(key).origin().description() + ")");
    }
}
