package kernelight.casefile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.ShapeException;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;

/** Reads and writes a convolution case as JSON fields. */
public final class ConvolutionFields {
    private static final String DIMENSIONS = "dimensions";
    private static final String INPUT = "input";
    private static final String FILTERS = "filters";
    private static final String BIAS = "bias";
    private static final String PLANES = "planes";
    private static final String ROWS = "rows";
    private static final String COLUMNS = "columns";
    private static final String PADDING_MODE = "padding-mode";
    private static final String GROUPS = "groups";
    private static final String FLIPPED = "flipped";
    private static final String RELU = "relu";
    private static final String OUTPUT_GRADIENT = "output-gradient";
    private static final int MAX_GROUPS = 64;
    /** More than any output has had for which the gradient was typed. */
    private static final Sizes LARGEST_GRADIENT = new Sizes(64, 64, 64, 64, 64);

    private ConvolutionFields() {}

    public static void write(ConvolutionCase example, NumberTable outputGradient, FieldsWriter fields) {
        int dimensions = example.dimensions();
        fields.put(DIMENSIONS, dimensions)
                .put(INPUT, TableFields.images(dimensions).write(example.input()))
                .put(FILTERS, TableFields.filters(dimensions).write(example.filters()))
                .put(BIAS, example.bias());
        if (dimensions == 3) {
            fields.put(PLANES, WindowFields.write(example.window().planes(), false));
        }
        fields.put(ROWS, WindowFields.write(example.window().rows(), false))
                .put(COLUMNS, WindowFields.write(example.window().columns(), false))
                .put(PADDING_MODE, example.window().paddingMode())
                .put(GROUPS, example.groups())
                .put(FLIPPED, example.flipped())
                .put(RELU, example.relu())
                .put(OUTPUT_GRADIENT, TableFields.images(dimensions).write(outputGradient));
    }

    /**
     * Reads a case.
     *
     * @param input what the input table may contain
     * @param filters what the filter table may contain
     * @throws ContentProblem if a field is missing or invalid, or the case is impossible
     */
    public static ConvolutionCase read(FieldsReader fields, TableBounds input, TableBounds filters)
            throws ContentProblem {
        int dimensions = fields.whole(DIMENSIONS, 1, 3);
        NumberTable image = TableFields.images(dimensions).read(fields.value(INPUT), INPUT, input);
        NumberTable weights = TableFields.filters(dimensions).read(fields.value(FILTERS), FILTERS, filters);
        Axis planes = dimensions == 3
                ? WindowFields.read(fields.fields(PLANES), weights.sizes().planes())
                : Axis.SINGLE;
        Axis rows = WindowFields.read(fields.fields(ROWS), weights.sizes().rows());
        Axis columns = WindowFields.read(fields.fields(COLUMNS), weights.sizes().columns());
        Window window =
                new Window(planes, rows, columns, fields.choice(PADDING_MODE, PaddingMode.class), Rounding.DOWN);
        List<BigDecimal> bias = new ArrayList<>();
        for (JsonValue number : fields.items(BIAS)) {
            bias.add(TableFields.number(number, BIAS, filters));
        }
        int groups = fields.whole(GROUPS, 1, MAX_GROUPS);
        boolean flipped = fields.bool(FLIPPED);
        boolean relu = fields.bool(RELU);
        requireFit(fields, dimensions, image.sizes(), weights.sizes(), bias.size(), rows, groups);
        try {
            return new ConvolutionCase(dimensions, image, weights, bias, window, groups, flipped, relu);
        } catch (ShapeException impossible) {
            throw new ContentProblem(fields.value(FILTERS).line(), LocalizedMessage.of("file.problem.impossible"));
        }
    }

    /** Says which of the case's parts do not go together, as far as files with damaged or edited numbers have it. */
    private static void requireFit(
            FieldsReader fields, int dimensions, Sizes image, Sizes filters, int biases, Axis rows, int groups)
            throws ContentProblem {
        if (image.channels() % groups != 0 || filters.filters() % groups != 0) {
            throw new ContentProblem(
                    fields.value(FILTERS).line(),
                    LocalizedMessage.of("file.problem.groups", groups, image.channels(), filters.filters()));
        }
        if (filters.channels() != image.channels() / groups) {
            throw new ContentProblem(
                    fields.value(FILTERS).line(),
                    LocalizedMessage.of("file.problem.channels", filters.channels(), image.channels(), groups));
        }
        if (biases != 0 && biases != filters.filters()) {
            throw new ContentProblem(
                    fields.value(BIAS).line(), LocalizedMessage.of("file.problem.biases", biases, filters.filters()));
        }
        if (dimensions == 1 && rows.longerPadding() > 0) {
            throw new ContentProblem(fields.value(ROWS).line(), LocalizedMessage.of("file.problem.signalPadding"));
        }
    }

    /**
     * Reads the gradient with respect to the output that was saved with a case. Where no window fits, there is no output,
     * and the gradient may have any size.
     *
     * @throws ContentProblem if it is invalid or has another size than the output
     */
    public static NumberTable readOutputGradient(FieldsReader fields, ConvolutionCase example, TableBounds numbers)
            throws ContentProblem {
        Sizes largest = example.hasOutput() ? example.outputSizes() : LARGEST_GRADIENT;
        TableBounds bounds = new TableBounds(largest, numbers.refusal());
        NumberTable gradient =
                TableFields.images(example.dimensions()).read(fields.value(OUTPUT_GRADIENT), OUTPUT_GRADIENT, bounds);
        if (example.hasOutput() && !gradient.sizes().equals(example.outputSizes())) {
            throw new ContentProblem(
                    fields.value(OUTPUT_GRADIENT).line(),
                    LocalizedMessage.of("file.problem.notOutput", OUTPUT_GRADIENT));
        }
        return gradient;
    }
}
