package dev.lacuna.masking;

import dev.lacuna.masking.packing.Fragmenter;
import dev.lacuna.masking.packing.Packer;
import dev.lacuna.masking.units.NgramVocabulary;
import dev.lacuna.tokenization.SpecialTokens;
import dev.lacuna.tokenization.TokenBuffer;
import dev.lacuna.tokenization.TokenSequence;
import dev.lacuna.tokenization.Tokenizer;
import dev.lacuna.tokenization.Vocabulary;
import dev.lacuna.tokenization.bert.BertOptions;
import dev.lacuna.tokenization.pipeline.PipelineModel;
import dev.lacuna.tokenization.pipeline.WordRules;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import dev.lacuna.tokenization.spelling.PrefixSpelling;
import dev.lacuna.tokenization.wordpiece.WordPieceModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.IntStream;

/**
 * A small language: words are made of two-letter syllables, each one subword, so {@code babe} is {@code ba ##be}; {@code zz}
 * is unknown. Special tokens are spread over the vocabulary, so that nothing can rely on their being its first or last ids.
 */
public final class ToyCorpus {
    public static final Vocabulary VOCABULARY = vocabulary();
    public static final int ORDINARY_SUBWORDS = 40;
    private static final List<String> WORDS = words();
    public static final MaskingTables TABLES = new ToyTables(VOCABULARY, WORDS);

    private ToyCorpus() {}

    private static Vocabulary vocabulary() {
        List<String> subwords = new ArrayList<>(List.of("[PAD]"));
        for (String consonant : List.of("b", "d", "[UNK]", "k", "[CLS]", "l", "[SEP]", "[MASK]", "m")) {
            if (consonant.startsWith("[")) {
                subwords.add(consonant);
                continue;
            }
            for (String vowel : List.of("a", "e", "i", "o")) {
                subwords.add(consonant + vowel);
                subwords.add("##" + consonant + vowel);
            }
        }
        int ordinary = subwords.size();
        for (int sentinel = 0; sentinel < 100; sentinel++) {
            subwords.add("<extra_id_" + sentinel + ">");
        }
        subwords.addAll(List.of("[NLU]", "[NLG]", "[S2S]", ";"));
        subwords.addAll(List.of("[NAME]", "[NUMBER]", "[BAD]", "[/BAD]", "[EFFECTIVE]", "[/EFFECTIVE]"));
        for (int name = 0; name < 100; name++) {
            subwords.add("[ID_" + name + "]");
        }
        return new Vocabulary(
                subwords,
                new PrefixSpelling("##"),
                new SpecialTokens(
                        0,
                        subwords.indexOf("[UNK]"),
                        subwords.indexOf("[CLS]"),
                        subwords.indexOf("[SEP]"),
                        subwords.indexOf("[MASK]")),
                IntStream.range(ordinary, subwords.size()).boxed().toList());
    }

    private static List<String> words() {
        KeyedRandom random = random("words", 0);
        List<String> words = new ArrayList<>();
        while (words.size() < 40) {
            String word = syllables(1 + random.nextInt(4), random);
            if (!words.contains(word)) {
                words.add(word);
            }
        }
        return List.copyOf(words);
    }

    private static String syllables(int count, KeyedRandom random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < count; i++) {
            word.append("bdklm".charAt(random.nextInt(5))).append("aeio".charAt(random.nextInt(4)));
        }
        return word.toString();
    }

    /** N-grams of 2 to 5 of the commonest words; others for another {@code list}. */
    static NgramVocabulary ngrams(String list) {
        return addNgrams(list, new NgramVocabulary());
    }

    /** As {@link #ngrams}, and single words, each of {@link #WORDS} as likely as not. */
    static NgramVocabulary phrases(String list) {
        NgramVocabulary phrases = NgramVocabulary.ofPhrases();
        WORDS.stream()
                .filter(word -> ToyTables.value(list, "", word) < 0.5)
                .forEach(word -> phrases.add(word, tokenizer()));
        return addNgrams(list, phrases);
    }

    private static NgramVocabulary addNgrams(String list, NgramVocabulary ngrams) {
        KeyedRandom random = random(list, 0);
        for (int i = 0; i < 400; i++) {
            StringJoiner ngram = new StringJoiner(" ");
            int order = 2 + random.nextInt(4);
            for (int w = 0; w < order; w++) {
                ngram.add(WORDS.get(random.nextInt(order == 2 ? 12 : 4)));
            }
            ngrams.add(ngram.toString(), tokenizer());
        }
        return ngrams;
    }

    public static Tokenizer tokenizer() {
        return new PipelineModel(
                        List.of(),
                        WordRules.bert(BertOptions.UNCASED),
                        new WordPieceModel(
                                VOCABULARY.subwords(),
                                "##",
                                VOCABULARY.specialTokens().unknown(),
                                400),
                        VOCABULARY,
                        List.of())
                .tokenizer();
    }

    public static KeyedRandom random(String purpose, int number) {
        return new KeyedRandom(RandomKey.of(20, purpose, "", number, 0));
    }

    public static TokenSequence encode(String... sentences) {
        TokenBuffer buffer = new TokenBuffer();
        for (String sentence : sentences) {
            buffer.startSentence();
            tokenizer().encode(sentence, buffer);
        }
        return buffer.toSequence();
    }

    /** A document of 0 to {@code sentences} sentences, rarely with a word longer than most rows. */
    public static TokenSequence document(int sentences, KeyedRandom random) {
        List<String> texts = new ArrayList<>();
        for (int left = random.nextInt(sentences + 1); left > 0; left--) {
            StringJoiner sentence = new StringJoiner(" ");
            for (int words = 1 + random.nextInt(12); words > 0; words--) {
                sentence.add(word(random));
            }
            texts.add(sentence.toString());
        }
        return encode(texts.toArray(String[]::new));
    }

    private static String word(KeyedRandom random) {
        int die = random.nextInt(200);
        if (die < 8) {
            return "zz";
        }
        return die == 8
                ? syllables(40, random)
                : WORDS.get((int) (WORDS.size() * random.nextDouble() * random.nextDouble()));
    }

    /** Tags and all word values that any recipe asks for, by the words' texts. */
    static Annotations notes(TokenSequence tokens) {
        return notes(tokens, -1);
    }

    /** As {@link #notes(TokenSequence)}, of a pair whose second text begins at {@code second}; words have partners at random. */
    private static Annotations notes(TokenSequence tokens, int second) {
        List<String> columns = ConfRecipes.wordColumns();
        float[][] values = new float[columns.size()][tokens.words()];
        byte[] tags = new byte[tokens.words()];
        for (int w = 0; w < tokens.words(); w++) {
            String word = VOCABULARY.word(tokens.ids(), tokens.wordStarts()[w], tokens.wordEnd(w));
            tags[w] = ToyTables.tag(word);
            for (int c = 0; c < values.length; c++) {
                values[c][w] = columns.get(c).startsWith(Need.CORPUS)
                        ? partner(tokens, second, w)
                        : ToyTables.column(columns.get(c), word);
            }
        }
        return new Annotations(tokens.sentenceStarts(), tags, second, columns, values);
    }

    /** Number of a word's partner in the other text, from 1; 0 for one word in five. */
    private static float partner(TokenSequence tokens, int second, int word) {
        if (second < 0 || word % 5 == 4) {
            return 0;
        }
        int firstWords = Arrays.binarySearch(tokens.wordStarts(), second);
        int others = word < firstWords ? tokens.words() - firstWords : firstWords;
        return 1 + word * 7 % others;
    }

    /** A row of at most {@code length} positions that is a pair of texts. */
    public static Sequence pair(int length, String first, String second) {
        TokenSequence tokens = encode(first, second);
        List<Sequence> rows = new ArrayList<>();
        new Fragmenter(Packer.capacity(length))
                .cut(
                        Origin.of(first + " & " + second),
                        tokens,
                        notes(tokens, encode(first).size()),
                        new Packer(length, VOCABULARY.specialTokens(), rows::add)::add);
        return rows.get(0);
    }

    /** {@code count} random pairs of texts, some too long, every fourth of two sides of equal length. */
    public static List<Sequence> pairs(int length, int count) {
        KeyedRandom random = random("pairs", length);
        List<Sequence> pairs = new ArrayList<>();
        while (pairs.size() < count) {
            boolean alike = pairs.size() % 4 == 0;
            int words = 1 + random.nextInt(length / (alike ? 8 : 3));
            String first = sentence(words, alike, random);
            String second = sentence(alike ? words : 1 + random.nextInt(length / 3), alike, random);
            pairs.add(pair(length, first, second));
        }
        return pairs;
    }

    /** @param alike whether all words are of one subword of the same few */
    private static String sentence(int words, boolean alike, KeyedRandom random) {
        StringJoiner sentence = new StringJoiner(" ");
        for (int w = 0; w < words; w++) {
            sentence.add(alike ? List.of("ba", "be", "bi").get(random.nextInt(3)) : word(random));
        }
        return sentence.toString();
    }

    /** Rows of {@code length} from {@code documents} random documents. */
    public static List<Sequence> rows(int length, int documents) {
        List<Sequence> rows = new ArrayList<>();
        Packer packer = new Packer(length, VOCABULARY.specialTokens(), rows::add);
        Fragmenter fragmenter = new Fragmenter(Packer.capacity(length));
        KeyedRandom random = random("documents", length);
        for (int d = 0; d < documents; d++) {
            TokenSequence document = document(6, random);
            fragmenter.cut(Origin.of("document-" + length + "-" + d), document, notes(document), packer::add);
        }
        packer.finish();
        return rows;
    }

    /** One row that holds each text as a document of its own. */
    public static Sequence row(String... texts) {
        List<Sequence> rows = new ArrayList<>();
        Packer packer = new Packer(1000, VOCABULARY.specialTokens(), rows::add);
        for (String text : texts) {
            TokenSequence tokens = encode(text);
            new Fragmenter(Packer.capacity(1000)).cut(Origin.of(text), tokens, notes(tokens), packer::add);
        }
        packer.finish();
        return rows.get(0);
    }

    /** The words that {@link #rowOf} has numbers for, and then sentence ends and an unknown word. */
    public static final int NUMBERED_WORDS = 43;

    /** A row of documents that are lists of words by number: 0 to 39 words of the language, then an end of a sentence, unknowns. */
    public static Sequence rowOf(List<List<Integer>> documents) {
        List<Sequence> rows = new ArrayList<>();
        Packer packer = new Packer(1000, VOCABULARY.specialTokens(), rows::add);
        for (int d = 0; d < documents.size(); d++) {
            List<String> sentences = new ArrayList<>();
            StringJoiner sentence = new StringJoiner(" ");
            for (int word : documents.get(d)) {
                if (word == WORDS.size()) {
                    sentences.add(sentence.toString());
                    sentence = new StringJoiner(" ");
                } else {
                    sentence.add(word < WORDS.size() ? WORDS.get(word) : "zz");
                }
            }
            sentences.add(sentence.toString());
            TokenSequence tokens =
                    encode(sentences.stream().filter(text -> !text.isEmpty()).toArray(String[]::new));
            if (tokens.size() > 0) {
                new Fragmenter(Packer.capacity(1000)).cut(Origin.of("d" + d), tokens, notes(tokens), packer::add);
            }
        }
        packer.finish();
        return rows.isEmpty() ? row("zz") : rows.get(0);
    }

    /** A few hundred rows: long and short, of many documents, of one to three subwords, of special tokens alone. */
    public static List<Sequence> rows() {
        List<Sequence> rows = new ArrayList<>(rows(128, 200));
        rows.addAll(rows(24, 60));
        rows.addAll(pairs(128, 40));
        rows.addAll(pairs(24, 20));
        KeyedRandom random = random("tiny", 0);
        for (int i = 0; i < 30; i++) {
            rows.add(row(syllables(1 + i % 3, random)));
        }
        rows.addAll(List.of(row("ba be bi"), row("ba", "be"), row("zz"), row("zz zz", "zz"), row("zz ba zz")));
        return rows;
    }

    /** Positions of {@code row} that hold no special token. */
    public static int candidates(Sequence row) {
        int candidates = 0;
        for (int id : row.ids()) {
            candidates += VOCABULARY.isSpecial(id) ? 0 : 1;
        }
        return candidates;
    }
}
