package dev.lacuna.jobs.run;

import dev.lacuna.tokenization.random.RandomKey;
import java.io.Serializable;
import java.util.Map;

/**
 * One of the rounds that a training is divided into: mask, train, evaluate, and again with what the model has shown. The last
 * one lies where the only round of an undivided training does, those before it in {@code rounds/<number>/}. Averaging rounds
 * are another thing: many of them make up the training of each of these.
 *
 * @param number from 1
 * @param count rounds of the training
 */
public record TrainingRound(int number, int count) implements Serializable {
    /** A training in one go. */
    public static final TrainingRound ONLY = new TrainingRound(1, 1);

    private static final String DIRECTORY = "rounds/";

    public TrainingRound {
        if (number < 1 || number > count) {
            throw new IllegalArgumentException("no round " + number + " of " + count);
        }
    }

    /** Whether a step whose output is in {@code directory} belongs to a round before the last. */
    static boolean isEarlier(String directory) {
        return directory.startsWith(DIRECTORY);
    }

    public boolean isFirst() {
        return number == 1;
    }

    /** The round before this one, which must not be the first. */
    public TrainingRound previous() {
        return new TrainingRound(number - 1, count);
    }

    /** Name of this round's step {@code name}. */
    public String step(String name) {
        return number == count ? name : name + " round " + number;
    }

    /** Where the step that writes to {@code directory} does so in this round, relative to the run. */
    public String directory(String directory) {
        return number == count ? directory : DIRECTORY + number + "/" + directory;
    }

    /** Place in all of training, 0 to 1, of what is at {@code progress} in this round. */
    public double progress(double progress) {
        return (number - 1 + progress) / count;
    }

    /** The seed of this round's masks: another for each round, the run's own for the first. */
    public long seed(long seed) {
        return number == 1
                ? seed
                : RandomKey.of(seed, "training round", "", number, 0).high();
    }

    /** Adds to the parameters of a step which round it is; nothing where there is only one. */
    public void describe(Map<String, Object> parameters) {
        if (count > 1) {
            parameters.put("round", number + " of " + count);
        }
    }
}
