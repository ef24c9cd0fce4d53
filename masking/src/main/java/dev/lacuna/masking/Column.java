package dev.lacuna.masking;

/**
 * What a recipe may write beside {@code input_ids}: every column a shard can have, under the name it has there. A shard has
 * those that its recipe's pieces declare.
 */
public enum Column {
    /** Original subword where it is to be predicted, −100 elsewhere; or the target sequence of a sequence-to-sequence recipe. */
    LABELS("labels", Type.INTS, Extent.LABELS),
    /** Position of each subword in the row before masking, or in its side of a pair if the recipe says so; −1 if not told. */
    POSITION_IDS("position_ids", Type.INTS, Extent.INPUT),
    /** Weight of each label in the loss. */
    LOSS_WEIGHTS("loss_weights", Type.FLOATS, Extent.LABELS),
    /** Diffusion: time of the row, 0 to 1. */
    T("t", Type.DOUBLE, Extent.ROW),
    /** Diffusion: expected share of the row that is clean at {@link #T}. */
    ALPHA("alpha", Type.DOUBLE, Extent.ROW),
    /** Weight of the row's loss. */
    LOSS_WEIGHT("loss_weight", Type.DOUBLE, Extent.ROW),
    /** Diffusion with a time of its own for each position. */
    TOKEN_T("token_t", Type.FLOATS, Extent.INPUT),
    /** Diffusion with a state of its own for each position: see the recipe's corruption. */
    TOKEN_STATES("token_states", Type.INTS, Extent.INPUT),
    /** Input of the decoder, where it differs from the encoder's. */
    DECODER_INPUT_IDS("decoder_input_ids", Type.INTS, Extent.INPUT),
    /** Labels of the decoder, where it has its own. */
    DECODER_LABELS("decoder_labels", Type.INTS, Extent.INPUT),
    /** Ids whose presence in the row is to be predicted from its vector. */
    BAG_IDS("bag_ids", Type.INTS, Extent.FREE),
    /** Weight of each of {@link #BAG_IDS}. */
    BAG_WEIGHTS("bag_weights", Type.FLOATS, Extent.FREE),
    /** Whether the subword at a position is the original (0) or not (1), −100 where nothing is asked. */
    REPLACED_LABELS("replaced_labels", Type.INTS, Extent.INPUT),
    /** Class of each position; see the recipe's targets. */
    TOKEN_CLASSES("token_classes", Type.INTS, Extent.INPUT),
    /** Position just before each span. */
    BOUNDARY_LEFT("boundary_left", Type.INTS, Extent.FREE),
    /** Position just behind each span. */
    BOUNDARY_RIGHT("boundary_right", Type.INTS, Extent.FREE),
    /** Subwords of each span, a fixed number for each, −100 where it is shorter. */
    BOUNDARY_LABELS("boundary_labels", Type.INTS, Extent.FREE),
    /** Number of subwords in each span, capped. */
    BOUNDARY_LENGTHS("boundary_lengths", Type.INTS, Extent.FREE),
    /** Whether each span is another than the original's: 1, 0, or −100 where nothing is asked. */
    BOUNDARY_REPLACED("boundary_replaced", Type.INTS, Extent.FREE),
    /** Positions left out of the input. */
    MASK_POSITIONS("mask_positions", Type.INTS, Extent.FREE),
    /** Number of the span that a position belongs to, −1 outside. */
    SPAN_IDS("span_ids", Type.INTS, Extent.INPUT),
    /** Second coordinate of a position that is one of several states of a subword, from 1; 0 for others. */
    STATE_IDS("state_ids", Type.INTS, Extent.INPUT),
    /** Position in the other side of a pair that a masked position points to, −100 where none. */
    POINTER_LABELS("pointer_labels", Type.INTS, Extent.INPUT),
    /** Digits of the subwords, most significant first, masked ones being the base. */
    DIGIT_IDS("digit_ids", Type.INTS, Extent.FREE),
    /** What stands at an input position: the original position, −1 where nothing does. */
    SOURCE_POSITIONS("source_positions", Type.INTS, Extent.INPUT),
    /** Part of speech of what stands at an input position, −1 where it has none. */
    TAGS("tags", Type.INTS, Extent.INPUT),
    /** Number of the block of positions that may see each other, −1 for one in none: see the recipe's notes. */
    SEGMENT_IDS("segment_ids", Type.INTS, Extent.INPUT),
    /** Attention of a position: 0 sees all that have 0, 1 only itself, 2 all but itself. */
    ATTENTION_DROP("attention_drop", Type.INTS, Extent.INPUT),
    /** Distance to the nearest position that is no mask, 0 for one that is none. */
    MASK_DISTANCES("mask_distances", Type.INTS, Extent.INPUT),
    /** Where that position is: 1 before, 2 behind, 3 on both sides; 0 at no mask. */
    MASK_DIRECTIONS("mask_directions", Type.INTS, Extent.INPUT),
    /** Which of {@link #VISIBILITY_MASKS} a position of the decoder looks through. */
    VISIBILITY_IDS("visibility_ids", Type.INTS, Extent.INPUT),
    /**
     * Masks of what the decoder sees, each ⌈n/32⌉ ints of bits for a row of n positions: bit p mod 32 of int p / 32 is 1 where
     * position p is hidden.
     */
    VISIBILITY_MASKS("visibility_masks", Type.INTS, Extent.FREE),
    /** Number of the row's stage, mixture component or group, from 0. */
    CHOICE("choice", Type.INT, Extent.ROW),
    /** Share of the row's candidates that was selected; in a chain by its last step of which that differs from row to row. */
    MASK_RATE("mask_rate", Type.DOUBLE, Extent.ROW),
    /** The row's place in training time, 0 to 1. */
    PROGRESS("progress", Type.DOUBLE, Extent.ROW);

    /** What a value is. */
    public enum Type {
        INT,
        DOUBLE,
        INTS,
        FLOATS
    }

    /** How long an array is. */
    public enum Extent {
        /** As the input. */
        INPUT,
        /** As {@link Column#LABELS}. */
        LABELS,
        /** As it comes. */
        FREE,
        /** One value, no array. */
        ROW
    }

    private final String label;
    private final Type type;
    private final Extent extent;

    Column(String label, Type type, Extent extent) {
        this.label = label;
        this.type = type;
        this.extent = extent;
    }

    public Type type() {
        return type;
    }

    public Extent extent() {
        return extent;
    }

    /** What stands in the columns of positions that only fill the row up. */
    public int padding() {
        return switch (this) {
            case LABELS, DECODER_LABELS, REPLACED_LABELS, TOKEN_CLASSES, POINTER_LABELS -> MaskedExample.IGNORED;
            case SPAN_IDS, SOURCE_POSITIONS, TAGS -> -1;
            default -> 0;
        };
    }

    /** Its name in the shard. */
    @Override
    public String toString() {
        return label;
    }
}
