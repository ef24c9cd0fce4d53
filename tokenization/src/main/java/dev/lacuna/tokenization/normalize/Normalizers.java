package dev.lacuna.tokenization.normalize;

import dev.lacuna.tokenization.bert.BertOptions;
import dev.lacuna.tokenization.bert.CharClass;
import dev.lacuna.tokenization.unicode.CodePointSet;
import java.util.ArrayList;
import java.util.List;

/** The normalizers that are made of simpler ones, or of a set of characters. */
public final class Normalizers {
    private static final CodePointSet CLEANED = CodePointSet.of(CharClass::isRemoved);
    private static final CodePointSet WHITE_SPACE = CodePointSet.of(CharClass::isWhitespace);
    private static final CodePointSet ACCENTS = CodePointSet.of(CharClass::isAccent);

    /** The marks of Unicode 9, as in Hugging Face's tokenizers: two Vedic signs more than now, and a Sharada one less. */
    private static final CodePointSet MARKS = CodePointSet.of("[[[:M:]&[:age=9.0:]-[\\U000111C9]]\\u1CF2\\u1CF3]");

    private static final CodePointSet CONTROLS =
            CodePointSet.of("[\\u0001-\\u0008\\u000B\\u000E-\\u001F\\u007F\\u008F\\u009F]");
    private static final CodePointSet NMT_SPACES =
            CodePointSet.of("[\\u0009\\u000A\\u000C\\u000D\\u1680\\u200B-\\u200F\\u2028\\u2029\\u2581\\uFEFF\\uFFFD]");

    private Normalizers() {}

    /** Changes nothing. */
    public static Normalizer identity() {
        return text -> {};
    }

    /** One normalizer after the other. */
    public static Normalizer sequence(List<Normalizer> steps) {
        List<Normalizer> copy = List.copyOf(steps);
        return text -> copy.forEach(step -> step.normalize(text));
    }

    /** BERT's cleaning (google-research/bert, tokenization.py) on the whole text; ideographs get a space on both sides. */
    public static Normalizer bert(BertOptions options) {
        List<Normalizer> steps = new ArrayList<>();
        if (options.cleanText()) {
            steps.add(new Filter(CLEANED));
            steps.add(new Blank(WHITE_SPACE));
        }
        if (options.splitChinese()) {
            steps.add(new SpaceIdeographs());
        }
        if (options.stripAccents()) {
            steps.add(UnicodeForm.NFD);
            steps.add(new Filter(ACCENTS));
        }
        if (options.lowercase()) {
            steps.add(new Lowercase());
        }
        return sequence(steps);
    }

    /** Drops marks; accents only where a decomposition made marks of them before. */
    public static Normalizer stripAccents() {
        return new Filter(MARKS);
    }

    /** The cleaning of neural machine translation in SentencePiece: drops control characters, blanks odd spaces. */
    public static Normalizer nmt() {
        return sequence(List.of(new Filter(CONTROLS), new Blank(NMT_SPACES)));
    }
}
