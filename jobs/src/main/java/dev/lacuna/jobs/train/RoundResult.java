package dev.lacuna.jobs.train;

/**
 * One averaging round, a line of {@code metrics.jsonl}.
 *
 * @param round number, from 1
 * @param step optimizer steps so far
 * @param epoch epoch of its last minibatch, from 0
 * @param loss mean over the round's minibatches of the loss before their update, in nats
 * @param learningRate rate of the round's last step
 * @param subwordsPerSecond training speed, all workers together
 * @param seconds wall-clock time of the round
 */
public record RoundResult(
        int round, int step, int epoch, double loss, double learningRate, double subwordsPerSecond, double seconds) {}
