package kernelight.interchange.operator;

import kernelight.interchange.array.Dimensions;
import kernelight.interchange.onnx.OnnxException;
import kernelight.words.LocalizedMessage;

/**
 * Limits the computation for a graph, so that a few bytes in a file cannot cause hours of work or fill the memory. Operators
 * ask it before they allocate. Not thread-safe.
 */
public final class WorkBudget {
    /** The maximum number of multiplications; VGG-19 needs 2 * 10^10 per image. */
    private static final double MAX_MULTIPLICATIONS = 1e11;

    /** Processing a single number takes about as long as this many multiplications in a convolution. */
    private static final int MULTIPLICATIONS_PER_NUMBER = 20;

    /** When a network is opened, arrays are small: shapes, masks, and zeros in the place of feature maps. */
    private static final long NUMBERS_OF_AN_IMPORT = 1 << 25;

    /** Weights may be transposed, converted and scaled before they are used. */
    private static final int NUMBERS_PER_STORED_NUMBER = 6;

    private final double mostNumbers;
    private double multiplications;
    private double numbers;

    private WorkBudget(double mostNumbers) {
        this.mostNumbers = mostNumbers;
    }

    /** The budget for running a graph on arrays. */
    public static WorkBudget forRunning() {
        return new WorkBudget(Double.POSITIVE_INFINITY);
    }

    /**
     * The budget for opening a network.
     *
     * @param stored the number of weights in the file
     */
    public static WorkBudget forImport(long stored) {
        return new WorkBudget(NUMBERS_OF_AN_IMPORT + NUMBERS_PER_STORED_NUMBER * (double) stored);
    }

    /**
     * Adds multiplications.
     *
     * @throws OnnxException if the budget is exceeded
     */
    void add(double count) {
        multiplications += count;
        if (multiplications > MAX_MULTIPLICATIONS) {
            throw new OnnxException(LocalizedMessage.of("modelFile.tooMuchWork"), true);
        }
    }

    /**
     * Adds numbers that are processed one by one.
     *
     * @throws OnnxException if the budget is exceeded
     */
    void addNumbers(double count) {
        add(MULTIPLICATIONS_PER_NUMBER * count);
    }

    /**
     * Adds the numbers of an array that will be read or made.
     *
     * @throws OnnxException if the arrays of the graph become too large together
     */
    public void reserve(double count) {
        numbers += count;
        if (numbers > mostNumbers) {
            throw new OnnxException(LocalizedMessage.of("modelFile.tooManyNumbers", (long) mostNumbers), true);
        }
    }

    /** The same dimensions, for an operator that makes an array of them next. */
    Dimensions reserve(Dimensions dimensions) {
        reserve(dimensions.count());
        return dimensions;
    }
}
