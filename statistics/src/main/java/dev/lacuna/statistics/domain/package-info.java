/**
 * Which words are a domain's own (Wilf et al., "Difference-Masking: Choosing What to Mask in Continued Pretraining", 2023):
 * {@link dev.lacuna.statistics.domain.TfIcf} scores a word by its counts in the domain and in a reference, {@link
 * dev.lacuna.statistics.domain.Anchors} finds the anchor that a vector is most like, {@link
 * dev.lacuna.statistics.domain.RankWeights} makes weights of the likeness.
 */
package dev.lacuna.statistics.domain;
