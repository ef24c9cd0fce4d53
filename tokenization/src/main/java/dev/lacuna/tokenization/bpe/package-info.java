/**
 * Byte-pair encoding (Gage 1994; Sennrich, Haddow and Birch, "Neural Machine Translation of Rare Words with Subword Units",
 * ACL 2016): a word is spelled in characters, then neighbours are merged, always those whose merge was learned first.
 *
 * <p>Start at {@link dev.lacuna.tokenization.bpe.BpeModel}, whose cutters give the ids and character ranges of Hugging Face's
 * {@code tokenizers}. A cut is four steps, each on scratch that the cutter owns: {@code ModelText} is the word as the
 * vocabulary spells it, {@code SymbolLayout} looks its characters up, {@code Merger} merges them, and {@code BpeCutter} reads
 * off ids and ranges. {@link dev.lacuna.tokenization.bpe.ByteAlphabet} is the spelling of bytes as characters that GPT-2
 * introduced. What cuts text into words, and a cache of the words seen, are the caller's.
 */
package dev.lacuna.tokenization.bpe;
