package dev.lacuna.masking.piece;

import dev.lacuna.tokenization.UserException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One piece of a recipe: a name and its arguments, written {@code fixed(0.15)} or {@code bert(mask=0.8, per=unit)}.
 *
 * @param name the piece's name
 * @param values arguments by position
 * @param named arguments by name
 */
public record PieceSpec(String name, List<String> values, Map<String, String> named) implements Serializable {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?");
    private static final Pattern SYNTAX = Pattern.compile("\\s*([a-z0-9-]+)\\s*(?:\\(([^()]*)\\))?\\s*");

    public PieceSpec {
        values = List.copyOf(values);
        named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
    }

    /** Reads {@code name}, {@code name(value)} or {@code name(value, key=value)}. */
    public static PieceSpec parse(String text) {
        Matcher matcher = SYNTAX.matcher(text);
        if (!matcher.matches()) {
            throw new UserException("Cannot read recipe: a piece is written name(value, key=value) (" + text + ")");
        }
        List<String> values = new ArrayList<>();
        Map<String, String> named = new LinkedHashMap<>();
        String arguments = matcher.group(2) == null ? "" : matcher.group(2).strip();
        for (String argument : arguments.isEmpty() ? new String[0] : arguments.split(",", -1)) {
            int equals = argument.indexOf('=');
            if (equals < 0) {
                values.add(argument.strip());
            } else {
                String key = argument.substring(0, equals).strip();
                if (named.put(key, argument.substring(equals + 1).strip()) != null) {
                    throw new UserException("Cannot read recipe: an argument is given twice (" + text.strip() + ")");
                }
            }
        }
        return new PieceSpec(matcher.group(1), values, named);
    }

    /** Refuses arguments the piece does not have: at most {@code positional} by position, and the {@code known} names. */
    public void allow(int positional, String... known) {
        if (values.size() > positional) {
            throw new UserException("Cannot read recipe: " + name + " takes at most " + positional
                    + " arguments without a name (" + this + ")");
        }
        TreeSet<String> names = new TreeSet<>(named.keySet());
        List.of(known).forEach(names::remove);
        if (!names.isEmpty()) {
            throw new UserException("Cannot read recipe: " + name + " has no such argument"
                    + (known.length == 0 ? "" : "; known are " + String.join(", ", known)) + " (" + names.first()
                    + ")");
        }
    }

    /** The argument called {@code key} as it is written; it must be there. */
    public String text(String key) {
        String value = named.get(key);
        if (value == null || value.isEmpty()) {
            throw new UserException("Cannot read recipe: " + name + " needs " + key + " (" + this + ")");
        }
        return value;
    }

    /** The argument at {@code index}, or called {@code key}, as a number in [least, most]; {@code fallback} if absent. */
    public double number(int index, String key, double fallback, double least, double most) {
        String text = argument(index, key);
        if (text == null) {
            return fallback;
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new UserException("Cannot read recipe: " + key + " of " + name + " is not a number (" + text + ")");
        }
        double value = Double.parseDouble(text);
        if (!(value >= least && value <= most)) {
            throw new UserException("Cannot read recipe: " + key + " of " + name + " must be in [" + least + ", " + most
                    + "] (" + text + ")");
        }
        return value;
    }

    /** The argument called {@code key}, which is never given by position. */
    public double number(String key, double fallback, double least, double most) {
        return number(values.size(), key, fallback, least, most);
    }

    /** As {@link #number(int, String, double, double, double)}, and whole. */
    public int whole(int index, String key, int fallback, int least, int most) {
        double value = number(index, key, fallback, least, most);
        if (value != Math.rint(value)) {
            throw new UserException(
                    "Cannot read recipe: " + key + " of " + name + " must be a whole number (" + value + ")");
        }
        return (int) value;
    }

    /** The argument called {@code key} as numbers of 0 or more with {@code |} between them; {@code fallback} if absent. */
    public double[] numbers(String key, double[] fallback) {
        String text = named.get(key);
        if (text == null) {
            return fallback;
        }
        String[] parts = text.split("\\|", -1);
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = new PieceSpec(name, List.of(), Map.of(key, parts[i].strip()))
                    .number(0, key, 0, 0, Double.MAX_VALUE);
        }
        return numbers;
    }

    /** As {@link #number(String, double, double, double)}, and whole. */
    public int whole(String key, int fallback, int least, int most) {
        return whole(values.size(), key, fallback, least, most);
    }

    private String argument(int index, String key) {
        String byPosition = index < values.size() ? values.get(index) : null;
        String byName = named.get(key);
        if (byPosition != null && byName != null) {
            throw new UserException("Cannot read recipe: " + key + " is given by position and by name (" + this + ")");
        }
        return byName != null ? byName : byPosition;
    }

    /** The argument called {@code key} as it is written; {@code fallback} if absent. */
    public String text(String key, String fallback) {
        return named.getOrDefault(key, fallback);
    }

    /** The argument called {@code key}, one of {@code choices}; the first choice if absent. */
    public String choice(String key, String... choices) {
        String value = named.getOrDefault(key, choices[0]);
        if (!List.of(choices).contains(value)) {
            throw new UserException("Cannot read recipe: " + key + " of " + name + " must be one of "
                    + String.join(", ", choices) + " (" + value + ")");
        }
        return value;
    }

    /** The argument called {@code key}, which may be several with bars between; empty if absent. */
    public List<String> texts(String key) {
        String value = named.get(key);
        return value == null ? List.of() : List.of(value.split("\\s*\\|\\s*", -1));
    }

    @Override
    public String toString() {
        List<String> arguments = new ArrayList<>(values);
        named.forEach((key, value) -> arguments.add(key + "=" + value));
        return arguments.isEmpty() ? name : name + "(" + String.join(", ", arguments) + ")";
    }
}
