package dev.lacuna.jobs.config;

/**
 * {@code statistics.dale.*}: which collocated spans are chosen.
 *
 * @param maxOrder longest n-gram there may be
 * @param share share of the scored n-grams of each order that is taken, the best ones
 */
public record DaleParams(int maxOrder, double share) {
    /** Words in the longest span of DALE. */
    private static final int LONGEST = 7;

    public static DaleParams from(Settings settings) {
        return new DaleParams(
                Math.min(LONGEST, NgramsParams.from(settings).maxOrder()),
                settings.number("statistics.dale.share", 0, 1));
    }
}
