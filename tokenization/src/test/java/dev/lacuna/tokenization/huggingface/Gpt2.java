package dev.lacuna.tokenization.huggingface;

import com.knuddels.jtokkit.Encodings;
import dev.lacuna.tokenization.bpe.BpeMerge;
import dev.lacuna.tokenization.bpe.BpeModel;
import dev.lacuna.tokenization.bpe.BpeOptions;
import dev.lacuna.tokenization.bpe.ByteAlphabet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * GPT-2's vocabulary from JTokkit's list of its tokens by rank. A token's merge is what is left of it when its characters are
 * merged as far as the tokens before it allow.
 */
final class Gpt2 {
    private Gpt2() {}

    static BpeModel model() throws IOException {
        List<String> tokens = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Encodings.class.getResourceAsStream("/com/knuddels/jtokkit/r50k_base.tiktoken"),
                StandardCharsets.US_ASCII))) {
            lines.lines()
                    .forEach(line -> tokens.add(
                            ByteAlphabet.spell(Base64.getDecoder().decode(line.substring(0, line.indexOf(' '))))));
        }
        Map<String, Integer> ranks = new HashMap<>();
        List<BpeMerge> merges = new ArrayList<>();
        for (int rank = 0; rank < tokens.size(); rank++) {
            String token = tokens.get(rank);
            if (token.length() > 1) {
                List<String> parts = parts(token, ranks);
                merges.add(new BpeMerge(parts.get(0), parts.get(1)));
            }
            ranks.put(token, rank);
        }
        return new BpeModel(tokens, merges, BpeOptions.BYTES);
    }

    private static List<String> parts(String token, Map<String, Integer> ranks) {
        List<String> parts =
                new ArrayList<>(token.chars().mapToObj(Character::toString).toList());
        while (parts.size() > 2) {
            int best = 0;
            for (int i = 1; i + 1 < parts.size(); i++) {
                if (rank(parts, i, ranks) < rank(parts, best, ranks)) {
                    best = i;
                }
            }
            parts.set(best, parts.get(best) + parts.remove(best + 1));
        }
        return parts;
    }

    private static int rank(List<String> parts, int i, Map<String, Integer> ranks) {
        return ranks.getOrDefault(parts.get(i) + parts.get(i + 1), Integer.MAX_VALUE);
    }
}
