/**
 * What the report reads of tables beside their manifests: samples and histograms of a size that a page can hold, whatever the
 * size of the table. {@link dev.lacuna.jobs.report.sample.TableSamples} is where to start, and where to add one.
 */
package dev.lacuna.jobs.report.sample;
