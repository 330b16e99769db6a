package kernelight.casefile;

import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.ShapeException;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.FieldsWriter;
import kernelight.walk.NumberTable;
import kernelight.walk.PoolingCase;
import kernelight.walk.PoolingKind;
import kernelight.words.LocalizedMessage;

/** Reads and writes a pooling case (of a picture) as JSON fields. */
public final class PoolingFields {
    private static final String INPUT = "input";
    private static final String KIND = "kind";
    private static final String ROWS = "rows";
    private static final String COLUMNS = "columns";
    private static final String ROUNDING = "rounding";
    private static final String COUNT_PADDING = "count-padding";
    private static final String OUTPUT_GRADIENT = "output-gradient";
    private static final int PICTURE = 2;

    private PoolingFields() {}

    public static void write(PoolingCase example, NumberTable outputGradient, FieldsWriter fields) {
        Window window = example.askedWindow();
        fields.put(INPUT, TableFields.images(PICTURE).write(example.input()))
                .put(KIND, example.kind())
                .put(ROWS, WindowFields.write(window.rows(), true))
                .put(COLUMNS, WindowFields.write(window.columns(), true))
                .put(ROUNDING, window.rounding())
                .put(COUNT_PADDING, example.countPadding())
                .put(OUTPUT_GRADIENT, TableFields.images(PICTURE).write(outputGradient));
    }

    /**
     * Reads a case.
     *
     * @param input what the input table may contain
     * @throws ContentProblem if a field is missing or invalid, or the case is impossible
     */
    public static PoolingCase read(FieldsReader fields, TableBounds input) throws ContentProblem {
        NumberTable image = TableFields.images(PICTURE).read(fields.value(INPUT), INPUT, input);
        PoolingKind kind = fields.choice(KIND, PoolingKind.class);
        Window window = new Window(
                Axis.SINGLE,
                WindowFields.read(fields.fields(ROWS), 0),
                WindowFields.read(fields.fields(COLUMNS), 0),
                PaddingMode.ZEROS,
                fields.choice(ROUNDING, Rounding.class));
        boolean countPadding = fields.bool(COUNT_PADDING);
        try {
            return new PoolingCase(image, kind, window, countPadding);
        } catch (ShapeException impossible) {
            throw new ContentProblem(fields.value(ROWS).line(), why(window));
        }
    }

    private static LocalizedMessage why(Window window) {
        boolean isDilated = window.rows().dilation() > 1 || window.columns().dilation() > 1;
        return LocalizedMessage.of(isDilated ? "file.problem.dilatedPooling" : "file.problem.poolingWindow");
    }

    /**
     * Reads the gradient with respect to the output that was saved with a case.
     *
     * @throws ContentProblem if it is invalid or has another size than the output
     */
    public static NumberTable readOutputGradient(FieldsReader fields, PoolingCase example, TableBounds numbers)
            throws ContentProblem {
        TableBounds bounds = new TableBounds(example.outputSizes(), numbers.refusal());
        NumberTable gradient = TableFields.images(PICTURE).read(fields.value(OUTPUT_GRADIENT), OUTPUT_GRADIENT, bounds);
        if (!gradient.sizes().equals(example.outputSizes())) {
            throw new ContentProblem(
                    fields.value(OUTPUT_GRADIENT).line(),
                    LocalizedMessage.of("file.problem.notOutput", OUTPUT_GRADIENT));
        }
        return gradient;
    }
}
