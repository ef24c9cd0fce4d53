package dev.lacuna.masking;

import dev.lacuna.tokenization.UserException;
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
    private double t = Double.NaN;
    private double alpha;
    private double lossWeight;
    private Trail trail;

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
        trail = null;
        t = Double.NaN;
    }

    /**
     * Goes on with what earlier steps have made of the row.
     *
     * @param steps what they did, null if there are none
     */
    void continueWith(Sequence changed, Trail steps) {
        sequence = changed;
        trail = steps;
    }

    /** Lets pieces see {@code out} as the row; for a corruption made of several. Ends with {@link #seeAgain}. */
    public void see(MaskedExample out) {
        sequence = ChangedSequence.of(original, out);
    }

    /** Lets pieces see {@code before} again, which {@link #sequence} was. */
    public void seeAgain(Sequence before) {
        sequence = before;
    }

    /**
     * Whether an earlier step of a chain changed what stands at {@code position} of {@link #sequence}, or had it in one of its
     * units.
     */
    public boolean isTouched(int position) {
        return trail != null && trail.isTouched(position);
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

    /** Number of this masking, from 0; {@link #views} in a row belong together. */
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
     * A number uniform on (0, 1), spread evenly over neighbouring rows: rows are counted off in blocks of {@code strata}, and
     * of a block exactly one row falls into each of as many strata. So it is for the halves of a block and half as many strata,
     * their halves, and so on (the numbers are a scrambled van der Corput sequence): a batch smaller than a block is spread
     * evenly, too.
     *
     * @param strata a power of two
     */
    public double stratified(int strata) {
        long block = place.index() / strata;
        RandomKey key = RandomKey.of(seed, purpose, "strata", place.shard(), (int) block);
        // With one stratum the shift is by 0 bits, which leaves 0 as it is.
        int reversed = Integer.reverse((int) (place.index() % strata)) >>> 32 - Integer.numberOfTrailingZeros(strata);
        int own = reversed ^ (int) (key.low() & strata - 1);
        return (own + random.nextDouble()) / strata;
    }

    /** Sets the row's time, share of clean subwords and loss weight; a diffusion budget does. */
    public void diffuse(double time, double clean, double weight) {
        t = time;
        alpha = clean;
        lossWeight = weight;
    }

    /**
     * Diffusion time.
     *
     * @throws UserException if the budget is no diffusion
     */
    public double t() {
        return timed(t);
    }

    /** Expected share of clean subwords at {@link #t}; throws as it does. */
    public double alpha() {
        return timed(alpha);
    }

    /** Weight of the row's loss at {@link #t}; throws as it does. */
    public double lossWeight() {
        return timed(lossWeight);
    }

    private double timed(double value) {
        if (Double.isNaN(t)) {
            throw new UserException(
                    "Cannot mask: a piece of the recipe needs a time; only the budget diffusion sets one");
        }
        return value;
    }
}
