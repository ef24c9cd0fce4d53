/**
 * InforMask's masking rates. In: the tokenized table and pairs of words near each other. {@link
 * dev.lacuna.jobs.statistics.informask.InforMaskStep} masks a sample of the documents and counts. Out: a rate for each
 * subword, as a table and as the JSON that the paper's authors published theirs in.
 */
package dev.lacuna.jobs.statistics.informask;
