/** JMH benchmarks of the hot paths, on the WordNet glosses, each beside a peer in the same run where there is one. */
package dev.lacuna.benchmarks;
