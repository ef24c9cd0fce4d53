/**
 * What a diffusion does to text over its time: how much of a row is clean ({@link
 * dev.lacuna.masking.diffusion.NoiseSchedule}), or of each of its positions ({@link
 * dev.lacuna.masking.diffusion.Hyperschedule}). Pure formulas; the budget {@code diffusion} and the corruption {@code
 * hyperschedule} draw by them. A new schedule is one class and one line in {@link
 * dev.lacuna.masking.diffusion.NoiseSchedules}.
 */
package dev.lacuna.masking.diffusion;
