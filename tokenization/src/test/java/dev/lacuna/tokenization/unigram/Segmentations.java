package dev.lacuna.tokenization.unigram;

import java.util.ArrayList;
import java.util.List;

/** All segmentations of a word by plain recursion over a list of pieces: the definition the cutters are held against. */
final class Segmentations {
    /**
     * @param score sum of scores from left to right
     * @param ends where its pieces end
     */
    record Segmentation(double score, List<Integer> ends) {}

    private final UnigramModel model;
    private final double unknownScore;

    Segmentations(UnigramModel model) {
        this.model = model;
        double least = Double.POSITIVE_INFINITY;
        for (int id = 0; id < model.pieces().size(); id++) {
            least = Math.min(least, model.score(id));
        }
        unknownScore = least - 10;
    }

    List<Segmentation> of(String word) {
        List<Segmentation> all = new ArrayList<>();
        extend(word, 0, new Segmentation(0, List.of()), all);
        return all;
    }

    private void extend(String word, int from, Segmentation prefix, List<Segmentation> all) {
        if (from == word.length()) {
            all.add(prefix);
            return;
        }
        int character = word.offsetByCodePoints(from, 1);
        for (int to = character; to <= word.length(); to++) {
            int id = model.pieces().lastIndexOf(word.substring(from, to));
            if (id >= 0 || to == character) {
                List<Integer> ends = new ArrayList<>(prefix.ends);
                ends.add(to);
                double score = prefix.score + (id >= 0 ? model.score(id) : unknownScore);
                extend(word, to, new Segmentation(score, ends), all);
            }
        }
    }

    /** As {@link Words#cut} names subwords: unknown neighbours fused. */
    List<String> subwords(String word, Segmentation segmentation) {
        List<String> subwords = new ArrayList<>();
        int from = 0;
        int unknownFrom = -1;
        for (int end : segmentation.ends) {
            int id = model.pieces().lastIndexOf(word.substring(from, end));
            if (id < 0 && unknownFrom >= 0) {
                subwords.remove(subwords.size() - 1);
            }
            unknownFrom = id >= 0 ? -1 : unknownFrom < 0 ? from : unknownFrom;
            subwords.add(id >= 0 ? id + ":" + from + "-" + end : model.unknownId() + ":" + unknownFrom + "-" + end);
            from = end;
        }
        return subwords;
    }
}
