package dev.lacuna.jobs.mask;

import dev.lacuna.jobs.config.MaskParams;
import dev.lacuna.jobs.config.Paths;
import dev.lacuna.jobs.statistics.collocation.PmiStep;
import dev.lacuna.masking.Need;
import dev.lacuna.masking.RecipeSpec;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;

/**
 * What recipes read from outside the run: lists of n-grams or words, and the feedback of a model. Lists are read when this is
 * made, so that one that is missing is told before anything runs.
 */
public final class MaskSources {
    private final Map<String, String> lists = new TreeMap<>();
    private final Feedback feedback;
    private final String generator;
    private final int maxPairs;

    private MaskSources(Feedback feedback, String generator, int maxPairs) {
        this.feedback = feedback;
        this.generator = generator;
        this.maxPairs = maxPairs;
    }

    /** What {@code recipes} read. */
    public static MaskSources of(MaskParams params, Collection<RecipeSpec> recipes, Configuration files) {
        MaskSources sources =
                new MaskSources(Feedback.of(params.feedback(), files), params.generator(), params.maxPairs());
        for (RecipeSpec recipe : recipes) {
            for (Need need : recipe.needs()) {
                sources.read(need, params, files);
            }
        }
        return sources;
    }

    /** Nothing from outside: what recipes read by default. */
    public static MaskSources none() {
        return new MaskSources(Feedback.none(), "n-gram", Integer.MAX_VALUE);
    }

    /** The same, but for what a model has left. */
    MaskSources with(Feedback other) {
        MaskSources sources = new MaskSources(other, generator, maxPairs);
        sources.lists.putAll(lists);
        return sources;
    }

    private void read(Need need, MaskParams params, Configuration files) {
        if (need.kind() == Need.Kind.NGRAMS && !lists.containsKey(need.source())) {
            if (need.source().equals(PmiStep.TABLE) && params.pmiList() != null) {
                lists.put(need.source(), Paths.readText(params.pmiList(), "PMI list", files));
            } else if (!NeedTables.LISTS.containsKey(need.source())) {
                lists.put(need.source(), ListFiles.read(need.source(), files));
            }
        } else if (NeedTables.isFeedback(need)) {
            feedback.require(need.kind());
        }
    }

    /** Whether the list {@code source} is one of the run's own tables. */
    boolean isOwn(String source) {
        return NeedTables.LISTS.containsKey(source) && !lists.containsKey(source);
    }

    /** The text of the list {@code source}, which is not the run's {@link #isOwn own}. */
    String list(String source) {
        return lists.get(source);
    }

    Feedback feedback() {
        return feedback;
    }

    /** What draws subwords: {@code n-gram} or {@code unigram}. */
    String generator() {
        return generator;
    }

    /** Most pairs of words that may be looked up. */
    int maxPairs() {
        return maxPairs;
    }

    /** Digests of what fills {@code needs}, by what it is. */
    Map<String, String> fingerprints(Set<Need> needs) {
        Map<String, String> fingerprints = new TreeMap<>();
        for (Need need : needs) {
            if (need.kind() == Need.Kind.NGRAMS && !isOwn(need.source())) {
                String name = need.source().equals(PmiStep.TABLE) ? "mask.pmi-list" : need.source();
                fingerprints.put(name, DigestUtils.sha256Hex(list(need.source())));
            } else if (NeedTables.isFeedback(need)) {
                fingerprints.put("mask.feedback", feedback.fingerprint());
            }
        }
        return fingerprints;
    }
}
