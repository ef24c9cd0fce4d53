package dev.lacuna.jobs.config;

/** {@code sequence.*} and {@code shards.*}: the rows and the files they go to. */
public record ShardParams(int sequenceLength, int trainShards, double validFraction) {
    public static ShardParams from(Settings settings) {
        return new ShardParams(
                settings.integer("sequence.length", 8, 1 << 16),
                settings.integer("shards.count", 1, 1_000_000),
                settings.number("shards.valid-fraction", 0, 0.5));
    }

    /** As many validation shards as their share of the documents asks for, at least one unless nothing is held out. */
    public int validShards() {
        return validFraction == 0 ? 0 : Math.max(1, (int) Math.rint(trainShards * validFraction));
    }
}
