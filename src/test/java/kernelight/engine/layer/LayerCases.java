package kernelight.engine.layer;

import java.util.List;
import java.util.stream.Stream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.TransposedConvolution.OutputPadding;
import kernelight.engine.tensor.Shape;

/** Every kind of layer, mostly with unequal and odd sizes: the cases of {@link LayerContractTest}. */
public final class LayerCases {
    /** A layer, the shapes of its inputs, and whether it runs in training mode. */
    public record Case(Layer layer, List<Shape> inputs, boolean training) {
        Case(OneInputLayer layer, Shape input) {
            this(layer, List.of(input), false);
        }

        LayerTrial trial() {
            return new LayerTrial(layer, inputs, training);
        }

        @Override
        public String toString() {
            return layer + " on " + inputs + (training ? " in training" : "");
        }
    }

    private static final Window ASYMMETRIC = new Window(
            Axis.of(3).withStride(2).withPadding(1, 2),
            Axis.of(2).withDilation(2).withPadding(0, 1));

    private LayerCases() {}

    public static Stream<Case> all() {
        return Stream.of(convolutions(), poolings(), others(), merges()).flatMap(cases -> cases);
    }

    private static Stream<Case> convolutions() {
        Shape picture = new Shape(2, 7, 9);
        return Stream.of(
                new Case(new Convolution(1, 1, Window.square(1)), new Shape(1, 1, 1)),
                new Case(new Convolution(3, 5, Window.square(3)), new Shape(3, 7, 5)),
                new Case(new Convolution(2, 3, Window.of(3, 2).withStride(2).withPadding(1)), picture),
                new Case(
                        new Convolution(2, 3, Window.of(2, 5).withStride(3).withPadding(4), false), new Shape(2, 5, 3)),
                new Case(new Convolution(2, 3, ASYMMETRIC), picture),
                new Case(new Convolution(4, 6, Window.square(3).withPadding(1), 2, true), new Shape(4, 5, 7)),
                new Case(new Convolution(3, 6, Window.square(3), 3, false), new Shape(3, 5, 5)),
                new Case(new Convolution(2, 3, ASYMMETRIC.with(PaddingMode.REFLECT)), picture),
                new Case(new Convolution(2, 3, ASYMMETRIC.with(PaddingMode.REPLICATE)), picture),
                new Case(new Convolution(2, 3, ASYMMETRIC.with(PaddingMode.CIRCULAR)), picture),
                new Case(
                        new Convolution(
                                2, 3, Window.line(Axis.of(3).withStride(2).withPadding(1))),
                        new Shape(2, 1, 11)),
                new Case(
                        new Convolution(
                                2, 2, Window.cube(Axis.of(2).withStride(2).withPadding(1, 0))),
                        new Shape(2, 3, 5, 4)),
                new Case(new TransposedConvolution(2, 3, Window.square(3)), new Shape(2, 3, 5)),
                new Case(
                        new TransposedConvolution(
                                2,
                                3,
                                Window.of(3, 2).withStride(2).withPadding(1),
                                new OutputPadding(0, 1, 1),
                                1,
                                false),
                        new Shape(2, 3, 5)),
                new Case(
                        new TransposedConvolution(
                                4, 6, Window.square(2).withDilation(3), new OutputPadding(0, 2, 0), 2, true),
                        new Shape(4, 3, 3)),
                new Case(
                        new TransposedConvolution(
                                2, 2, Window.cube(Axis.of(3).withStride(2).withPadding(1, 0))),
                        new Shape(2, 2, 3, 2)),
                new Case(new LocallyConnected(picture, 3, ASYMMETRIC, true), picture),
                new Case(
                        new LocallyConnected(
                                picture, 2, Window.square(3).withPadding(1).with(PaddingMode.CIRCULAR), false),
                        picture),
                new Case(
                        new ConnectionTableConvolution(
                                new ConnectionTable(
                                        3, List.of(List.of(0, 2), List.of(1), List.of(0, 1, 2), List.of(1, 2))),
                                Window.of(3, 2)),
                        new Shape(3, 5, 5)));
    }

    private static Stream<Case> poolings() {
        Window up = Window.of(3, 2).withStride(2).withPadding(1).with(Rounding.UP);
        return Stream.of(
                new Case(MaxPooling.of(2), new Shape(3, 7, 5)),
                new Case(new MaxPooling(Window.of(3, 2).withPadding(1)), new Shape(2, 5, 7)),
                new Case(new MaxPooling(up), new Shape(2, 5, 8)),
                new Case(new MaxPooling(Window.cube(Axis.of(2).withStride(2))), new Shape(2, 4, 5, 3)),
                new Case(new MaxPooling(Window.square(2).withDilation(2)), new Shape(2, 5, 5)),
                new Case(new MinPooling(Window.of(2, 3).withPadding(1)), new Shape(2, 5, 7)),
                new Case(AveragePooling.of(3), new Shape(2, 7, 9)),
                new Case(new AveragePooling(Window.of(2, 3).withStride(2).withPadding(1)), new Shape(3, 5, 7)),
                new Case(new AveragePooling(up, true), new Shape(2, 5, 8)),
                new Case(new AveragePooling(up, false), new Shape(2, 5, 8)),
                new Case(new GlobalAveragePooling(), new Shape(5, 3, 7)),
                new Case(new GlobalMaxPooling(), new Shape(5, 3, 7)),
                new Case(
                        new TrainableSubsampling(
                                3, Window.of(2, 3).withStride(2).withPadding(1)),
                        new Shape(3, 5, 7)));
    }

    private static Stream<Case> others() {
        Shape picture = new Shape(3, 5, 7);
        return Stream.of(
                new Case(new Dense(7, 5), Shape.flat(7)),
                new Case(new Dense(13, 1, false), Shape.flat(13)),
                new Case(new RadialBasis(7, 3), Shape.flat(7)),
                new Case(new Flatten(), picture),
                new Case(new Reshape(new Shape(7, 3, 5)), picture),
                new Case(new Permutation(List.of(2, 3, 0, 1)), new Shape(2, 3, 4, 5)),
                new Case(new Padding(Window.square(Axis.of(1).withPadding(2, 1))), picture),
                new Case(new Padding(Window.square(1).withPadding(3).with(PaddingMode.REFLECT)), picture),
                new Case(new Relu(), picture),
                new Case(new LeakyRelu(0.1f), picture),
                new Case(Clip.RELU6, picture),
                new Case(new Clip(-0.3f, 1.1f), picture),
                new Case(new Clip(Float.NEGATIVE_INFINITY, 0.7f), Shape.flat(7)),
                new Case(new HardSigmoid(0.3f, 0.46f), picture),
                new Case(new HardSwish(), picture),
                new Case(new Silu(), picture),
                new Case(new Gelu(false), picture),
                new Case(new Gelu(true), picture),
                new Case(new Logarithm(), picture),
                new Case(new Sigmoid(), picture),
                new Case(new Tanh(), picture),
                new Case(new Softmax(), Shape.flat(7)),
                new Case(new Softmax(), new Shape(5, 2, 3)),
                new Case(new LogSoftmax(), new Shape(5, 2, 3)),
                new Case(new BatchNormalization(3), picture),
                new Case(new BatchNormalization(3), List.of(picture), true),
                new Case(new MeanVarianceNormalization(false), picture),
                new Case(new MeanVarianceNormalization(true), new Shape(2, 2, 3, 4)),
                new Case(new LocalResponseNormalization(3, 0.5f, 0.75f, 1.5f), new Shape(7, 2, 3)),
                new Case(new LocalResponseNormalization(4, 0.5f, 0.6f, 2), new Shape(3, 2, 3)),
                new Case(new Dropout(0.4f), picture),
                new Case(new Dropout(0.4f), List.of(picture), true));
    }

    private static Stream<Case> merges() {
        Shape picture = new Shape(2, 3, 5);
        return Stream.of(
                new Case(new Addition(), List.of(picture, picture, picture), false),
                new Case(new Concatenation(), List.of(picture, new Shape(3, 3, 5), new Shape(1, 3, 5)), false));
    }
}
