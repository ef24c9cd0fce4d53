/**
 * Turns {@code report.json} into one HTML page that opens from a file, without a network and without a server.
 *
 * <p>In: the report as a JSON tree, in which any section may be missing because its step has not run. Out: a page
 * whose every figure stands in a table written here, in Java, so that it reads the same in a text browser, in print and
 * with scripts off; the scripts among this package's resources only add charts over the same numbers.
 *
 * <p>Start at {@link dev.lacuna.jobs.report.page.ReportPage}. Each part of the page is a {@code Section}; to add one,
 * implement it, list it in {@code Sections}, and, for a chart, name a {@code Figure} and add the function of that name
 * to {@code lacuna.plots} in a script listed in {@code Assets}. Words, n-grams, paths and recipe names come from
 * strangers' corpora: text reaches the page only through {@code Html}, which escapes it, and data reaches the scripts
 * only through {@code EmbeddedJson}.
 */
package dev.lacuna.jobs.report.page;
