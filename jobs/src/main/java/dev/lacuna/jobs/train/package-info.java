/**
 * Step five, {@link dev.lacuna.jobs.train.TrainStep}: pretraining by parameter averaging with DL4J-Spark. In: the training
 * shards of one recipe. Out: {@code model/} with a checkpoint, {@code metrics.jsonl}, {@code config.json} and the tokenizer.
 *
 * <p>{@link dev.lacuna.jobs.train.BatchPlan} names every minibatch by file, row group and rows; the names are what Spark
 * distributes, and {@link dev.lacuna.jobs.train.ShardBatchLoader} reads the rows where they are trained on, so no training
 * data passes through the driver.
 */
package dev.lacuna.jobs.train;
