/**
 * Pages about recipes, in Markdown with pictures in SVG: what their files say, and what they do with a passage of a run. Start at
 * {@link dev.lacuna.jobs.pages.RecipePages}; {@link dev.lacuna.jobs.pages.Examples} runs recipes, and all else is text.
 */
package dev.lacuna.jobs.pages;
