package dev.lacuna.tokenization.bpe;

import dev.lacuna.tokenization.Quoted;
import dev.lacuna.tokenization.UserException;
import dev.lacuna.tokenization.random.KeyedRandom;
import dev.lacuna.tokenization.subword.SegmentationNoise;
import dev.lacuna.tokenization.subword.SubwordModel;
import dev.lacuna.tokenization.subword.WordCutter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A vocabulary and its merges. Immutable. */
public final class BpeModel implements SubwordModel {
    private final List<String> tokens;
    private final List<BpeMerge> merges;
    private final BpeOptions options;
    private final MergeTable mergeTable;
    private final TokenIndex wholeWords;
    private final SymbolLayout layout;

    /**
     * @param tokens by id; null where no token has the id, as where an added token has it that the model does not know
     * @param merges in the order they were learned; of equal ones the last counts, as with Hugging Face
     * @throws UserException if tokens are equal, a merge or its result is no token, or the unknown token is missing that
     *     unknown characters could need
     */
    public BpeModel(List<String> tokens, List<BpeMerge> merges, BpeOptions options) {
        this.tokens = Collections.unmodifiableList(new ArrayList<>(tokens));
        this.merges = List.copyOf(merges);
        this.options = options;
        Map<String, Integer> ids = ids(tokens);
        mergeTable = new MergeTables(ids, options.continuationPrefix()).of(merges);
        wholeWords = options.ignoreMerges() ? new TokenIndex(tokens) : null;
        layout = layout(ids);
    }

    private static Map<String, Integer> ids(List<String> tokens) {
        Map<String, Integer> ids = new HashMap<>(tokens.size() * 2);
        for (int id = 0; id < tokens.size(); id++) {
            Integer other = tokens.get(id) == null ? null : ids.put(tokens.get(id), id);
            if (other != null) {
                throw new UserException("Cannot use BPE model: ids " + other + " and " + id + " are the same token ("
                        + Quoted.of(tokens.get(id)) + ")");
            }
        }
        return ids;
    }

    private SymbolLayout layout(Map<String, Integer> ids) {
        SymbolIds symbolIds = new SymbolIds(tokens, options.continuationPrefix(), options.wordSuffix());
        int unknown = options.unknown() == null ? -1 : ids.getOrDefault(options.unknown(), -1);
        if (options.unknown() != null && unknown < 0 && !(options.byteLevel() && symbolIds.coverBytes())) {
            throw new UserException("Cannot use BPE model: its unknown token is not in the vocabulary ("
                    + Quoted.of(options.unknown()) + ")");
        }
        ByteFallback fallback = options.byteFallback()
                ? new ByteFallback(ids, options.continuationPrefix(), options.wordSuffix())
                : null;
        return new SymbolLayout(symbolIds, fallback, unknown, options.fuseUnknown());
    }

    /** The tokens by id; null where no token has the id. */
    public List<String> tokens() {
        return tokens;
    }

    /** The merges in the order they were learned. */
    public List<BpeMerge> merges() {
        return merges;
    }

    public BpeOptions options() {
        return options;
    }

    @Override
    public WordCutter cutter() {
        return cutter(new MergeQueue(), wholeWords);
    }

    /**
     * A cutter with BPE-dropout (Provilkov, Emelianenko and Voita, ACL 2020) as Hugging Face's {@code tokenizers} does it. The
     * possible merges come up lowest rank first; each is passed over with the given probability, and the first that is not is
     * applied, after which those passed over come up again. Cutting ends when all that are left are passed over.
     *
     * <p>The paper's Algorithm 1 leaves merges out independently and applies the first of the rest, which is the same thing,
     * but for one detail: Hugging Face's queue still holds merges whose symbols have meanwhile been merged otherwise. When such
     * a one is not passed over nothing is merged, yet those passed over come up again, so there is somewhat more merging than
     * in the paper. As with Hugging Face, {@link BpeOptions#ignoreMerges} counts only where the probability is 0.
     *
     * <p>Characters and spans are as without noise; probability 1 gives the word's single characters.
     *
     * @throws UserException if the noise is not {@link SegmentationNoise.BpeDropout}
     */
    @Override
    public WordCutter cutter(SegmentationNoise noise, KeyedRandom random) {
        if (!(noise instanceof SegmentationNoise.BpeDropout dropout)) {
            throw new UserException("Cannot sample segmentations of a BPE model: its merges have no probabilities; "
                    + "use BPE-dropout (" + noise + ")");
        }
        return dropout.probability() == 0 ? cutter() : cutter(new DropoutQueue(dropout.probability(), random), null);
    }

    private WordCutter cutter(MergeQueue queue, TokenIndex words) {
        return new BpeCutter(options.byteLevel(), words, layout, new Merger(mergeTable, queue));
    }
}
