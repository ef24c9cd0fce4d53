package dev.lacuna.tokenization.huggingface;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lacuna.tokenization.bpe.BpeMerge;
import dev.lacuna.tokenization.bpe.BpeModel;
import dev.lacuna.tokenization.bpe.BpeOptions;
import dev.lacuna.tokenization.normalize.CharsMapBuilder;
import dev.lacuna.tokenization.pipeline.WordRules;
import dev.lacuna.tokenization.train.BpeTrainer;
import dev.lacuna.tokenization.train.LearnedBpe;
import dev.lacuna.tokenization.train.MergeScore;
import dev.lacuna.tokenization.train.TrainOptions;
import dev.lacuna.tokenization.train.WordCounts;
import dev.lacuna.tokenization.words.WordScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Whole {@code tokenizer.json} files: those we train, and those that are built like the files of well-known models. */
final class TokenizerFiles {
    /** Keeps all digits of scores, and takes single quotes. */
    private static final ObjectMapper LENIENT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .build();

    private static final List<String> SPECIAL = List.of("<pad>", "<unk>", "<s>", "</s>", "<mask>");
    private static final List<String> BERT_SPECIAL = List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]");
    private static final String BLANKS_TO_MARKS = "{'type':'Sequence','normalizers':[{'type':'Prepend','prepend':'▁'},"
            + "{'type':'Replace','pattern':{'String':' '},'content':'▁'}]}";
    private static final String METASPACE =
            "{'type':'Metaspace','replacement':'▁','prepend_scheme':'always','split':true}";

    private TokenizerFiles() {}

    /** Files by name. */
    static Map<String, String> all() {
        List<String> texts = Glosses.oneIn(40);
        Map<String, String> files = new LinkedHashMap<>();
        for (TokenizerFamily family : TokenizerFamily.values()) {
            files.put(family + " cased", trained(family, false, 2000, texts));
            files.put(family + " uncased", trained(family, true, 2000, texts));
        }
        String unigram = files.get(TokenizerFamily.UNIGRAM + " cased");
        files.put("like RoBERTa", roberta());
        files.put("like Llama 2", llama2(2000, texts));
        files.put("like Llama 3", llama3());
        files.put("like T5", t5(unigram));
        files.put("like ALBERT", albert(unigram));
        return files;
    }

    /** Learned from {@code texts}. */
    static String trained(TokenizerFamily family, boolean lowercase, int size, List<String> texts) {
        TokenizerTrainer trainer = new TokenizerTrainer(family, lowercase);
        List<String> special = family == TokenizerFamily.WORDPIECE ? BERT_SPECIAL : SPECIAL;
        TrainOptions options = TrainOptions.of(size, special).withAlphabetLimit(500);
        return trainer.train(counts(trainer.words(), texts), options, MergeScore.FREQUENCY);
    }

    private static WordCounts counts(WordRules rules, List<String> texts) {
        WordCounts counts = new WordCounts();
        WordScanner scanner = rules.scanner();
        texts.forEach(text -> scanner.scan(text, 0, text.length(), counts));
        return counts;
    }

    /** GPT-2's vocabulary in a file like RoBERTa's. */
    static String roberta() {
        ObjectNode root = root("null", byteLevel(true));
        root.set(
                "post_processor",
                read("{'type':'RobertaProcessing','sep':['</s>',50258],'cls':['<s>',50256],'trim_offsets':true,"
                        + "'add_prefix_space':false}"));
        addToken(root, 50256, "<s>", false);
        addToken(root, 50257, "<pad>", false);
        addToken(root, 50258, "</s>", false);
        addToken(root, 50259, "<unk>", false);
        addToken(root, 50260, "<mask>", true);
        BpeJson.write(gpt2(), root.putObject("model"));
        return root.toString();
    }

    /** GPT-2's vocabulary in a file like Llama 3's, with two words that no merge leads to. */
    static String llama3() {
        String words =
                "{'type':'Split','pattern':{'Regex':\"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\\\r\\\\n\\\\p{L}\\\\p{N}]?"
                        + "\\\\p{L}+|\\\\p{N}{1,3}| ?[^\\\\s\\\\p{L}\\\\p{N}]+[\\\\r\\\\n]*|\\\\s*[\\\\r\\\\n]+|\\\\s+(?!\\\\S)|\\\\s+\"},"
                        + "'behavior':'Isolated','invert':false}";
        ObjectNode root = root("null", "{'type':'Sequence','pretokenizers':[" + words + "," + byteLevel(false) + "]}");
        BpeJson.write(gpt2(), root.putObject("model"));
        root.withObject("/model").put("ignore_merges", true);
        root.withObject("/model/vocab").put("Ġdicotyledonous", 50256).put("xxxxxx", 50257);
        addToken(root, 50258, "<pad>", false);
        addToken(root, 50259, "</s>", false);
        addToken(root, 50260, "<mask>", false);
        return root.toString();
    }

    private static String byteLevel(boolean useRegex) {
        return "{'type':'ByteLevel','add_prefix_space':false,'trim_offsets':true,'use_regex':" + useRegex + "}";
    }

    private static BpeModel gpt2() {
        try {
            return Gpt2.model();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Like Llama 2's: no pre-tokenizer, bytes for unknown characters. */
    static String llama2(int size, List<String> texts) {
        ObjectNode root = root(BLANKS_TO_MARKS, "null");
        root.set("decoder", read("{'type':'Sequence','decoders':[{'type':'ByteFallback'},{'type':'Fuse'}]}"));
        BpeJson.write(byteFallback(size, texts), root.putObject("model"));
        SPECIAL.forEach(token -> addToken(root, SPECIAL.indexOf(token), token, false));
        return root.toString();
    }

    private static BpeModel byteFallback(int size, List<String> texts) {
        List<String> first = new ArrayList<>(SPECIAL);
        IntStream.range(0, 256).forEach(b -> first.add(String.format(Locale.ROOT, "<0x%02X>", b)));
        TrainOptions options = TrainOptions.of(size, first).withAlphabetLimit(80);
        WordRules marked =
                WordRulesJson.parse(root(BLANKS_TO_MARKS, METASPACE), List.of()).rules();
        LearnedBpe learned = new BpeTrainer(options, "", "").train(counts(marked, texts));
        List<String> tokens = learned.vocabulary();
        List<BpeMerge> merges = learned.merges().stream()
                .map(merge -> new BpeMerge(tokens.get(merge.left()), tokens.get(merge.right())))
                .toList();
        return new BpeModel(tokens, merges, new BpeOptions("<unk>", "", "", true, true, false, false, 0));
    }

    /** The learned Unigram tokenizer {@code trained} with the text rules of T5 and XLM-R. */
    static String t5(String trained) {
        CharsMapBuilder map = new CharsMapBuilder();
        for (String[] rule : new String[][] {
            {"\t", " "},
            {"\n", " "},
            {"\u00a0", " "},
            {"\u3000", " "},
            {"ﬁ", "fi"},
            {"½", "1⁄2"},
            {"e\u0301", "é"},
            {"\u200b", " "},
            {"①", "1"},
            {"Å", "Å"},
            {"\u00ad", ""},
            {"ｆ", "f"}
        }) {
            map.add(rule[0], rule[1]);
        }
        String charsMap = "{'type':'Precompiled','precompiled_charsmap':'"
                + Base64.getEncoder().encodeToString(map.build()) + "'}";
        return withRules(
                trained,
                "{'type':'Sequence','normalizers':[" + charsMap
                        + ",{'type':'Replace','pattern':{'Regex':' {2,}'},'content':' '}]}",
                "{'type':'Sequence','pretokenizers':[{'type':'WhitespaceSplit'}," + METASPACE + "]}");
    }

    /** The same with the text rules of ALBERT. */
    static String albert(String trained) {
        return withRules(
                trained,
                "{'type':'Sequence','normalizers':[{'type':'Replace','pattern':{'String':'``'},'content':'\\\"'},"
                        + "{'type':'Replace','pattern':{'String':\"''\"},'content':'\\\"'},{'type':'NFKD'},"
                        + "{'type':'StripAccents'},{'type':'Lowercase'},"
                        + "{'type':'Replace','pattern':{'Regex':' {2,}'},'content':' '}]}",
                METASPACE);
    }

    private static String withRules(String trained, String normalizer, String preTokenizer) {
        ObjectNode root = read(trained);
        root.set("normalizer", read(normalizer));
        root.set("pre_tokenizer", read(preTokenizer));
        return root.toString();
    }

    private static ObjectNode root(String normalizer, String preTokenizer) {
        return read("{'version':'1.0','truncation':null,'padding':null,'added_tokens':[],'normalizer':" + normalizer
                + ",'pre_tokenizer':" + preTokenizer + ",'post_processor':null,'decoder':null}");
    }

    private static ObjectNode read(String json) {
        try {
            return (ObjectNode) LENIENT.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void addToken(ObjectNode root, int id, String content, boolean leftStrip) {
        root.withArray("added_tokens")
                .addObject()
                .put("id", id)
                .put("content", content)
                .put("single_word", false)
                .put("lstrip", leftStrip)
                .put("rstrip", false)
                .put("normalized", false)
                .put("special", true);
    }
}
