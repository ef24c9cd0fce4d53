package dev.lacuna.tokenization.bpe;

import dev.lacuna.tokenization.UserException;

/**
 * How a BPE vocabulary spells words, and what happens to characters it lacks; the options of Hugging Face's {@code BPE} model
 * by their meaning there.
 *
 * @param unknown the token of a character that the vocabulary lacks, or null: such characters vanish
 * @param continuationPrefix what every character of a word but the first is spelled with, such as {@code ##}; may be empty
 * @param wordSuffix what the last character of a word is spelled with, such as {@code </w>}; may be empty
 * @param fuseUnknown whether neighbouring unknown characters are one unknown token
 * @param byteFallback whether an unknown character becomes the tokens {@code <0x00>} to {@code <0xFF>} of its UTF-8 bytes
 * @param ignoreMerges whether a word that is itself a token is that token, whatever the merges would make of it
 * @param byteLevel whether words are spelled in bytes by {@link ByteAlphabet}; in a {@code tokenizer.json} that is said by a
 *     ByteLevel pre-tokenizer, not by the model
 * @param dropout the probability with which Hugging Face leaves merges out whenever it cuts a word, in [0, 1]. {@link
 *     BpeModel#cutter()} does not: whoever wants it asks for it, and whoever reads the file can see it here
 */
public record BpeOptions(
        String unknown,
        String continuationPrefix,
        String wordSuffix,
        boolean fuseUnknown,
        boolean byteFallback,
        boolean ignoreMerges,
        boolean byteLevel,
        double dropout) {
    /** Words in characters, each of which the vocabulary must have. */
    public static final BpeOptions CHARACTERS = new BpeOptions(null, "", "", false, false, false, false, 0);

    /** Words in bytes, as GPT-2 and RoBERTa spell them. */
    public static final BpeOptions BYTES = new BpeOptions(null, "", "", false, false, false, true, 0);

    public BpeOptions {
        if (!(dropout >= 0 && dropout <= 1)) {
            throw new UserException("Cannot use BPE model: its dropout must be in [0, 1] (" + dropout + ")");
        }
    }
}
