package dev.lacuna.masking;

import java.util.Set;

/** One masking for the encoder and another of the same row for the decoder, in columns of one row. */
final class TwoSidesMasker implements Masker {
    private final Masker encoder;
    private final Masker decoder;
    private final MaskedExample scratch = new MaskedExample();

    TwoSidesMasker(Masker encoder, Masker decoder) {
        this.encoder = encoder;
        this.decoder = decoder;
    }

    @Override
    public void mask(Row row, MaskedExample out) {
        Sequence sequence = row.sequence();
        scratch.reset(sequence);
        decoder.mask(row, scratch);
        if (scratch.skipped() != null) {
            out.skip(scratch.skipped());
            return;
        }
        row.continueWith(sequence, null);
        encoder.mask(row, out);
        out.ints(Column.DECODER_INPUT_IDS).clear();
        out.ints(Column.DECODER_INPUT_IDS).addAll(scratch.inputIds(), 0, scratch.size());
        Ints labels = scratch.ints(Column.LABELS);
        out.ints(Column.DECODER_LABELS).clear();
        out.ints(Column.DECODER_LABELS).addAll(labels.array(), 0, labels.size());
    }

    @Override
    public void addColumns(Set<Column> columns) {
        encoder.addColumns(columns);
        columns.add(Column.DECODER_INPUT_IDS);
        columns.add(Column.DECODER_LABELS);
    }

    @Override
    public int inputLength(int length) {
        return Math.max(encoder.inputLength(length), decoder.inputLength(length));
    }

    @Override
    public int labelLength(int length) {
        return encoder.labelLength(length);
    }

    @Override
    public ComposedMasker last() {
        return encoder.last();
    }

    @Override
    public double[] spanLaw() {
        return encoder.spanLaw();
    }

    @Override
    public String toString() {
        return "encoder=(" + encoder + ") decoder=(" + decoder + ")";
    }
}
