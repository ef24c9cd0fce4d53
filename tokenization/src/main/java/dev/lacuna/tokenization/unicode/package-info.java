/**
 * Sets of code points by their Unicode properties: {@link dev.lacuna.tokenization.unicode.CodePointSet} answers in a few
 * instructions whether it holds a code point, {@link dev.lacuna.tokenization.unicode.UnicodeSets} names the sets that
 * normalizers, pre-tokenizers and regular expressions share. The properties are Unicode 16's (ICU4J), whatever version the
 * Java platform has, because Hugging Face's tokenizers use those.
 */
package dev.lacuna.tokenization.unicode;
