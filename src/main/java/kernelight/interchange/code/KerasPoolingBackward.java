package kernelight.interchange.code;

import java.util.List;
import kernelight.walk.PoolingCase;
import kernelight.walk.PoolingGradient;
import kernelight.walk.PoolingKind;

/** The backward pass of a pooling with Keras and TensorFlow's gradient tape. */
final class KerasPoolingBackward {
    private KerasPoolingBackward() {}

    static String write(PoolingGradient gradient) {
        PoolingCase example = gradient.example();
        List<Direction> directions = Direction.of(example);
        boolean needsCounts = KerasPooling.needsCounts(example, directions);
        boolean isMin = example.kind() == PoolingKind.MIN;
        PythonText text = KerasConvolution.headWithTape();
        CaseArrays.write(text, example.input(), "np.array", "");
        CaseArrays.writeGradient(text, gradient.outputGradient(), 2, "np.array", "");
        KerasConvolution.channelsLast(text, example.input());
        if (needsCounts) {
            KerasPooling.counts(text, example, directions);
        }
        if (example.kind() == PoolingKind.GLOBAL_AVERAGE) {
            KerasPooling.globalLayer(text, example);
        } else {
            if (example.kind() == PoolingKind.GLOBAL_MAX) {
                text.line()
                        .line("# If there are several maxima, the first gets the gradient, as in MaxPooling2D;")
                        .line("# GlobalMaxPooling2D would divide it among them");
            }
            KerasPooling.layer(text, example, directions);
        }
        KerasConvolution.beginTape(text, example.input());
        String input = isMin ? "-x" : "x";
        if (KerasPooling.isPadded(directions)) {
            text.line("    padded = tf.pad(", input, ", ", KerasPooling.padding(example, directions));
            input = "padded";
        }
        text.line(
                "    y = ",
                isMin ? "-" : "",
                "layer(",
                input,
                ")",
                needsCounts ? " / layer(counts)" : "",
                isMin ? "  # min(x) is -max(-x)" : "");
        text.line("dx = tape.gradient(y, x, output_gradients=tf.constant(g))");
        KerasConvolution.channelsFirst(text, "dx", "dx.numpy()", example.input());
        CaseArrays.checkGradient(
                text, gradient, NumPyConvolution.comparison(NumPyPooling.isExact(gradient)), "np.array", "");
        return text.toString();
    }
}
