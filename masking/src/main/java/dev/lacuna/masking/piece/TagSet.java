package dev.lacuna.masking.piece;

import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.tags.UniversalTag;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Universal parts of speech, written {@code NOUN|PROPN}. */
public final class TagSet {
    private final Set<UniversalTag> tags = EnumSet.noneOf(UniversalTag.class);
    private final boolean[] contains = new boolean[UniversalTag.values().length];

    /** @param names of parts of speech, as Universal Dependencies has them */
    public TagSet(List<String> names) {
        for (String name : names) {
            tags.add(tag(name));
            contains[tag(name).code()] = true;
        }
    }

    private static UniversalTag tag(String name) {
        try {
            return UniversalTag.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new UserException("Cannot read recipe: no such part of speech; known are "
                    + EnumSet.allOf(UniversalTag.class) + " (" + name + ")");
        }
    }

    /** Whether it holds the tag with this code; never {@link dev.lacuna.masking.Annotations#NO_TAG}. */
    public boolean contains(byte code) {
        return code >= 0 && contains[code];
    }

    public boolean isEmpty() {
        return tags.isEmpty();
    }

    /** The names, in the order of the codes. */
    @Override
    public String toString() {
        return tags.stream().map(UniversalTag::name).collect(Collectors.joining("|"));
    }
}
