package dev.lacuna.training.encoder;

import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;

/**
 * Floats outside the heap: an address for BLAS, bulk copies for tiles.
 *
 * <p>Either its own ({@link #allocate}) or a window on somebody else's ({@link #view}), such as a network's flat parameters,
 * which is why nothing is copied between the network and the arithmetic. A loop over an off-heap buffer is an order of
 * magnitude slower than one over {@code float[]}: copy a tile, compute, copy back.
 */
public final class FloatMemory implements AutoCloseable {
    private final long address;
    private final long length;
    private final FloatBuffer buffer;
    /** Held so that the memory is not freed. */
    private final Object owner;

    private final boolean ours;

    private FloatMemory(long address, long length, Object owner, boolean ours) {
        this.address = address;
        this.length = length;
        this.owner = owner;
        this.ours = ours;
        this.buffer = new Window(address, length)
                .asByteBuffer()
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    /** New memory of {@code length} zeros. */
    public static FloatMemory allocate(long length) {
        FloatPointer pointer = new FloatPointer(length);
        FloatMemory memory = new FloatMemory(pointer.address(), length, pointer, true);
        memory.zero(0, length);
        return memory;
    }

    /** A window on {@code length} floats at {@code address}, which stay valid as long as {@code owner} is reachable. */
    public static FloatMemory view(long address, long length, Object owner) {
        return new FloatMemory(address, length, owner, false);
    }

    public long length() {
        return length;
    }

    /** Copies {@code n} floats from {@code offset} to the beginning of {@code target}. */
    public void get(int offset, float[] target, int n) {
        buffer.get(offset, target, 0, n);
    }

    /** Copies {@code n} floats from {@code offset} to {@code target[at..]}. */
    public void get(int offset, float[] target, int at, int n) {
        buffer.get(offset, target, at, n);
    }

    /** Copies the first {@code n} floats of {@code source} to {@code offset}. */
    public void put(int offset, float[] source, int n) {
        buffer.put(offset, source, 0, n);
    }

    /** Copies {@code n} floats of {@code source[at..]} to {@code offset}. */
    public void put(int offset, float[] source, int at, int n) {
        buffer.put(offset, source, at, n);
    }

    /** Sets {@code n} floats from {@code offset} to zero. */
    public void zero(long offset, long n) {
        if (n > 0) {
            Pointer.memset(new Window(address + Float.BYTES * offset, n), 0, Float.BYTES * n);
        }
    }

    long address(long offset) {
        return address + Float.BYTES * offset;
    }

    /** Frees own memory at once; does nothing to a view. The memory must not be touched afterwards. */
    @Override
    public void close() {
        if (ours && owner instanceof FloatPointer pointer) {
            pointer.close();
        }
    }

    private static final class Window extends FloatPointer {
        Window(long address, long length) {
            super((Pointer) null);
            this.address = address;
            this.position = 0;
            this.limit = length;
            this.capacity = length;
        }
    }
}
