/**
 * Regular expressions as Oniguruma reads them, the engine of Hugging Face's tokenizers, over {@code char[]} and without an
 * object per match: {@link dev.lacuna.tokenization.regex.Regex}. {@code java.util.regex} would differ in the version of
 * Unicode, in {@code \w} and in case folding. A pattern outside the part of the syntax that was compared with Oniguruma is
 * refused by {@link dev.lacuna.tokenization.regex.UnsupportedPattern}.
 *
 * <p>A pattern is parsed into {@link dev.lacuna.tokenization.regex.Part}s, which are linked from the last to the first into
 * {@link dev.lacuna.tokenization.regex.Node}s that know what follows them and match by backtracking.
 */
package dev.lacuna.tokenization.regex;
