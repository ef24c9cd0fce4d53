package dev.lacuna.tokenization.bpe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The probability of every segmentation of a word under BPE-dropout, by following every course the queue can take. */
final class DropoutDistribution {
    /** A merge waiting in the queue. */
    private record Waiting(int rank, int at) implements Comparable<Waiting> {
        @Override
        public int compareTo(Waiting other) {
            return rank != other.rank ? Integer.compare(rank, other.rank) : Integer.compare(at, other.at);
        }
    }

    /** A word in the middle of being cut: symbols by the place of their first character, and the queue. */
    private record State(TreeMap<Integer, String> symbols, TreeSet<Waiting> queue) {}

    private final List<BpeMerge> merges;
    private final double probability;
    private final boolean keepsStale;
    private final Map<State, Map<List<String>, Double>> known = new HashMap<>();

    /** @param keepsStale whether merges whose symbols have changed take part in the draws, as with Hugging Face */
    DropoutDistribution(List<BpeMerge> merges, double probability, boolean keepsStale) {
        this.merges = merges;
        this.probability = probability;
        this.keepsStale = keepsStale;
    }

    Map<List<String>, Double> of(String word) {
        State state = new State(new TreeMap<>(), new TreeSet<>());
        for (int i = 0; i < word.length(); i++) {
            state.symbols.put(i, word.substring(i, i + 1));
        }
        state.symbols.keySet().forEach(at -> enqueue(state, at));
        return outcomes(state);
    }

    private void enqueue(State state, Integer at) {
        int rank = rank(state, at);
        if (rank >= 0) {
            state.queue.add(new Waiting(rank, at));
        }
    }

    /** Rank of the merge that is possible at {@code at} now, or -1. */
    private int rank(State state, Integer at) {
        Integer right = at == null ? null : state.symbols.higherKey(at);
        boolean isPair = right != null && state.symbols.containsKey(at);
        return isPair ? merges.indexOf(new BpeMerge(state.symbols.get(at), state.symbols.get(right))) : -1;
    }

    private Map<List<String>, Double> outcomes(State state) {
        Map<List<String>, Double> outcomes = known.get(state);
        if (outcomes == null) {
            outcomes = new HashMap<>();
            double reached = 1;
            for (Waiting kept : state.queue) {
                double share = reached * (1 - probability);
                for (var outcome : outcomes(after(kept, state)).entrySet()) {
                    outcomes.merge(outcome.getKey(), share * outcome.getValue(), Double::sum);
                }
                reached *= probability;
            }
            outcomes.merge(new ArrayList<>(state.symbols.values()), reached, Double::sum);
            known.put(state, outcomes);
        }
        return outcomes;
    }

    private State after(Waiting kept, State before) {
        State state = new State(new TreeMap<>(before.symbols), new TreeSet<>(before.queue));
        state.queue.remove(kept);
        if (rank(state, kept.at) == kept.rank) {
            String right = state.symbols.remove(state.symbols.higherKey(kept.at));
            state.symbols.merge(kept.at, right, String::concat);
            enqueue(state, state.symbols.lowerKey(kept.at));
            enqueue(state, kept.at);
            state.queue.removeIf(waiting -> !keepsStale && rank(state, waiting.at) != waiting.rank);
        }
        return state;
    }
}
