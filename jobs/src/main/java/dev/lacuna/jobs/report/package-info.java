/**
 * Step seven, {@link dev.lacuna.jobs.report.ReportStep}. In: the manifests and tables of whatever the run holds. Out: {@code
 * report/report.json} and {@code report/index.html}, which {@code page} draws from the JSON alone.
 */
package dev.lacuna.jobs.report;
