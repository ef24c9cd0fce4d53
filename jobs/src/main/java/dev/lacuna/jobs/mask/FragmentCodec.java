package dev.lacuna.jobs.mask;

import dev.lacuna.masking.Origin;
import dev.lacuna.masking.packing.Fragment;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A fragment as bytes, for the shuffle: number, part, segmentation, then document id, subwords and word starts, each with its length in front.
 * Java's serialization of arrays in records took longer than masking them.
 */
final class FragmentCodec {
    private FragmentCodec() {}

    static byte[] encode(Fragment fragment) {
        Origin origin = fragment.origin();
        byte[] document = origin.document().getBytes(StandardCharsets.UTF_8);
        int ints = 6 + fragment.ids().length + fragment.wordStarts().length;
        ByteBuffer bytes = ByteBuffer.allocate(ints * Integer.BYTES + document.length);
        bytes.putInt(origin.number()).putInt(origin.part()).putInt(origin.segmentation());
        bytes.putInt(document.length).put(document);
        putInts(bytes, fragment.ids());
        putInts(bytes, fragment.wordStarts());
        return bytes.array();
    }

    static Fragment decode(byte[] encoded) {
        ByteBuffer bytes = ByteBuffer.wrap(encoded);
        int number = bytes.getInt();
        int part = bytes.getInt();
        int segmentation = bytes.getInt();
        byte[] document = new byte[bytes.getInt()];
        bytes.get(document);
        Origin origin = new Origin(new String(document, StandardCharsets.UTF_8), part, segmentation, number);
        return new Fragment(origin, ints(bytes), ints(bytes));
    }

    private static void putInts(ByteBuffer bytes, int[] values) {
        bytes.putInt(values.length);
        for (int value : values) {
            bytes.putInt(value);
        }
    }

    private static int[] ints(ByteBuffer bytes) {
        int[] values = new int[bytes.getInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes.getInt();
        }
        return values;
    }
}
