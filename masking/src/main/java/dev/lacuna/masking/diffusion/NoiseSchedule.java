package dev.lacuna.masking.diffusion;

/** How much of a row is clean at a time t from 0, clean, to 1, noise; some also move with training time. */
public interface NoiseSchedule {
    /**
     * α(t), the chance that a subword is clean: in [0, 1], and it never rises with t.
     *
     * @param progress the row's place in training time, 0 to 1
     */
    double alpha(double t, double progress);

    /** −dα/dt, 0 or more. */
    double decay(double t, double progress);
}
