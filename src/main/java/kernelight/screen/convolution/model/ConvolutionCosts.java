package kernelight.screen.convolution.model;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.ForwardConvolution;
import kernelight.walk.Sizes;

/**
 * The costs of a case, each with its formula.
 *
 * @param parameters the number of weights of all filters and of biases
 * @param multiplications the number of multiplications: one for each product of each output
 * @param receptiveField the size of the part of the input that an output depends on
 */
public record ConvolutionCosts(Cost parameters, Cost multiplications, Cost receptiveField) {
    /** A number and its formula in mathematical notation, which needs no translation. */
    public record Cost(String value, String formula) {}

    private static final String TIMES = " \u00d7 ";

    /** @param count formats a large number */
    public static ConvolutionCosts of(ConvolutionCase example, IntFunction<String> count) {
        ForwardConvolution convolution = new ForwardConvolution(example);
        String parameters = count.apply(convolution.parameters());
        String multiplications = count.apply(example.hasOutput() ? convolution.multiplications() : 0);
        Sizes filters = example.filters().sizes();
        int dimensions = example.dimensions();
        String filter = sides(dimensions, filters.planes(), filters.rows(), filters.columns());
        String perFilter = filter + TIMES + filters.channels();
        String field = sides(
                dimensions,
                example.window().planes().reach(),
                example.window().rows().reach(),
                example.window().columns().reach());
        return new ConvolutionCosts(
                new Cost(
                        parameters,
                        perFilter + TIMES + filters.filters()
                                + (example.hasBias() ? " + " + filters.filters() : "")
                                + " = " + parameters),
                new Cost(
                        multiplications,
                        batch(example) + "(" + outputs(example) + TIMES + filters.filters() + ")" + TIMES + "("
                                + perFilter + ") = " + multiplications),
                new Cost(
                        field,
                        "D\u00b7(F \u2212 1) + 1 = "
                                + example.window().columns().dilation() + "\u00b7("
                                + filters.columns() + " \u2212 1) + 1 = "
                                + example.window().columns().reach()));
    }

    /** The factor that the images of a batch are; none for a single one. */
    private static String batch(ConvolutionCase example) {
        int images = example.input().sizes().images();
        return images == 1 ? "" : images + TIMES;
    }

    /** The cells of a feature map: none where no window fits. */
    private static String outputs(ConvolutionCase example) {
        if (!example.hasOutput()) {
            return "0";
        }
        Sizes output = example.outputSizes();
        return sides(example.dimensions(), output.planes(), output.rows(), output.columns());
    }

    private static String sides(int dimensions, int planes, int rows, int columns) {
        return java.util.stream.Stream.of(planes, rows, columns)
                .skip(3L - dimensions)
                .map(String::valueOf)
                .collect(Collectors.joining(TIMES));
    }
}
