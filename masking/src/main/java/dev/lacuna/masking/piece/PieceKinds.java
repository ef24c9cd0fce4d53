package dev.lacuna.masking.piece;

import dev.lacuna.masking.MaskingTables;
import dev.lacuna.tokenization.UserException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The pieces of one axis by the names recipes call them. Filled once, when its class is loaded, and only read afterwards.
 *
 * @param <P> the axis
 */
public final class PieceKinds<P> {
    private final String axis;
    private final Map<String, BiFunction<PieceSpec, MaskingTables, P>> kinds = new LinkedHashMap<>();

    /** @param axis the axis's key in recipe files, for messages */
    public PieceKinds(String axis) {
        this.axis = axis;
    }

    /** Adds a piece called {@code name}; its maker refuses arguments that are wrong and asks the tables for what it needs. */
    public PieceKinds<P> add(String name, BiFunction<PieceSpec, MaskingTables, P> maker) {
        if (kinds.put(name, maker) != null) {
            throw new IllegalStateException("two pieces of " + axis + " are called " + name);
        }
        return this;
    }

    /** Makes the piece that {@code spec} describes. */
    public P create(PieceSpec spec, MaskingTables tables) {
        BiFunction<PieceSpec, MaskingTables, P> maker = kinds.get(spec.name());
        if (maker == null) {
            throw new UserException("Cannot read recipe: no such " + axis + "; known are "
                    + String.join(", ", kinds.keySet()) + " (" + spec.name() + ")");
        }
        return maker.apply(spec, tables);
    }

    /** The names, in the order they were added. */
    public Set<String> names() {
        return kinds.keySet();
    }
}
