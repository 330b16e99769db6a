package kernelight.interchange.code;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.engine.kernel.PaddingMode;
import kernelight.walk.BackwardCase;
import kernelight.walk.BiasGradient;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.FilterGradient;
import kernelight.walk.InputGradient;
import kernelight.walk.NumberTable;
import kernelight.walk.PoolingGradient;
import kernelight.walk.Sizes;

/** Parts of the programs that are the same for all frameworks: the arrays of a case, and the check of the result. */
final class CaseArrays {
    private CaseArrays() {}

    /** The lengths of the axes: images, if there are several, channels and the given number of spatial axes. */
    static List<Integer> images(Sizes sizes, int dimensions) {
        return sizes.images() == 1 ? image(sizes, dimensions) : filters(sizes, dimensions);
    }

    private static List<Integer> image(Sizes sizes, int dimensions) {
        return Stream.concat(Stream.of(sizes.channels()), spatial(sizes, dimensions))
                .toList();
    }

    static List<Integer> filters(Sizes sizes, int dimensions) {
        return Stream.concat(Stream.of(sizes.filters(), sizes.channels()), spatial(sizes, dimensions))
                .toList();
    }

    static Stream<Integer> spatial(Sizes sizes, int dimensions) {
        return Stream.of(sizes.planes(), sizes.rows(), sizes.columns()).skip(3 - dimensions);
    }

    /** A description such as "3 channels x 5 rows x 5 columns". */
    static String describe(Sizes sizes, int dimensions) {
        List<Integer> counts = image(sizes, dimensions);
        List<String> names =
                Stream.of("channel", "depth slice", "row", "column").toList();
        return IntStream.range(0, counts.size())
                .mapToObj(at -> count(counts.get(at), at == 0 ? names.getFirst() : names.get(at + 3 - dimensions)))
                .reduce((before, next) -> before + " x " + next)
                .orElseThrow();
    }

    /** The same for a batch: "10 images of 3 channels x 5 rows x 5 columns". */
    private static String describeImages(Sizes sizes, int dimensions) {
        String each = describe(sizes, dimensions);
        return sizes.images() == 1 ? each : count(sizes.images(), "image") + " of " + each;
    }

    static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** Writes input, filters and bias, each with a comment. */
    static void write(PythonText text, ConvolutionCase example, String constructor, String moreArguments) {
        int dimensions = example.dimensions();
        NumberTable filters = example.filters();
        text.line("# Input: ", describeImages(example.input().sizes(), dimensions))
                .array(
                        "x",
                        constructor,
                        images(example.input().sizes(), dimensions),
                        example.input().values(),
                        moreArguments)
                .line()
                .line("# ", count(filters.sizes().filters(), "filter"), " of ", describe(filters.sizes(), dimensions))
                .array("w", constructor, filters(filters.sizes(), dimensions), filters.values(), moreArguments);
        if (example.hasBias()) {
            text.array("b", constructor, List.of(example.bias().size()), example.bias(), moreArguments);
        }
        text.line();
    }

    /** Writes the input of a pooling. */
    static void write(PythonText text, NumberTable input, String constructor, String moreArguments) {
        text.line("# Input: ", describeImages(input.sizes(), 2))
                .array("x", constructor, images(input.sizes(), 2), input.values(), moreArguments)
                .line();
    }

    /** Writes the gradient with respect to the output. */
    static void writeGradient(
            PythonText text, NumberTable gradient, int dimensions, String constructor, String moreArguments) {
        text.line("# The gradient of a loss with respect to the output")
                .array("g", constructor, images(gradient.sizes(), dimensions), gradient.values(), moreArguments)
                .line();
    }

    /**
     * Writes the result that the screen shows and the check of {@code y} against it.
     *
     * @param comparison the Python function that compares two arrays
     */
    static void check(
            PythonText text,
            NumberTable output,
            int dimensions,
            String comparison,
            String constructor,
            String moreArguments) {
        text.line()
                .line("# The result that Kernelight shows")
                .array("expected", constructor, images(output.sizes(), dimensions), output.values(), moreArguments)
                .line("assert y.shape == expected.shape")
                .line("assert ", comparison, "(y, expected)")
                .line("print(y)");
    }

    /** Writes the gradients that the screen shows and the check of {@code dw, dx, db} against them. */
    static void checkGradients(
            PythonText text, BackwardCase backward, String comparison, String constructor, String moreArguments) {
        ConvolutionCase example = backward.example();
        int dimensions = example.dimensions();
        NumberTable filterGradient = new FilterGradient(backward).result();
        NumberTable inputGradient = new InputGradient(backward).result();
        text.line()
                .line(
                        "# The gradients that Kernelight shows: with respect to filters",
                        example.hasBias() ? ", input and bias" : " and input")
                .array(
                        "expected_dw",
                        constructor,
                        filters(filterGradient.sizes(), dimensions),
                        filterGradient.values(),
                        moreArguments)
                .array(
                        "expected_dx",
                        constructor,
                        images(inputGradient.sizes(), dimensions),
                        inputGradient.values(),
                        moreArguments);
        if (example.hasBias()) {
            NumberTable biasGradient = new BiasGradient(backward).result();
            text.array(
                    "expected_db",
                    constructor,
                    List.of(biasGradient.sizes().count()),
                    biasGradient.values(),
                    moreArguments);
        }
        for (String gradient : example.hasBias() ? List.of("dw", "dx", "db") : List.of("dw", "dx")) {
            text.line("assert ", gradient, ".shape == expected_", gradient, ".shape")
                    .line("assert ", comparison, "(", gradient, ", expected_", gradient, ")");
        }
        text.line("print(dw)").line("print(dx)");
    }

    /** Writes the gradient of a pooling that the screen shows and the check of {@code dx} against it. */
    static void checkGradient(
            PythonText text, PoolingGradient gradient, String comparison, String constructor, String moreArguments) {
        NumberTable shown = gradient.result();
        text.line()
                .line("# The gradient that Kernelight shows")
                .array("expected", constructor, images(shown.sizes(), 2), shown.values(), moreArguments)
                .line("assert dx.shape == expected.shape")
                .line("assert ", comparison, "(dx, expected)")
                .line("print(dx)");
    }

    /** Whether all operands are integers, so that the result is exact. */
    static boolean areWhole(ConvolutionCase example) {
        return Stream.of(example.input().values(), example.filters().values(), example.bias())
                .allMatch(PythonText::areWhole);
    }

    static boolean areWhole(BackwardCase backward) {
        return areWhole(backward.example())
                && PythonText.areWhole(backward.outputGradient().values());
    }

    /** A description of the padding mode. */
    static String padding(PaddingMode mode) {
        return switch (mode) {
            case ZEROS -> "zeros around the input";
            case REFLECT -> "the input mirrored at its border";
            case REPLICATE -> "the border repeated";
            case CIRCULAR -> "the input again from its other end";
        };
    }

    /** NumPy's name of the padding mode. */
    static String numPyMode(PaddingMode mode) {
        return switch (mode) {
            case ZEROS -> "constant";
            case REFLECT -> "reflect";
            case REPLICATE -> "edge";
            case CIRCULAR -> "wrap";
        };
    }

    /** PyTorch's name of the padding mode, for a layer's padding_mode. */
    static String torchMode(PaddingMode mode) {
        return switch (mode) {
            case ZEROS -> "zeros";
            case REFLECT -> "reflect";
            case REPLICATE -> "replicate";
            case CIRCULAR -> "circular";
        };
    }
}
