package kernelight.plan;

import java.math.BigDecimal;
import java.util.List;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.ShapeException;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.files.json.FieldsWriter;
import kernelight.files.json.JsonValue;
import kernelight.interchange.operator.ShapeProblem;
import kernelight.plan.LayerPlan.Activation;
import kernelight.plan.LayerPlan.ActivationPlan;
import kernelight.plan.LayerPlan.BatchNormalizationPlan;
import kernelight.plan.LayerPlan.ConnectionTablePlan;
import kernelight.plan.LayerPlan.ConvolutionPlan;
import kernelight.plan.LayerPlan.DigitBitmapsPlan;
import kernelight.plan.LayerPlan.DropoutPlan;
import kernelight.plan.LayerPlan.FlattenPlan;
import kernelight.plan.LayerPlan.FullyConnectedPlan;
import kernelight.plan.LayerPlan.GlobalPoolingPlan;
import kernelight.plan.LayerPlan.LocallyConnectedPlan;
import kernelight.plan.LayerPlan.PaddingPlan;
import kernelight.plan.LayerPlan.PoolingPlan;
import kernelight.plan.LayerPlan.PoolingPlanKind;
import kernelight.plan.LayerPlan.SubsamplingPlan;
import kernelight.words.LocalizedMessage;

/**
 * The settings of a layer in a file. {@code kernel}, {@code stride}, {@code padding} and {@code dilation} are a number, or
 * {@code [rows, columns]}; what has its usual value can be left out: stride 1 (of a pooling: its kernel), padding 0,
 * dilation 1, groups 1, bias true.
 */
final class LayerFields {
    static final String LAYER = "layer";
    static final String PARALLEL = "parallel";
    static final String RESIDUAL = "residual";

    static final int MOST_FILTERS = 4_096;
    private static final int LARGEST_KERNEL = 64;
    private static final String FILTERS = "filters";
    private static final String KERNEL = "kernel";
    private static final String STRIDE = "stride";
    private static final String PADDING = "padding";
    private static final String DILATION = "dilation";
    private static final String GROUPS = "groups";
    private static final String BIAS = "bias";
    private static final String UNITS = "units";
    private static final String RATE = "rate";
    private static final String EPSILON = "epsilon";
    private static final String MOMENTUM = "momentum";
    private static final String CELLS = "cells";
    private static final String COUNT_PADDING = "countPadding";
    private static final String CEIL = "ceil";

    private LayerFields() {}

    static void write(LayerPlan plan, FieldsWriter fields) {
        fields.put(LAYER, name(plan));
        switch (plan) {
            case ConvolutionPlan layer -> {
                fields.put(FILTERS, layer.filters());
                window(layer.window(), 1, fields);
                if (layer.groups() > 1) {
                    fields.put(GROUPS, layer.groups());
                }
                bias(layer.bias(), fields);
            }
            case LocallyConnectedPlan layer -> {
                fields.put(FILTERS, layer.filters());
                window(layer.window(), 1, fields);
                bias(layer.bias(), fields);
            }
            case PoolingPlan layer -> {
                window(layer.window(), layer.window().rows().size(), fields);
                if (layer.kind() == PoolingPlanKind.AVERAGE && !layer.countPadding()) {
                    fields.put(COUNT_PADDING, false);
                }
                if (layer.window().rounding() == Rounding.UP) {
                    fields.put(CEIL, true);
                }
            }
            case FullyConnectedPlan layer -> {
                fields.put(UNITS, layer.units());
                bias(layer.bias(), fields);
            }
            case DropoutPlan layer -> fields.put(RATE, JsonValue.of(BigDecimal.valueOf(layer.rate())));
            case PaddingPlan layer -> fields.put(CELLS, layer.cells());
            case SubsamplingPlan layer ->
                window(layer.window(), layer.window().rows().size(), fields);
            case ConnectionTablePlan layer -> window(layer.window(), 1, fields);
            case GlobalPoolingPlan layer -> {}
            case ActivationPlan layer -> {}
            case FlattenPlan layer -> {}
            case BatchNormalizationPlan layer -> {
                unlessUsual(EPSILON, layer.epsilon(), BatchNormalizationPlan.USUAL.epsilon(), fields);
                unlessUsual(MOMENTUM, layer.momentum(), BatchNormalizationPlan.USUAL.momentum(), fields);
            }
            case DigitBitmapsPlan layer -> {}
        }
    }

    /** The layer's kind as files write it. */
    static String name(LayerPlan plan) {
        return switch (plan) {
            case ConvolutionPlan layer -> "convolution";
            case LocallyConnectedPlan layer -> "locally-connected";
            case PoolingPlan layer ->
                switch (layer.kind()) {
                    case MAX -> "max-pooling";
                    case AVERAGE -> "average-pooling";
                    case MIN -> "min-pooling";
                };
            case GlobalPoolingPlan layer -> layer.average() ? "global-average-pooling" : "global-max-pooling";
            case FullyConnectedPlan layer -> "fully-connected";
            case FlattenPlan layer -> "flatten";
            case BatchNormalizationPlan layer -> "batch-normalization";
            case DropoutPlan layer -> "dropout";
            case PaddingPlan layer -> "padding";
            case SubsamplingPlan layer -> "trainable-subsampling";
            case ConnectionTablePlan layer -> "connection-table-of-1998";
            case DigitBitmapsPlan layer -> "digit-bitmaps";
            case ActivationPlan layer ->
                switch (layer.function()) {
                    case RELU -> "relu";
                    case LEAKY_RELU -> "leaky-relu";
                    case SIGMOID -> "sigmoid";
                    case TANH -> "tanh";
                    case GELU -> "gelu";
                    case SILU -> "silu";
                    case HARD_SWISH -> "hard-swish";
                };
        };
    }

    /**
     * Reads a layer's settings.
     *
     * @throws ContentProblem if there is no such layer, or a setting is missing or out of range
     */
    static LayerPlan read(FieldsReader fields) throws ContentProblem {
        String kind = fields.text(LAYER);
        return switch (kind) {
            case "convolution" ->
                new ConvolutionPlan(
                        filters(fields),
                        window(fields, false),
                        fields.has(GROUPS) ? fields.whole(GROUPS, 1, MOST_FILTERS) : 1,
                        flag(fields, BIAS, true));
            case "locally-connected" ->
                new LocallyConnectedPlan(filters(fields), window(fields, false), flag(fields, BIAS, true));
            case "max-pooling" -> new PoolingPlan(PoolingPlanKind.MAX, pooling(fields), true);
            case "min-pooling" -> new PoolingPlan(PoolingPlanKind.MIN, pooling(fields), true);
            case "average-pooling" ->
                new PoolingPlan(PoolingPlanKind.AVERAGE, pooling(fields), flag(fields, COUNT_PADDING, true));
            case "global-average-pooling" -> new GlobalPoolingPlan(true);
            case "global-max-pooling" -> new GlobalPoolingPlan(false);
            case "fully-connected" ->
                new FullyConnectedPlan(fields.whole(UNITS, 1, MOST_FILTERS), flag(fields, BIAS, true));
            case "flatten" -> new FlattenPlan();
            case "batch-normalization" ->
                new BatchNormalizationPlan(
                        share(fields, EPSILON, BatchNormalizationPlan.USUAL.epsilon()),
                        share(fields, MOMENTUM, BatchNormalizationPlan.USUAL.momentum()));
            case "dropout" -> new DropoutPlan(rate(fields));
            case "padding" -> new PaddingPlan(fields.whole(CELLS, 1, LARGEST_KERNEL));
            case "trainable-subsampling" -> new SubsamplingPlan(window(fields, true));
            case "connection-table-of-1998" -> new ConnectionTablePlan(window(fields, false));
            case "digit-bitmaps" -> new DigitBitmapsPlan();
            default -> activation(fields, kind);
        };
    }

    private static LayerPlan activation(FieldsReader fields, String kind) throws ContentProblem {
        for (Activation function : Activation.values()) {
            ActivationPlan plan = new ActivationPlan(function);
            if (name(plan).equals(kind)) {
                return plan;
            }
        }
        throw new ContentProblem(fields.value(LAYER).line(), LocalizedMessage.of("plan.file.noLayer", kind));
    }

    private static int filters(FieldsReader fields) throws ContentProblem {
        return fields.whole(FILTERS, 1, MOST_FILTERS);
    }

    private static boolean flag(FieldsReader fields, String name, boolean usual) throws ContentProblem {
        return fields.has(name) ? fields.bool(name) : usual;
    }

    private static double rate(FieldsReader fields) throws ContentProblem {
        if (fields.value(RATE) instanceof JsonValue.Number(BigDecimal rate, int line)
                && rate.signum() >= 0
                && rate.compareTo(BigDecimal.ONE) < 0) {
            return rate.doubleValue();
        }
        throw new ContentProblem(fields.value(RATE).line(), LocalizedMessage.of("plan.file.rate"));
    }

    /** A number above 0, up to 1. */
    private static float share(FieldsReader fields, String name, float usual) throws ContentProblem {
        if (!fields.has(name)) {
            return usual;
        }
        if (fields.value(name) instanceof JsonValue.Number(BigDecimal share, int line)
                && share.floatValue() > 0
                && share.compareTo(BigDecimal.ONE) <= 0) {
            return share.floatValue();
        }
        throw new ContentProblem(fields.value(name).line(), LocalizedMessage.of("plan.file.share", name));
    }

    private static void unlessUsual(String name, float number, float usual, FieldsWriter fields) {
        if (number != usual) {
            fields.put(name, JsonValue.of(new BigDecimal(Float.toString(number))));
        }
    }

    private static void bias(boolean bias, FieldsWriter fields) {
        if (!bias) {
            fields.put(BIAS, false);
        }
    }

    private static Window pooling(FieldsReader fields) throws ContentProblem {
        Window window = window(fields, true);
        return flag(fields, CEIL, false) ? window.with(Rounding.UP) : window;
    }

    private static void window(Window window, int usualStride, FieldsWriter fields) {
        Axis rows = window.rows();
        Axis columns = window.columns();
        fields.put(KERNEL, pair(rows.size(), columns.size()));
        if (rows.stride() != usualStride || columns.stride() != usualStride) {
            fields.put(STRIDE, pair(rows.stride(), columns.stride()));
        }
        if (rows.paddingBefore() > 0 || columns.paddingBefore() > 0) {
            fields.put(PADDING, pair(rows.paddingBefore(), columns.paddingBefore()));
        }
        if (rows.dilation() > 1 || columns.dilation() > 1) {
            fields.put(DILATION, pair(rows.dilation(), columns.dilation()));
        }
    }

    private static JsonValue pair(int rows, int columns) {
        return rows == columns ? JsonValue.of(rows) : JsonValue.of(List.of(JsonValue.of(rows), JsonValue.of(columns)));
    }

    /** @param movesByItself whether the usual stride is the size of the window */
    private static Window window(FieldsReader fields, boolean movesByItself) throws ContentProblem {
        int[] kernel = pair(fields, KERNEL, 1, 0);
        int[] stride = pair(fields, STRIDE, 1, movesByItself ? kernel[0] : 1);
        int[] padding = pair(fields, PADDING, 0, 0);
        int[] dilation = pair(fields, DILATION, 1, 1);
        try {
            return new Window(
                    new Axis(kernel[0], stride[0], dilation[0], padding[0], padding[0]),
                    new Axis(kernel[1], stride[1], dilation[1], padding[1], padding[1]));
        } catch (ShapeException problem) {
            throw new ContentProblem(fields.value(KERNEL).line(), ShapeProblem.localized(problem));
        }
    }

    /** @param usual both values where the field is missing; 0 if it must not be */
    private static int[] pair(FieldsReader fields, String name, int smallest, int usual) throws ContentProblem {
        if (!fields.has(name) && !name.equals(KERNEL)) {
            return new int[] {usual, usual};
        }
        JsonValue value = fields.value(name);
        if (value instanceof JsonValue.Items(List<JsonValue> items, int line)) {
            if (items.size() != 2) {
                throw new ContentProblem(line, LocalizedMessage.of("file.problem.count", name, items.size(), 2));
            }
            return new int[] {
                FieldsReader.whole(items.getFirst(), name, smallest, LARGEST_KERNEL),
                FieldsReader.whole(items.getLast(), name, smallest, LARGEST_KERNEL)
            };
        }
        int both = FieldsReader.whole(value, name, smallest, LARGEST_KERNEL);
        return new int[] {both, both};
    }
}
