package kernelight.interchange.operator;

import java.util.Arrays;
import java.util.List;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.OneInputLayer;
import kernelight.interchange.array.Array;
import kernelight.interchange.array.Dimensions;
import kernelight.interchange.array.ElementType;
import kernelight.interchange.array.Elementwise;
import kernelight.interchange.array.Rearrangement;
import kernelight.interchange.onnx.OnnxException;
import kernelight.interchange.onnx.UnsupportedOnnxException;
import kernelight.words.LocalizedMessage;

/** Matrix products; run by the engine's fully connected layer where possible, with the second matrix as weights. */
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
                "MatMul",
                ProductOperators::dense,
                call -> List.of(product(call.input(0), call.input(1), call.budget())));
    }

    /** A fully connected layer: the second matrix must be constant, and the optional addend is the bias. */
    private static OneInputLayer dense(LayerRequest request) {
        if (request.spatialAxes() != 0 || request.attributes().flag("transA", false)) {
            throw UnsupportedOnnxException.ofOperator(LocalizedMessage.of("modelFile.operator.vector"));
        }
        Array matrix = transposedIf(request.weights(1), !request.attributes().flag("transB", false));
        Dense layer = new Dense(
                matrix.dimensions().length(1),
                matrix.dimensions().length(0),
                request.optional(2).isPresent());
        Weights.copy(
                scaled(matrix, request.attributes().number("alpha", 1)),
                layer.parameters().getFirst());
        request.optional(2).ifPresent(added -> {
            Dimensions row = Dimensions.of(1, layer.outputs());
            Array bias = Rearrangement.broadcastTo(added, Dimensions.broadcast(added.dimensions(), row));
            Weights.copy(
                    scaled(bias, request.attributes().number("beta", 1)),
                    layer.parameters().get(1));
        });
        return layer;
    }

    /** alpha * A * B + beta * C, where A and B are transposed if the attributes say so. */
    private static Array gemm(Call call) {
        Array a = transposedIf(call.input(0), call.attributes().flag("transA", false));
        boolean transposeB = call.attributes().flag("transB", false);
        Array b = call.input(1);
        // A dense layer stores its weights transposed; this avoids transposing large matrices twice.
        Array unscaled = a.type() == ElementType.FLOAT32 && a.count() > 0 && b.count() > 0
                ? byLayer(a, transposedIf(b, !transposeB), call.budget())
                : product(a, transposedIf(b, transposeB), call.budget());
        Array product = scaled(unscaled, call.attributes().number("alpha", 1));
        if (call.optional(2).isEmpty()) {
            return product;
        }
        Array added = scaled(call.input(2), call.attributes().number("beta", 1));
        return Elementwise.combine(
                product, Rearrangement.broadcastTo(added, product.dimensions()), Double::sum, (t, c, d) -> c + d);
    }

    static Array transposedIf(Array matrix, boolean transpose) {
        if (matrix.dimensions().rank() != 2) {
            throw new OnnxException(LocalizedMessage.of(
                    "modelFile.operator.matrix", matrix.dimensions().toString()));
        }
        return transpose ? Rearrangement.transpose(matrix, new int[] {1, 0}) : matrix;
    }

    static Array scaled(Array array, float factor) {
        return factor == 1 ? array : array.map(number -> number * factor, number -> (long) (number * factor));
    }

    /** Like NumPy's matmul: multiplies the last two axes and broadcasts all others. */
    private static Array product(Array first, Array second, WorkBudget budget) {
        boolean isRow = first.dimensions().rank() == 1;
        boolean isColumn = second.dimensions().rank() == 1;
        if (first.dimensions().rank() == 0 || second.dimensions().rank() == 0) {
            throw new OnnxException(LocalizedMessage.of("modelFile.operator.scalarMatrix"));
        }
        Array a = isRow ? first.reshaped(Dimensions.of(1, first.count())) : first;
        Array b = isColumn ? second.reshaped(Dimensions.of(second.count(), 1)) : second;
        int[] lengthsA = a.dimensions().toArray();
        int[] lengthsB = b.dimensions().toArray();
        int inner = lengthsA[lengthsA.length - 1];
        if (inner != lengthsB[lengthsB.length - 2]) {
            throw new OnnxException(LocalizedMessage.of(
                    "modelFile.operator.product",
                    first.dimensions().toString(),
                    second.dimensions().toString(),
                    inner,
                    lengthsB[lengthsB.length - 2]));
        }
        int[] outerA = Arrays.copyOf(lengthsA, lengthsA.length - 2);
        int[] outerB = Arrays.copyOf(lengthsB, lengthsB.length - 2);
        int rows = lengthsA[lengthsA.length - 2];
        int columns = lengthsB[lengthsB.length - 1];
        Dimensions outer = Dimensions.broadcast(Dimensions.of(outerA), Dimensions.of(outerB));
        Dimensions result = budget.reserve(Dimensions.of(concatenate(outer, rows, columns)));
        Array product;
        if (a.type() == ElementType.FLOAT32
                && b.type() == a.type()
                && outerB.length == 0
                && result.count() * inner > 0) {
            product = byLayer(a.reshaped(Dimensions.of(a.count() / inner, inner)), transposedIf(b, true), budget);
        } else {
            budget.addNumbers((double) result.count() * inner);
            budget.reserve((double) outer.count() * inner * (rows + columns));
            product = byDefinition(
                    Rearrangement.broadcastTo(a, Dimensions.of(concatenate(outer, rows, inner))),
                    Rearrangement.broadcastTo(b, Dimensions.of(concatenate(outer, inner, columns))),
                    rows,
                    inner,
                    columns);
        }
        int[] lengths = result.toArray();
        if (isColumn) {
            lengths = Arrays.copyOf(lengths, lengths.length - 1);
        }
        if (isRow) {
            int rowAxis = lengths.length - (isColumn ? 1 : 2);
            lengths = concatenate(
                    Dimensions.of(Arrays.copyOf(lengths, rowAxis)),
                    Arrays.copyOfRange(lengths, rowAxis + 1, lengths.length));
        }
        return product.reshaped(Dimensions.of(lengths));
    }

    /** @param transposed the transposed second matrix: the weights of a fully connected layer */
    private static Array byLayer(Array rows, Array transposed, WorkBudget budget) {
        Dense layer = new Dense(
                transposed.dimensions().length(1), transposed.dimensions().length(0), false);
        Weights.copy(transposed, layer.parameters().getFirst());
        return LayerRun.run(layer, rows, budget);
    }

    private static Array byDefinition(Array a, Array b, int rows, int inner, int columns) {
        double[] floats = new double[a.count() / Math.max(1, inner) * columns];
        long[] integers = new long[floats.length];
        for (int i = 0; i < floats.length; i++) {
            int matrix = i / Math.max(1, rows * columns);
            for (int k = 0; k < inner; k++) {
                int left = (matrix * rows + i / columns % rows) * inner + k;
                int right = (matrix * inner + k) * columns + i % columns;
                if (a.type().isWhole()) {
                    integers[i] += a.longAt(left) * b.longAt(right);
                } else {
                    floats[i] += a.doubleAt(left) * b.doubleAt(right);
                }
            }
        }
        Dimensions flat = Dimensions.of(floats.length);
        return a.type().isWhole()
                ? Array.whole(ElementType.INT64, flat, integers).as(a.type())
                : Array.doubles(flat, floats).as(a.type());
    }

    private static int[] concatenate(Dimensions first, int... more) {
        int[] all = Arrays.copyOf(first.toArray(), first.rank() + more.length);
        System.arraycopy(more, 0, all, first.rank(), more.length);
        return all;
    }
}
