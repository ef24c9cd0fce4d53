/**
 * How units are drawn: implementations of {@link dev.lacuna.masking.sampler.Sampler}. Two carry nearly every recipe: an exact
 * budget without replacement, and independent Bernoulli trials.
 */
package dev.lacuna.masking.sampler;
