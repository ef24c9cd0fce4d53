package dev.lacuna.training.encoder;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.openblas.global.openblas_nolapack;

/**
 * Single-precision matrix products {@code c = alpha * a b + beta * c}, row-major, by OpenBLAS; one instance a thread.
 *
 * <p>OpenBLAS runs single-threaded: parallelism is by sequence, above. {@code openblas_nolapack} is a second copy of the
 * library beside the one nd4j uses, so this thread count is nobody else's.
 */
final class Gemm {
    private static final int ROW_MAJOR = openblas_nolapack.CblasRowMajor;
    private static final int PLAIN = openblas_nolapack.CblasNoTrans;
    private static final int TRANSPOSED = openblas_nolapack.CblasTrans;

    static {
        openblas_nolapack.blas_set_num_threads(1);
    }

    private final Cursor left = new Cursor();
    private final Cursor right = new Cursor();
    private final Cursor result = new Cursor();

    /**
     * A matrix inside a {@link FloatMemory}.
     *
     * @param memory where it lies
     * @param offset of its first element
     * @param stride distance of two rows
     */
    record Matrix(FloatMemory memory, long offset, int stride) {
        static Matrix of(FloatMemory memory, int columns) {
            return new Matrix(memory, 0, columns);
        }

        Matrix from(long floats) {
            return new Matrix(memory, offset + floats, stride);
        }
    }

    /** {@code c[m,n] = alpha * a[m,k] b[k,n] + beta * c}. */
    void plain(int m, int n, int k, float alpha, Matrix a, Matrix b, float beta, Matrix c) {
        run(PLAIN, PLAIN, m, n, k, alpha, a, b, beta, c);
    }

    /** {@code c[m,n] = alpha * a[m,k] b[n,k]' + beta * c}. */
    void rightTransposed(int m, int n, int k, float alpha, Matrix a, Matrix b, float beta, Matrix c) {
        run(PLAIN, TRANSPOSED, m, n, k, alpha, a, b, beta, c);
    }

    /** {@code c[m,n] = alpha * a[k,m]' b[k,n] + beta * c}. */
    void leftTransposed(int m, int n, int k, float alpha, Matrix a, Matrix b, float beta, Matrix c) {
        run(TRANSPOSED, PLAIN, m, n, k, alpha, a, b, beta, c);
    }

    private void run(int formA, int formB, int m, int n, int k, float alpha, Matrix a, Matrix b, float beta, Matrix c) {
        openblas_nolapack.cblas_sgemm(
                ROW_MAJOR,
                formA,
                formB,
                m,
                n,
                k,
                alpha,
                left.at(a),
                a.stride(),
                right.at(b),
                b.stride(),
                beta,
                result.at(c),
                c.stride());
    }

    /** A pointer that is moved instead of allocated anew. */
    private static final class Cursor extends FloatPointer {
        Cursor() {
            super((Pointer) null);
        }

        Cursor at(Matrix matrix) {
            address = matrix.memory().address(matrix.offset());
            position = 0;
            return this;
        }
    }
}
