package dev.lacuna.tokenization.regex;

import com.ibm.icu.text.UnicodeSet;
import dev.lacuna.tokenization.unicode.CodePointSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A parsed part of a pattern.
 *
 * @param single the set, where the part is one code point of a set; else null
 * @param first what a match of one or more code points can start with, or more
 * @param minLength least number of code points of a match, 0 or 1 where that is all we need to know
 * @param linker makes the node of this part, given what follows it
 */
record Part(UnicodeSet single, UnicodeSet first, int minLength, UnaryOperator<Node> linker) {
    Node link(Node next) {
        return linker.apply(next);
    }

    static Part of(int codePoint) {
        return of(new UnicodeSet(codePoint, codePoint));
    }

    static Part of(UnicodeSet set) {
        CodePointSet bits = CodePointSet.of(set);
        return new Part(set, set, 1, next -> new SetNode(bits, next));
    }

    /** A part that looks and takes nothing. */
    static Part look(UnaryOperator<Node> linker) {
        return new Part(null, UnicodeSet.EMPTY, 0, linker);
    }

    static Part sequence(List<Part> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        UnicodeSet first = new UnicodeSet();
        int minLength = 0;
        for (Part part : parts) {
            if (minLength == 0) {
                first.addAll(part.first);
                minLength = part.minLength;
            }
        }
        List<Part> copy = List.copyOf(parts);
        return new Part(null, first, minLength, next -> {
            Node node = next;
            for (int i = copy.size() - 1; i >= 0; i--) {
                node = copy.get(i).link(node);
            }
            return node;
        });
    }

    static Part alternation(List<Part> branches) {
        if (branches.size() == 1) {
            return branches.get(0);
        }
        UnicodeSet first = new UnicodeSet();
        branches.forEach(branch -> first.addAll(branch.first));
        if (branches.stream().allMatch(branch -> branch.single != null)) {
            return of(first);
        }
        int minLength = 1;
        List<UnicodeSet> firsts = new ArrayList<>();
        for (Part branch : branches) {
            minLength = Math.min(minLength, branch.minLength);
            firsts.add(branch.minLength == 0 ? null : branch.first);
        }
        return new Part(null, first, minLength, next -> {
            List<Node> nodes =
                    branches.stream().map(branch -> branch.link(next)).toList();
            return new AlternationNode(nodes, firsts);
        });
    }

    /** This part or nothing. */
    Part optional(Repeat repeat) {
        Part nothing = sequence(List.of());
        Part either = alternation(repeat == Repeat.LAZY ? List.of(nothing, this) : List.of(this, nothing));
        return repeat == Repeat.POSSESSIVE ? either.atomic() : either;
    }

    /** The first way to match this part, never another one. */
    Part atomic() {
        return new Part(null, first, minLength, next -> new AtomicNode(link(Node.END), next));
    }

    /** {@code min} to {@code max} times this part, which is {@link #single}. */
    Part run(int min, int max, Repeat repeat) {
        CodePointSet bits = CodePointSet.of(single);
        return new Part(null, single, Math.min(min, 1), next -> new RunNode(bits, min, max, repeat, next));
    }
}
