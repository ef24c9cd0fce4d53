/**
 * Where OpenNLP's models come from: jars on the class path, found by language, or streams that the user names. {@link
 * dev.lacuna.tokenization.opennlp.OpenNlpModels} reads them for the packages {@code sentence} and {@code tags}.
 */
package dev.lacuna.tokenization.opennlp;
