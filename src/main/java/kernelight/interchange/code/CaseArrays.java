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

/** What the programs of all frameworks say alike about a case: its arrays, their sizes in words, the final check. */
final class CaseArrays {
    private CaseArrays() {}

    /** How long the sides of an image are: channels and as many directions as are meant. */
    static List<Integer> image(Sizes sizes, int dimensions) {
        return Stream.concat(Stream.of(sizes.channels()), directions(sizes, dimensions))
                .toList();
    }

    static List<Integer> filters(Sizes sizes, int dimensions) {
        return Stream.concat(Stream.of(sizes.filters(), sizes.channels()), directions(sizes, dimensions))
                .toList();
    }

    static Stream<Integer> directions(Sizes sizes, int dimensions) {
        return Stream.of(sizes.planes(), sizes.rows(), sizes.columns()).skip(3 - dimensions);
    }

    /** For example "3 channels x 5 rows x 5 columns". */
    static String words(Sizes sizes, int dimensions) {
        List<Integer> counts = image(sizes, dimensions);
        List<String> names = Stream.of("channel", "plane", "row", "column").toList();
        return IntStream.range(0, counts.size())
                .mapToObj(at -> count(counts.get(at), at == 0 ? names.getFirst() : names.get(at + 3 - dimensions)))
                .reduce((before, next) -> before + " x " + next)
                .orElseThrow();
    }

    static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** Input, filters and bias, each with a line that says what it is. */
    static void write(PythonText text, ConvolutionCase example, String call, String more) {
        int dimensions = example.dimensions();
        NumberTable filters = example.filters();
        text.line("# Input: ", words(example.input().sizes(), dimensions))
                .array(
                        "x",
                        call,
                        image(example.input().sizes(), dimensions),
                        example.input().values(),
                        more)
                .line()
                .line("# ", count(filters.sizes().filters(), "filter"), " of ", words(filters.sizes(), dimensions))
                .array("w", call, filters(filters.sizes(), dimensions), filters.values(), more);
        if (example.hasBias()) {
            text.array("b", call, List.of(example.bias().size()), example.bias(), more);
        }
        text.line();
    }

    /** Input of a pooling. */
    static void write(PythonText text, NumberTable input, String call, String more) {
        text.line("# Input: ", words(input.sizes(), 2))
                .array("x", call, image(input.sizes(), 2), input.values(), more)
                .line();
    }

    /** The gradient that flows back into the output. */
    static void writeGradient(PythonText text, NumberTable gradient, int dimensions, String call, String more) {
        text.line("# The gradient of a loss by the output: how much the loss grows with each of its numbers")
                .array("g", call, image(gradient.sizes(), dimensions), gradient.values(), more)
                .line();
    }

    /**
     * The result as the screen shows it, and the check that compares with it.
     *
     * @param comparison the function that compares two arrays
     */
    static void check(
            PythonText text, NumberTable output, int dimensions, String comparison, String call, String more) {
        text.line()
                .line("# The result that Kernelight shows")
                .array("expected", call, image(output.sizes(), dimensions), output.values(), more)
                .line("assert y.shape == expected.shape")
                .line("assert ", comparison, "(y, expected)")
                .line("print(y)");
    }

    /** The gradients by filter, input and bias as the screen shows them, and the check of {@code dw, dx, db}. */
    static void checkGradients(PythonText text, BackwardCase backward, String comparison, String call, String more) {
        ConvolutionCase example = backward.example();
        int dimensions = example.dimensions();
        NumberTable byFilter = new FilterGradient(backward).result();
        NumberTable byInput = new InputGradient(backward).result();
        text.line()
                .line(
                        "# The gradients that Kernelight shows: by filter, by input",
                        example.hasBias() ? ", by bias" : "")
                .array("expected_dw", call, filters(byFilter.sizes(), dimensions), byFilter.values(), more)
                .array("expected_dx", call, image(byInput.sizes(), dimensions), byInput.values(), more);
        if (example.hasBias()) {
            NumberTable byBias = new BiasGradient(backward).result();
            text.array("expected_db", call, List.of(byBias.sizes().count()), byBias.values(), more);
        }
        for (String gradient : example.hasBias() ? List.of("dw", "dx", "db") : List.of("dw", "dx")) {
            text.line("assert ", gradient, ".shape == expected_", gradient, ".shape")
                    .line("assert ", comparison, "(", gradient, ", expected_", gradient, ")");
        }
        text.line("print(dw)").line("print(dx)");
    }

    /** The gradient by a pooling's input as the screen shows it, and the check of {@code dx}. */
    static void checkGradient(PythonText text, PoolingGradient gradient, String comparison, String call, String more) {
        NumberTable shown = gradient.result();
        text.line()
                .line("# The gradient that Kernelight shows")
                .array("expected", call, image(shown.sizes(), 2), shown.values(), more)
                .line("assert dx.shape == expected.shape")
                .line("assert ", comparison, "(dx, expected)")
                .line("print(dx)");
    }

    /** Whether everything that is computed with is whole, so that the result is exact. */
    static boolean areWhole(ConvolutionCase example) {
        return Stream.of(example.input().values(), example.filters().values(), example.bias())
                .allMatch(PythonText::areWhole);
    }

    static boolean areWhole(BackwardCase backward) {
        return areWhole(backward.example())
                && PythonText.areWhole(backward.outputGradient().values());
    }

    /** What lies on the padding, in words. */
    static String padding(PaddingMode mode) {
        return switch (mode) {
            case ZEROS -> "zeros around the input";
            case REFLECT -> "the input mirrored at its border";
            case REPLICATE -> "the border repeated";
            case CIRCULAR -> "the input again from its other end";
        };
    }

    /** NumPy's name for it. */
    static String numPyMode(PaddingMode mode) {
        return switch (mode) {
            case ZEROS -> "constant";
            case REFLECT -> "reflect";
            case REPLICATE -> "edge";
            case CIRCULAR -> "wrap";
        };
    }

    /** PyTorch's name for it as a layer's padding_mode. */
    static String torchMode(PaddingMode mode) {
        return switch (mode) {
            case ZEROS -> "zeros";
            case REFLECT -> "reflect";
            case REPLICATE -> "replicate";
            case CIRCULAR -> "circular";
        };
    }
}
