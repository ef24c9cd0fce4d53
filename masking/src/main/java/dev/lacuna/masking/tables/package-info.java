/** Statistics in the form that recipes read them in: values by word, similar words, a generator of subwords. */
package dev.lacuna.masking.tables;
