/**
 * Step one and two: {@link dev.lacuna.jobs.tokenize.TokenizerStep} takes the tokenizer the user gives or trains one from the
 * corpus's word counts, {@link dev.lacuna.jobs.tokenize.TokenizeStep} writes the tokenized table. In: the corpus. Out: {@code
 * tokenizer/tokenizer.json} and {@code tokenized/}.
 */
package dev.lacuna.jobs.tokenize;
