package dev.lacuna.tokenization.bpe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lacuna.tokenization.UserException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BpeModelTest {
    @Test
    void refusesWhatContradictsItself() {
        assertRefused(List.of("a", "b", "a"), List.of(), "##", null, "ids 0 and 2 are the same token ('a')");
        assertRefused(List.of("a", "b"), List.of(new BpeMerge("a", "c")), "", null, "vocabulary ('c')");
        assertRefused(List.of("a", "b"), List.of(new BpeMerge("a", "b")), "", null, "vocabulary ('ab')");
        assertRefused(List.of("a", "##"), List.of(new BpeMerge("a", "##")), "##", null, "('a', '##')");
        assertRefused(List.of("a", "b", "ab"), List.of(new BpeMerge("a", "b")), "##", null, "the second '##' and more");
        assertRefused(List.of("", "b"), List.of(new BpeMerge("", "b")), "", null, "merge 1 must be of two tokens");
        assertRefused(List.of("a"), List.of(), "", "<unk>", "unknown token is not in the vocabulary ('<unk>')");
        assertThatThrownBy(() -> new BpeOptions(null, "", "", false, false, false, false, Double.NaN))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("[0, 1]");
    }

    private static void assertRefused(
            List<String> tokens, List<BpeMerge> merges, String prefix, String unknown, String reason) {
        BpeOptions options = new BpeOptions(unknown, prefix, "", false, false, false, false, 0);
        assertThatThrownBy(() -> new BpeModel(tokens, merges, options))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot use BPE model: ")
                .hasMessageContaining(reason);
    }

    @Test
    void missingUnknownTokenIsNoMatterWhereEveryByteIsKnown() {
        List<String> bytes = new ArrayList<>();
        for (int b = 0; b < 256; b++) {
            bytes.add(String.valueOf(ByteAlphabet.charOf(b)));
        }
        BpeOptions options = new BpeOptions("<unk>", "", "", false, false, false, true, 0);
        assertThat(new BpeModel(bytes, List.of(), options).options()).isEqualTo(options);
        assertThatThrownBy(() -> new BpeModel(bytes.subList(0, 255), List.of(), options))
                .isInstanceOf(UserException.class);
    }

    @Test
    void idsMayHaveGaps() {
        List<String> tokens = Arrays.asList("a", null, "b");
        BpeModel model = new BpeModel(tokens, List.of(), BpeOptions.CHARACTERS);
        assertThat(model.tokens()).isEqualTo(tokens);
    }
}
