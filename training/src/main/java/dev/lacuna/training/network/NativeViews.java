package dev.lacuna.training.network;

import dev.lacuna.training.encoder.FloatMemory;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Windows on nd4j arrays' own memory. */
final class NativeViews {
    private NativeViews() {}

    /**
     * The memory of an array of consecutive floats.
     *
     * <p>Trap: {@code data().address()} is that of the whole buffer; a view's offset comes on top.
     */
    static FloatMemory of(INDArray array) {
        if (array.dataType() != DataType.FLOAT || array.elementWiseStride() != 1) {
            throw new IllegalArgumentException("Cannot view an array: it is not of consecutive floats ("
                    + array.dataType() + ", stride " + array.elementWiseStride() + ")");
        }
        long address = array.data().address() + Float.BYTES * array.offset();
        return FloatMemory.view(address, array.length(), array);
    }
}
