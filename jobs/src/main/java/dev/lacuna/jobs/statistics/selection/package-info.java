/**
 * Documents that are like a target text: {@link dev.lacuna.jobs.statistics.selection.DsirStep} samples them by the importance
 * of their n-grams, {@link dev.lacuna.jobs.statistics.selection.ZipfitStep} takes those that compress best together with it.
 * Both read the text of the corpus anew, give each document a {@link dev.lacuna.jobs.statistics.selection.Scored}, let {@link
 * dev.lacuna.jobs.statistics.selection.TopDocuments} find the greatest, and write them in corpus order. Formulas are in {@link
 * dev.lacuna.statistics.selection}.
 */
package dev.lacuna.jobs.statistics.selection;
