package dev.lacuna.jobs.config;

/** {@code mask.audit.*}: the sample that recipes are compared on. */
public record AuditParams(boolean enabled, int rows) {
    public static AuditParams from(Settings settings) {
        return new AuditParams(settings.flag("mask.audit.enabled"), settings.integer("mask.audit.rows", 1, 10_000_000));
    }
}
