package dev.lacuna.masking;

import java.util.List;

/** For each row one of several recipes, drawn by their shares; writes which. */
final class MixMasker extends ChoosingMasker {
    private final List<Double> shares;
    private final double total;

    MixMasker(List<Double> shares, List<Masker> parts) {
        super(parts, true);
        this.shares = shares;
        this.total = shares.stream().mapToDouble(Double::doubleValue).sum();
    }

    @Override
    int choose(Row row) {
        double left = row.random().nextDouble() * total;
        int part = 0;
        while (part < shares.size() - 1 && left >= shares.get(part)) {
            left -= shares.get(part++);
        }
        return part;
    }

    @Override
    public String toString() {
        return Listing.of("mix", shares, parts());
    }
}
