package kernelight.interchange.operator;

import java.util.Arrays;
import java.util.List;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.OneInputLayer;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.array.ElementType;
import kernelight.interchange.array.Elementwise;
import kernelight.interchange.array.Movement;
import kernelight.interchange.onnx.OnnxException;
import kernelight.interchange.onnx.UnsupportedOnnxException;

/** Products of matrices: the engine's fully connected layer, with the second matrix as its weights. */
final class ProductOperators {
    private ProductOperators() {}

    static void addTo(OperatorTable table) {
        table.addLayer(
                "Gemm",
                ProductOperators::dense,
                call -> List.of(gemm(call)),
                "alpha",
                "beta",
                "transA",
                "transB",
                "broadcast");
        table.addLayer(
                "MatMul", ProductOperators::dense, call -> List.of(product(call.input(0), call.input(1), call.work())));
    }

    /** With fixed numbers for the second matrix, and a row of numbers, if any, to add to each row. */
    private static OneInputLayer dense(LayerRequest request) {
        if (request.spatialAxes() != 0 || request.attributes().flag("transA", false)) {
            throw new UnsupportedOnnxException("A fully connected layer reads a row of numbers for each image.");
        }
        Array matrix = turned(request.weights(1), !request.attributes().flag("transB", false));
        Dense layer = new Dense(
                matrix.dimensions().length(1),
                matrix.dimensions().length(0),
                request.optional(2).isPresent());
        Weights.copy(
                scaled(matrix, request.attributes().number("alpha", 1)),
                layer.parameters().getFirst());
        request.optional(2).ifPresent(added -> {
            Dimensions row = Dimensions.of(1, layer.outputs());
            Array bias = Movement.stretch(added, Dimensions.broadcast(added.dimensions(), row));
            Weights.copy(
                    scaled(bias, request.attributes().number("beta", 1)),
                    layer.parameters().get(1));
        });
        return layer;
    }

    /** alpha * A * B + beta * C, A and B turned where the attributes say so. */
    private static Array gemm(Call call) {
        Array a = turned(call.input(0), call.attributes().flag("transA", false));
        boolean turnB = call.attributes().flag("transB", false);
        Array b = call.input(1);
        // A layer's weights are a turned matrix already: the largest ones need not be turned twice.
        Array unscaled = a.type() == ElementType.FLOAT32 && a.count() > 0 && b.count() > 0
                ? byLayer(a, turned(b, !turnB), call.work())
                : product(a, turned(b, turnB), call.work());
        Array product = scaled(unscaled, call.attributes().number("alpha", 1));
        if (call.optional(2).isEmpty()) {
            return product;
        }
        Array added = scaled(call.input(2), call.attributes().number("beta", 1));
        return Elementwise.combine(
                product, Movement.stretch(added, product.dimensions()), Double::sum, (t, c, d) -> c + d);
    }

    static Array turned(Array matrix, boolean turn) {
        if (matrix.dimensions().rank() != 2) {
            throw new OnnxException("A matrix is needed, but this is an array of " + matrix.dimensions() + ".");
        }
        return turn ? Movement.transpose(matrix, new int[] {1, 0}) : matrix;
    }

    static Array scaled(Array array, float factor) {
        return factor == 1 ? array : array.map(number -> number * factor, number -> (long) (number * factor));
    }

    /** As NumPy's matmul: rows and columns are the last two axes, all others are stretched to match. */
    private static Array product(Array first, Array second, Work work) {
        boolean row = first.dimensions().rank() == 1;
        boolean column = second.dimensions().rank() == 1;
        if (first.dimensions().rank() == 0 || second.dimensions().rank() == 0) {
            throw new OnnxException("A single number is no matrix.");
        }
        Array a = row ? first.reshaped(Dimensions.of(1, first.count())) : first;
        Array b = column ? second.reshaped(Dimensions.of(second.count(), 1)) : second;
        int[] lengthsA = a.dimensions().toArray();
        int[] lengthsB = b.dimensions().toArray();
        int inner = lengthsA[lengthsA.length - 1];
        if (inner != lengthsB[lengthsB.length - 2]) {
            throw new OnnxException("Matrices of " + first.dimensions() + " and " + second.dimensions()
                    + " cannot be multiplied: " + inner + " columns meet " + lengthsB[lengthsB.length - 2] + " rows.");
        }
        int[] outerA = Arrays.copyOf(lengthsA, lengthsA.length - 2);
        int[] outerB = Arrays.copyOf(lengthsB, lengthsB.length - 2);
        int rows = lengthsA[lengthsA.length - 2];
        int columns = lengthsB[lengthsB.length - 1];
        Dimensions outer = Dimensions.broadcast(Dimensions.of(outerA), Dimensions.of(outerB));
        Dimensions result = Dimensions.of(joined(outer, rows, columns));
        Array product;
        if (a.type() == ElementType.FLOAT32
                && b.type() == a.type()
                && outerB.length == 0
                && result.count() * inner > 0) {
            product = byLayer(a.reshaped(Dimensions.of(a.count() / inner, inner)), turned(b, true), work);
        } else {
            work.addNumbers((double) result.count() * inner);
            product = byDefinition(
                    Movement.stretch(a, Dimensions.of(joined(outer, rows, inner))),
                    Movement.stretch(b, Dimensions.of(joined(outer, inner, columns))),
                    rows,
                    inner,
                    columns);
        }
        int[] lengths = result.toArray();
        if (column) {
            lengths = Arrays.copyOf(lengths, lengths.length - 1);
        }
        if (row) {
            int place = lengths.length - (column ? 1 : 2);
            lengths = joined(
                    Dimensions.of(Arrays.copyOf(lengths, place)),
                    Arrays.copyOfRange(lengths, place + 1, lengths.length));
        }
        return product.reshaped(Dimensions.of(lengths));
    }

    /** @param turned the second matrix, rows and columns exchanged: the weights of a fully connected layer */
    private static Array byLayer(Array rows, Array turned, Work work) {
        Dense layer =
                new Dense(turned.dimensions().length(1), turned.dimensions().length(0), false);
        Weights.copy(turned, layer.parameters().getFirst());
        return LayerRun.run(layer, rows, work);
    }

    private static Array byDefinition(Array a, Array b, int rows, int inner, int columns) {
        double[] fractions = new double[a.count() / Math.max(1, inner) * columns];
        long[] whole = new long[fractions.length];
        for (int i = 0; i < fractions.length; i++) {
            int matrix = i / Math.max(1, rows * columns);
            for (int k = 0; k < inner; k++) {
                int left = (matrix * rows + i / columns % rows) * inner + k;
                int right = (matrix * inner + k) * columns + i % columns;
                if (a.type().isWhole()) {
                    whole[i] += a.longAt(left) * b.longAt(right);
                } else {
                    fractions[i] += a.doubleAt(left) * b.doubleAt(right);
                }
            }
        }
        Dimensions flat = Dimensions.of(fractions.length);
        return a.type().isWhole()
                ? Array.whole(ElementType.INT64, flat, whole).as(a.type())
                : Array.doubles(flat, fractions).as(a.type());
    }

    private static int[] joined(Dimensions first, int... more) {
        int[] all = Arrays.copyOf(first.toArray(), first.rank() + more.length);
        System.arraycopy(more, 0, all, first.rank(), more.length);
        return all;
    }
}
