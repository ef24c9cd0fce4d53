package dev.lacuna.masking;

import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.random.RandomKey;
import dev.lacuna.tokenization.random.RandomKeys;

/**
 * One row being masked once: all that the pieces of a recipe may look at, and the randomness they draw from. Reused from row
 * to row.
 */
public final class Row {
    private final String purpose;
    private final RandomKeys keys;
    private final KeyedRandom random;
    private final KeyedRandom shared = new KeyedRandom(new RandomKey(0, 0));
    private boolean sharedStarted = true;
    private Sequence original;
    private Sequence sequence;
    private Place place = Place.at(0);
    private long seed;
    private int view;
    private int views;
    private double t;
    private double alpha;
    private double lossWeight;

    /** @param purpose a short name of the recipe's identity */
    Row(String purpose) {
        this(purpose, new KeyedRandom(new RandomKey(0, 0)));
    }

    /** @param random the stream of all rows, as far as they do not {@link #start} their own */
    private Row(String purpose, KeyedRandom random) {
        this.purpose = purpose;
        this.keys = new RandomKeys(purpose);
        this.random = random;
    }

    /** A row whose pieces draw from {@code random}, wherever it stands. */
    static Row of(Sequence sequence, KeyedRandom random, Place place) {
        Row row = new Row("", random);
        row.original = sequence;
        row.sequence = sequence;
        row.place = place;
        row.views = 1;
        return row;
    }

    void start(Sequence original, long seed, int view, int views, Place place) {
        this.original = original;
        this.sequence = original;
        this.place = place;
        this.view = view;
        this.views = views;
        this.seed = seed;
        random.reset(original.origin().key(seed, keys, view));
        sharedStarted = false;
        t = Double.NaN;
        alpha = Double.NaN;
        lossWeight = Double.NaN;
    }

    /** Goes on with what an earlier step has made of the row. */
    void continueWith(Sequence changed) {
        sequence = changed;
    }

    /** The row as this step finds it: the original, or in a chain what the steps before have made of it. */
    public Sequence sequence() {
        return sequence;
    }

    /** The row before anything was done to it. */
    public Sequence original() {
        return original;
    }

    /** The row's own stream: another for every view. */
    public KeyedRandom random() {
        return random;
    }

    /** A stream that begins alike in all views of the row that belong together, for what they must agree on. */
    public KeyedRandom shared() {
        if (!sharedStarted) {
            shared.reset(original.origin().key(seed, keys, -1 - view / views));
            sharedStarted = true;
        }
        return shared;
    }

    /** Number of this masking among {@link #views}. */
    public int view() {
        return view;
    }

    /** How often each row is masked. */
    public int views() {
        return views;
    }

    public double progress() {
        return place.progress();
    }

    /**
     * A number uniform on (0, 1), spread evenly over neighbouring rows: of each {@code strata} rows of a shard that follow one
     * another exactly one falls into each stratum, in keyed order.
     *
     * @param strata a power of two
     */
    public double stratified(int strata) {
        long block = place.index() / strata;
        RandomKey key = RandomKey.of(seed, purpose, "strata", place.shard(), (int) block);
        int own = (int) (place.index() % strata) ^ (int) (key.low() & strata - 1);
        return (own + random.nextDouble()) / strata;
    }

    /** Sets the row's time, share of clean subwords and loss weight; a diffusion budget does. */
    public void diffuse(double time, double clean, double weight) {
        t = time;
        alpha = clean;
        lossWeight = weight;
    }

    /** Diffusion time, NaN where the budget is no diffusion. */
    public double t() {
        return t;
    }

    /** Expected share of clean subwords at {@link #t}. */
    public double alpha() {
        return alpha;
    }

    /** Weight of the row's loss at {@link #t}. */
    public double lossWeight() {
        return lossWeight;
    }
}
