package dev.lacuna.tokenization.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.bpe.BpeMerge;
import dev.lacuna.tokenization.bpe.BpeModel;
import dev.lacuna.tokenization.bpe.BpeOptions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BpeJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void readsBackWhatItWrote() {
        List<BpeOptions> all = List.of(
                BpeOptions.CHARACTERS,
                BpeOptions.BYTES,
                new BpeOptions("<unk>", "##", "</w>", true, false, false, false, 0.25),
                new BpeOptions("a", "", "", false, true, true, false, 1));
        List<String> tokens = Arrays.asList("<unk>", "a", "##b", null, "ab", "b", " ", " a");
        for (BpeOptions options : all) {
            BpeMerge merge = options.continuationPrefix().isEmpty() ? new BpeMerge(" ", "a") : new BpeMerge("a", "##b");
            BpeModel model = new BpeModel(tokens, List.of(merge), options);
            ObjectNode node = JSON.createObjectNode();
            BpeJson.write(model, node);
            BpeModel back = BpeJson.read(node, options.byteLevel(), "memory");
            assertThat(back.options()).isEqualTo(options);
            assertThat(back.tokens()).isEqualTo(tokens);
            assertThat(back.merges()).containsExactly(merge);
        }
    }

    @Test
    void readsBothFormsOfMergesAndAbsentOptions() throws JsonProcessingException {
        String vocab = "{'vocab':{'a':0,'b':1,'ab':2,'abb':3},";
        List<BpeMerge> merges = List.of(new BpeMerge("a", "b"), new BpeMerge("ab", "b"));
        assertThat(read(vocab + "'merges':['a b','ab b']}").merges()).isEqualTo(merges);
        assertThat(read(vocab + "'merges':['#version: 0.2','a b','ab b']}").merges())
                .isEqualTo(merges);
        assertThat(read(vocab + "'merges':[['a','b'],['ab','b']]}").merges()).isEqualTo(merges);
        assertThat(read(vocab + "'merges':[]}").options()).isEqualTo(BpeOptions.CHARACTERS);
        assertThat(read(vocab + "'dropout':null,'unk_token':null,'fuse_unk':null,'merges':[]}")
                        .options())
                .isEqualTo(BpeOptions.CHARACTERS);
    }

    @Test
    void refusesByName() {
        String rest = "'vocab':{'a':0,'b':1},'merges':[]}";
        assertRefused("{'merges':[]}", "no vocabulary");
        assertRefused("{'vocab':{'a':0}}", "no merges array");
        assertRefused("{'vocab':{'a':0,'b':0},'merges':[]}", "id 0 stands for both 'a' and 'b'");
        assertRefused("{'vocab':{'a':-1},'merges':[]}", "id of 'a' is outside 0..");
        assertRefused("{'vocab':{'a':2147483647},'merges':[]}", "but '2147483647'");
        assertRefused("{'vocab':{'a':'0'},'merges':[]}", "but '\"0\"'");
        assertRefused("{'vocab':{'a':0.5},'merges':[]}", "but '0.5'");
        assertRefused("{'vocab':{'a':0,'aa':1},'merges':['a a','a a a']}", "merge 2 is not two tokens but '\"a a a\"'");
        assertRefused("{'vocab':{'a':0},'merges':[['a']]}", "merge 1 is not two tokens but '[\"a\"]'");
        assertRefused("{'vocab':{'a':0},'merges':[['a',1]]}", "merge 1 is not two tokens");
        assertRefused(
                "{'vocab':{'a':0},'merges':['a a']}", "merge 1 needs a token that is not in the vocabulary ('aa')");
        assertRefused("{'dropout':2," + rest, "dropout is not a number in [0, 1] but '2'");
        assertRefused("{'dropout':'x'," + rest, "dropout is not a number");
        assertRefused("{'unk_token':3," + rest, "unk_token is not a string but '3'");
        assertRefused("{'fuse_unk':'yes'," + rest, "fuse_unk is neither true nor false");
        assertRefused("{'vocab':{'a\\n':0,'b':0},'merges':[]}", "both 'a\\u000a' and 'b'");
        assertThatThrownBy(() -> read("{'speed':1," + rest))
                .isInstanceOf(UnsupportedPart.class)
                .hasMessage("model BPE (field 'speed')");
    }

    private static BpeModel read(String json) throws JsonProcessingException {
        return BpeJson.read(JSON.readTree(json.replace('\'', '"')), false, "t.json");
    }

    private static void assertRefused(String json, String reason) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("Cannot use ")
                .hasMessageContaining(reason)
                .hasMessageEndingWith("(t.json)");
    }
}
