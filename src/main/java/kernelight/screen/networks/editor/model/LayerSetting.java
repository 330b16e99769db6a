package kernelight.screen.networks.editor.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Window;
import kernelight.plan.LayerPlan;
import kernelight.plan.LayerPlan.BatchNormalizationPlan;
import kernelight.plan.LayerPlan.ConvolutionPlan;
import kernelight.plan.LayerPlan.DropoutPlan;
import kernelight.plan.LayerPlan.FullyConnectedPlan;
import kernelight.plan.LayerPlan.LocallyConnectedPlan;
import kernelight.plan.LayerPlan.PaddingPlan;
import kernelight.plan.PlannedWindow;

/** A number that a layer has. Those of a window are for rows and columns alike, or for one of them. */
public enum LayerSetting {
    FILTERS(1, 4096),
    UNITS(1, 4096),
    FILTER(1, 64),
    FILTER_ROWS(1, 64),
    FILTER_COLUMNS(1, 64),
    STRIDE(1, 64),
    STRIDE_ROWS(1, 64),
    STRIDE_COLUMNS(1, 64),
    PADDING(0, 64),
    PADDING_ROWS(0, 64),
    PADDING_COLUMNS(0, 64),
    DILATION(1, 64),
    DILATION_ROWS(1, 64),
    DILATION_COLUMNS(1, 64),
    GROUPS(1, 4096),
    CELLS(1, 64),
    RATE(0, 0.99),
    EPSILON(1e-9, 1),
    MOMENTUM(0.001, 1);

    private static final List<LayerSetting> ALIKE = List.of(FILTER, STRIDE, PADDING, DILATION);
    private static final List<LayerSetting> APART = List.of(
            FILTER_ROWS,
            FILTER_COLUMNS,
            STRIDE_ROWS,
            STRIDE_COLUMNS,
            PADDING_ROWS,
            PADDING_COLUMNS,
            DILATION_ROWS,
            DILATION_COLUMNS);

    private final double smallest;
    private final double largest;

    LayerSetting(double smallest, double largest) {
        this.smallest = smallest;
        this.largest = largest;
    }

    public double smallest() {
        return smallest;
    }

    public double largest() {
        return largest;
    }

    /** Whether it is a whole number. */
    public boolean isWhole() {
        return this != RATE && this != EPSILON && this != MOMENTUM;
    }

    /**
     * The settings of a layer, in the order in which they are shown.
     *
     * @param apart whether the numbers of a window are set for rows and columns apart
     */
    public static List<LayerSetting> of(LayerPlan layer, boolean apart) {
        List<LayerSetting> settings = new ArrayList<>(Arrays.asList(values()));
        settings.removeAll(apart || isApart(layer) ? ALIKE : APART);
        settings.removeIf(setting -> setting.value(layer).isEmpty());
        return settings;
    }

    /** Whether the numbers of its window are others along the rows than along the columns. */
    public static boolean isApart(LayerPlan layer) {
        return PlannedWindow.of(layer)
                .map(window -> !window.rows().equals(window.columns()))
                .orElse(false);
    }

    /** Its value; empty if the layer has no such setting. */
    public OptionalDouble value(LayerPlan layer) {
        return switch (this) {
            case FILTERS ->
                switch (layer) {
                    case ConvolutionPlan convolution -> OptionalDouble.of(convolution.filters());
                    case LocallyConnectedPlan connected -> OptionalDouble.of(connected.filters());
                    default -> OptionalDouble.empty();
                };
            case UNITS ->
                layer instanceof FullyConnectedPlan dense ? OptionalDouble.of(dense.units()) : OptionalDouble.empty();
            case GROUPS ->
                layer instanceof ConvolutionPlan convolution
                        ? OptionalDouble.of(convolution.groups())
                        : OptionalDouble.empty();
            case CELLS ->
                layer instanceof PaddingPlan padding ? OptionalDouble.of(padding.cells()) : OptionalDouble.empty();
            case RATE ->
                layer instanceof DropoutPlan dropout ? OptionalDouble.of(dropout.rate()) : OptionalDouble.empty();
            case EPSILON ->
                layer instanceof BatchNormalizationPlan norm
                        ? OptionalDouble.of(decimal(norm.epsilon()))
                        : OptionalDouble.empty();
            case MOMENTUM ->
                layer instanceof BatchNormalizationPlan norm
                        ? OptionalDouble.of(decimal(norm.momentum()))
                        : OptionalDouble.empty();
            case DILATION, DILATION_ROWS, DILATION_COLUMNS ->
                canBeDilated(layer) ? ofWindow(layer) : OptionalDouble.empty();
            default -> ofWindow(layer);
        };
    }

    /** The number as it is written: 0.1, not the double that is nearest to the float. */
    private static double decimal(float value) {
        return Double.parseDouble(Float.toString(value));
    }

    /** Dilated poolings are not met. */
    private static boolean canBeDilated(LayerPlan layer) {
        return layer instanceof ConvolutionPlan;
    }

    private OptionalDouble ofWindow(LayerPlan layer) {
        Optional<Window> window = PlannedWindow.of(layer);
        if (window.isEmpty()) {
            return OptionalDouble.empty();
        }
        Axis rows = window.get().rows();
        Axis columns = window.get().columns();
        return OptionalDouble.of(
                switch (this) {
                    case FILTER, FILTER_ROWS -> rows.size();
                    case FILTER_COLUMNS -> columns.size();
                    case STRIDE, STRIDE_ROWS -> rows.stride();
                    case STRIDE_COLUMNS -> columns.stride();
                    case PADDING, PADDING_ROWS -> rows.paddingBefore();
                    case PADDING_COLUMNS -> columns.paddingBefore();
                    case DILATION, DILATION_ROWS -> rows.dilation();
                    case DILATION_COLUMNS -> columns.dilation();
                    default -> throw new IllegalStateException(this + " is none of a window");
                });
    }

    /**
     * The same layer with another value.
     *
     * @throws IllegalArgumentException if the layer has no such setting, or the value is out of its range
     */
    public LayerPlan with(LayerPlan layer, double value) {
        if (value(layer).isEmpty() || value < smallest || value > largest) {
            throw new IllegalArgumentException(this + " of " + layer + " cannot be " + value);
        }
        int whole = (int) Math.round(value);
        return switch (layer) {
            case ConvolutionPlan now
            when this == FILTERS -> new ConvolutionPlan(whole, now.window(), now.groups(), now.bias());
            case ConvolutionPlan now
            when this == GROUPS -> new ConvolutionPlan(now.filters(), now.window(), whole, now.bias());
            case LocallyConnectedPlan now
            when this == FILTERS -> new LocallyConnectedPlan(whole, now.window(), now.bias());
            case FullyConnectedPlan now -> new FullyConnectedPlan(whole, now.bias());
            case PaddingPlan now -> new PaddingPlan(whole);
            case DropoutPlan now -> new DropoutPlan(value);
            case BatchNormalizationPlan now
            when this == EPSILON -> new BatchNormalizationPlan((float) value, now.momentum());
            case BatchNormalizationPlan now -> new BatchNormalizationPlan(now.epsilon(), (float) value);
            default -> PlannedWindow.with(layer, with(PlannedWindow.of(layer).orElseThrow(), whole));
        };
    }

    private Window with(Window window, int value) {
        Axis rows = window.rows();
        Axis columns = window.columns();
        return switch (this) {
            case FILTER -> window(window, sized(rows, value), sized(columns, value));
            case FILTER_ROWS -> window(window, sized(rows, value), columns);
            case FILTER_COLUMNS -> window(window, rows, sized(columns, value));
            case STRIDE -> window.withStride(value);
            case STRIDE_ROWS -> window(window, rows.withStride(value), columns);
            case STRIDE_COLUMNS -> window(window, rows, columns.withStride(value));
            case PADDING -> window.withPadding(value);
            case PADDING_ROWS -> window(window, rows.withPadding(value), columns);
            case PADDING_COLUMNS -> window(window, rows, columns.withPadding(value));
            case DILATION -> window.withDilation(value);
            case DILATION_ROWS -> window(window, rows.withDilation(value), columns);
            case DILATION_COLUMNS -> window(window, rows, columns.withDilation(value));
            default -> throw new IllegalStateException(this + " is none of a window");
        };
    }

    private static Axis sized(Axis axis, int size) {
        return new Axis(size, axis.stride(), axis.dilation(), axis.paddingBefore(), axis.paddingAfter());
    }

    private static Window window(Window before, Axis rows, Axis columns) {
        return new Window(before.planes(), rows, columns, before.paddingMode(), before.rounding());
    }
}
