/**
 * Packed files: {@link dev.lacuna.jobs.corpus.packing.Packing} knows them by their ending and unpacks them as a stream, with
 * bounded memory and one kind of error for whatever is wrong with them. In: stored bytes. Out: unpacked bytes. Everything is
 * done by libraries that Spark ships, in Java or with the native part in their jar.
 */
package dev.lacuna.jobs.corpus.packing;
