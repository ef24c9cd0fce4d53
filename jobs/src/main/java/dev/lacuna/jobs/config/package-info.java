/**
 * Configuration: {@link dev.lacuna.jobs.config.Settings} merges {@code reference.conf}, {@code --conf} and {@code --set} and
 * refuses keys that do not exist; a {@code XxxParams} record for each subject holds checked values. {@code
 * conf/reference.conf} is the one place of defaults and documentation.
 */
package dev.lacuna.jobs.config;
