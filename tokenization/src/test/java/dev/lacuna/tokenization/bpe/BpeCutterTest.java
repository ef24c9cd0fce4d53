package dev.lacuna.tokenization.bpe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lacuna.tokenization.subword.SubwordBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BpeCutterTest {
    /** One merge after the other, each search through all neighbours anew. */
    @Property(tries = 500, seed = "42")
    void cutsAsTheDefinitionDoes(@ForAll("merges") List<BpeMerge> merges, @ForAll("words") String word) {
        Set<String> tokens = new LinkedHashSet<>(List.of("a", "b", "c"));
        List<BpeMerge> usable = new ArrayList<>();
        for (BpeMerge merge : merges) {
            if (tokens.contains(merge.left()) && tokens.contains(merge.right()) && !usable.contains(merge)) {
                usable.add(merge);
                tokens.add(merge.left() + merge.right());
            }
        }
        List<String> ids = new ArrayList<>(tokens);
        SubwordBuffer out = new SubwordBuffer();
        out.add(-1, 0, 0);
        // Chars around the word must not matter, nor what the buffer held before.
        char[] chars = ("c" + word + "a").toCharArray();
        new BpeModel(ids, usable, BpeOptions.CHARACTERS).cutter().cut(chars, 1, 1 + word.length(), out);
        List<String> cut = new ArrayList<>();
        for (int i = 1; i < out.size(); i++) {
            cut.add(ids.get(out.id(i)));
            assertThat(word.substring(out.start(i), out.end(i))).isEqualTo(cut.get(i - 1));
        }
        assertThat(cut).isEqualTo(definition(word, usable));
    }

    private static List<String> definition(String word, List<BpeMerge> merges) {
        List<String> symbols = new ArrayList<>(List.of(word.split("")));
        while (true) {
            int best = -1;
            int bestRank = merges.size();
            for (int i = 0; i + 1 < symbols.size(); i++) {
                int rank = merges.indexOf(new BpeMerge(symbols.get(i), symbols.get(i + 1)));
                if (rank >= 0 && rank < bestRank) {
                    best = i;
                    bestRank = rank;
                }
            }
            if (best < 0) {
                return symbols;
            }
            symbols.set(best, symbols.get(best) + symbols.remove(best + 1));
        }
    }

    @Provide
    Arbitrary<List<BpeMerge>> merges() {
        Arbitrary<String> token =
                Arbitraries.strings().withChars("abc").ofMinLength(1).ofMaxLength(3);
        return Combinators.combine(token, token).as(BpeMerge::new).list().ofMaxSize(200);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("abc").ofMinLength(1).ofMaxLength(200);
    }
}
