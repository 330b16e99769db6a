package kernelight.engine.kernel;

import java.util.Arrays;

/** Memory that is kept between calls and only ever grows, so that nothing is allocated once training runs. */
final class Scratch {
    private Scratch() {}

    /** The array itself if it is long enough, otherwise a longer one. The numbers in it mean nothing. */
    static float[] atLeast(int length, float[] array) {
        return array.length >= length ? array : new float[length];
    }

    /** At least {@code rows} rows, each an array of its own of at least {@code length} numbers. */
    static float[][] atLeast(int rows, int length, float[][] matrix) {
        float[][] result = matrix.length >= rows ? matrix : Arrays.copyOf(matrix, rows);
        for (int row = 0; row < rows; row++) {
            if (result[row] == null || result[row].length < length) {
                result[row] = new float[length];
            }
        }
        return result;
    }
}
