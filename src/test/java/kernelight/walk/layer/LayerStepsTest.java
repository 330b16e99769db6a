package kernelight.walk.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.Addition;
import kernelight.engine.layer.AveragePooling;
import kernelight.engine.layer.BatchNormalization;
import kernelight.engine.layer.Clip;
import kernelight.engine.layer.Concatenation;
import kernelight.engine.layer.ConnectionTable;
import kernelight.engine.layer.ConnectionTableConvolution;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Dropout;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.Gelu;
import kernelight.engine.layer.GlobalAveragePooling;
import kernelight.engine.layer.HardSigmoid;
import kernelight.engine.layer.HardSwish;
import kernelight.engine.layer.Layer;
import kernelight.engine.layer.LeakyRelu;
import kernelight.engine.layer.LocalResponseNormalization;
import kernelight.engine.layer.LocallyConnected;
import kernelight.engine.layer.LogSoftmax;
import kernelight.engine.layer.Logarithm;
import kernelight.engine.layer.MaxPooling;
import kernelight.engine.layer.MeanVarianceNormalization;
import kernelight.engine.layer.MinPooling;
import kernelight.engine.layer.Padding;
import kernelight.engine.layer.Permutation;
import kernelight.engine.layer.RadialBasis;
import kernelight.engine.layer.Relu;
import kernelight.engine.layer.Silu;
import kernelight.engine.layer.Softmax;
import kernelight.engine.layer.Tanh;
import kernelight.engine.layer.TrainableSubsampling;
import kernelight.engine.layer.TransposedConvolution;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.Tensor;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.FinishingStep;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.Operand;
import kernelight.walk.Operation;
import kernelight.walk.Term;
import org.junit.jupiter.api.Test;

/** The terms and steps of each kind of layer, their order and their parts. */
class LayerStepsTest {
    @Test
    void aConvolutionReadsItsWindowChannelAfterChannel() {
        Convolution layer = new Convolution(2, 1, Window.of(1, 2));
        set(layer.weights(), 1, 2, 3, 4);
        set(layer.bias(), 0.5f);
        assertSteps("6·1 + 7·2 | 8·3 + 9·4 ; bias 0.5", layer, picture(2, 1, 2, 6, 7, 8, 9), at(0, 0, 0));
    }

    @Test
    void aGroupReadsItsOwnChannels() {
        Convolution layer = new Convolution(2, 2, Window.of(1, 1), 2, false);
        set(layer.weights(), 3, 4);
        Operation operation = LayerWalks.of(layer, List.of(picture(2, 1, 1, 6, 7)));
        Term only = operation.formula(at(1, 0, 0)).terms().getFirst();
        assertEquals(new GridCell(GridName.INPUT, at(1, 0, 0)), only.first());
        assertEquals(Optional.of(new GridCell(GridName.FILTER, new Cell(1, 0, 0, 0, 0))), only.second());
    }

    @Test
    void paddingIsReadWhereItLies() {
        Window window = new Window(Axis.of(1), Axis.of(3).withPadding(1)).with(PaddingMode.REPLICATE);
        Convolution layer = new Convolution(1, 1, window, false);
        set(layer.weights(), 1, 2, 3);
        Operation operation = LayerWalks.of(layer, List.of(picture(1, 1, 2, 6, 7)));
        assertEquals("6·1 + 6·2 + 7·3", text(operation.formula(at(0, 0, 0))));
        assertEquals(
                at(0, 0, -1),
                operation.formula(at(0, 0, 0)).terms().getFirst().first().cell());
    }

    @Test
    void aTransposedConvolutionCollectsTheCopiesThatLieOnACell() {
        TransposedConvolution layer =
                new TransposedConvolution(2, 1, Window.of(1, 2), TransposedConvolution.OutputPadding.NONE, 1, true);
        set(layer.weights(), 1, 2, 3, 4);
        set(layer.bias(), 5);
        Tensor input = picture(2, 1, 2, 6, 7, 8, 9);
        assertSteps("6·2 + 7·1 | 8·4 + 9·3 ; bias 5", layer, input, at(0, 0, 1));
        assertSteps("6·1 | 8·3 ; bias 5", layer, input, at(0, 0, 0));
    }

    @Test
    void aLocallyConnectedLayerHasFiltersAndBiasesOfItsOwnAtEveryPlace() {
        LocallyConnected layer = new LocallyConnected(new Shape(1, 1, 2), 1, Window.of(1, 1), true);
        set(layer.weights(), 3, 4);
        set(layer.bias(), 0.25f, 0.5f);
        Tensor input = picture(1, 1, 2, 6, 7);
        assertSteps("6·3 ; bias 0.25", layer, input, at(0, 0, 0));
        assertSteps("7·4 ; bias 0.5", layer, input, at(0, 0, 1));
    }

    @Test
    void aConnectionTableSaysWhichChannelsAreRead() {
        ConnectionTableConvolution layer = new ConnectionTableConvolution(
                new ConnectionTable(3, List.of(List.of(0, 2), List.of(1))), Window.of(1, 1));
        set(layer.weights(), 3, 4, 5);
        Operation operation = LayerWalks.of(layer, List.of(picture(3, 1, 1, 6, 7, 8)));
        assertEquals("6·3 | 8·4 ; bias 0", text(operation.formula(at(0, 0, 0))));
        assertEquals("7·5 ; bias 0", text(operation.formula(at(1, 0, 0))));
        Operand filters = operation.operands().get(1);
        assertEquals(BigDecimal.ZERO, filters.at(new Cell(0, 1, 0, 0, 0)), "not connected");
        assertEquals(BigDecimal.valueOf(5), filters.at(new Cell(1, 1, 0, 0, 0)));
    }

    @Test
    void poolings() {
        Tensor input = picture(1, 2, 2, 1, 4, 3, 2);
        assertSteps("max(1, 4, 3, 2)", MaxPooling.of(2), input, at(0, 0, 0));
        assertSteps("min(1, 4, 3, 2)", MinPooling.of(2), input, at(0, 0, 0));
        assertSteps("1 + 4 + 3 + 2 ; mean of 4", AveragePooling.of(2), input, at(0, 0, 0));
        assertSteps("1 + 4 + 3 + 2 ; mean of 4", new GlobalAveragePooling(), input, at(0, 0, 0));
    }

    @Test
    void paddingCountsInAMeanOrIsLeftOut() {
        Window window = new Window(Axis.of(1), Axis.of(2).withPadding(1, 0));
        Tensor input = picture(1, 1, 2, 6, 7);
        assertSteps("0 + 6 ; mean of 2", new AveragePooling(window, true), input, at(0, 0, 0));
        assertSteps("6", new AveragePooling(window, false), input, at(0, 0, 0));
        assertSteps("max(6)", new MaxPooling(window), input, at(0, 0, 0));
    }

    @Test
    void cellsBeyondThePaddingNeverCount() {
        Window window = new Window(Axis.of(1), Axis.of(2).withStride(2)).with(Rounding.UP);
        assertSteps("8", new AveragePooling(window, true), picture(1, 1, 3, 6, 7, 8), at(0, 0, 1));
    }

    @Test
    void subsamplingOf1998() {
        TrainableSubsampling layer = new TrainableSubsampling(1, Window.of(1, 2));
        set(layer.coefficients(), 0.5f);
        set(layer.bias(), 3);
        assertSteps("6 + 7 ; × SCALE 0.5 ; bias 3", layer, picture(1, 1, 2, 6, 7), at(0, 0, 0));
    }

    @Test
    void aFullyConnectedLayerAndARadialBasisLayer() {
        Dense dense = new Dense(2, 2);
        set(dense.weights(), 1, 2, 3, 4);
        set(dense.bias(), 5, 6);
        Tensor input = Tensor.of(Shape.flat(2), 8, 9);
        assertSteps("8·3 + 9·4 ; bias 6", dense, input, at(1, 0, 0));
        RadialBasis radialBasis = new RadialBasis(2, 2);
        set(radialBasis.centers(), 1, 2, 3, 4);
        assertSteps("(8−3)² + (9−4)² ; × -0.5", radialBasis, input, at(1, 0, 0));
    }

    @Test
    void theInputsOfAChannelBelongTogetherInANetwork() {
        Shape image = new Shape(2, 1, 2);
        Network network = Network.builder("flat", image)
                .add("relu", new Relu())
                .add("flat", new Flatten())
                .add("tanh", new Tanh())
                .add("dense", new Dense(4, 1, false))
                .add("next", new Dense(1, 1, false))
                .build();
        set(((Dense) network.nodes().get(3).layer()).weights(), 1, 2, 3, 4);
        NetworkWalks walks = NetworkWalks.of(network, new float[4]);
        assertEquals("0·1 + 0·2 | 0·3 + 0·4", text(walks.of("dense").formula(at(0, 0, 0))));
        assertEquals(1, walks.of("next").formula(at(0, 0, 0)).terms().size());
    }

    @Test
    void batchNormalizationInUse() {
        BatchNormalization layer = new BatchNormalization(2, 0.5f, 0.1f);
        set(layer.runningMean(), 1, 2);
        set(layer.runningVariance(), 3, 4);
        set(layer.scale(), 5, 6);
        set(layer.shift(), 7, 8);
        assertSteps(
                "9 ; − MEAN 2 ; ÷ √(VARIANCE 4 + 0.5) ; × SCALE 6 ; + SHIFT 8",
                layer,
                picture(2, 1, 1, 0, 9),
                at(1, 0, 0));
    }

    @Test
    void localResponseNormalization() {
        assertSteps(
                "2² | 3² | 4² ; × 0.25 ; + 1 ; ^ -0.5 ; × INPUT 3",
                new LocalResponseNormalization(3, 0.75f, 0.5f, 1),
                picture(4, 1, 1, 2, 3, 4, 5),
                at(1, 0, 0));
    }

    @Test
    void meanVarianceNormalization() {
        Tensor input = picture(2, 1, 2, 1, 3, 2, 10);
        assertSteps(
                "(1−2)² + (3−2)² ; mean of 2 ; (3 - 2) / (root + 1.0E-9)",
                new MeanVarianceNormalization(false),
                input,
                at(0, 0, 1));
        assertSteps(
                "(1−4)² + (3−4)² | (2−4)² + (10−4)² ; mean of 4 ; (10 - 4) / (root + 1.0E-9)",
                new MeanVarianceNormalization(true),
                input,
                at(1, 0, 1));
    }

    @Test
    void elementwiseLayers() {
        Tensor input = picture(1, 1, 1, -2);
        assertSteps("-2 ; ReLU", new Relu(), input, at(0, 0, 0));
        assertSteps("-2 ; leaky ReLU", new LeakyRelu(0.5f), input, at(0, 0, 0));
        assertSteps("-2 ; ReLU6", Clip.RELU6, input, at(0, 0, 0));
        assertSteps("-2 ; clip", new Clip(-1, 1), input, at(0, 0, 0));
        assertSteps("-2 ; hard sigmoid", new HardSigmoid(0.2f, 0.5f), input, at(0, 0, 0));
        assertSteps("-2 ; hard swish", new HardSwish(), input, at(0, 0, 0));
        assertSteps("-2 ; SiLU", new Silu(), input, at(0, 0, 0));
        assertSteps("-2 ; GELU", new Gelu(false), input, at(0, 0, 0));
        assertSteps("2 ; ln", new Logarithm(), picture(1, 1, 1, 2), at(0, 0, 0));
        assertSteps("-2", new Dropout(0.5f), input, at(0, 0, 0));
    }

    @Test
    void softmaxAndItsLogarithm() {
        Tensor scores = Tensor.of(Shape.flat(3), 1, 3, 2);
        assertSteps("e^(1−3) + e^(3−3) + e^(2−3) ; share of e^(2−3)", new Softmax(), scores, at(2, 0, 0));
        assertSteps("e^(1−3) + e^(3−3) + e^(2−3) ; share of e^(1−3) ; ln", new LogSoftmax(), scores, at(0, 0, 0));
    }

    @Test
    void inputsAreToldApartByTheFilterOfTheirCells() {
        List<Tensor> inputs = List.of(picture(1, 1, 1, 6), picture(1, 1, 1, 7));
        Operation addition = LayerWalks.of(new Addition(), inputs);
        assertEquals("6 | 7", text(addition.formula(at(0, 0, 0))));
        Operation concatenation = LayerWalks.of(new Concatenation(), inputs);
        Term second = concatenation.formula(at(1, 0, 0)).terms().getFirst();
        assertEquals(new GridCell(GridName.INPUT, at(0, 0, 0).inFilter(1)), second.first());
        assertEquals(BigDecimal.valueOf(7), second.value());
    }

    @Test
    void layersThatOnlyMoveNumbers() {
        assertEquals(at(1, 0, 1), source(new Flatten(), new Shape(2, 2, 2), at(5, 0, 0)));
        Permutation permutation = new Permutation(List.of(3, 1, 0, 2));
        assertEquals(at(1, 2, 0), source(permutation, new Shape(2, 3, 4), new Cell(0, 0, 0, 1, 2)));
        Window frame = Window.square(Axis.of(1).withPadding(1));
        assertEquals(
                at(0, 0, 1), source(new Padding(frame.with(PaddingMode.REFLECT)), new Shape(1, 2, 2), at(0, 1, 0)));
        assertTrue(LayerWalks.of(new Padding(frame), List.of(Tensor.zeros(new Shape(1, 2, 2), 1)))
                .formula(at(0, 0, 0))
                .terms()
                .isEmpty());
    }

    private static Cell source(Layer layer, Shape input, Cell output) {
        return LayerWalks.of(layer, List.of(Tensor.zeros(input, 1)))
                .formula(output)
                .terms()
                .getFirst()
                .first()
                .cell();
    }

    private static Cell at(int channel, int row, int column) {
        return Cell.at(channel, row, column);
    }

    private static Tensor picture(int channels, int rows, int columns, float... numbers) {
        return Tensor.of(new Shape(channels, rows, columns), numbers);
    }

    private static void set(float[] all, float... numbers) {
        System.arraycopy(numbers, 0, all, 0, numbers.length);
        Arrays.fill(all, numbers.length, all.length, 0);
    }

    private static void assertSteps(String expected, Layer layer, Tensor input, Cell output) {
        assertEquals(expected, text(LayerWalks.of(layer, List.of(input)).formula(output)));
    }

    private static String text(CellFormula formula) {
        String terms = IntStream.range(0, formula.terms().size())
                .mapToObj(index ->
                        separator(formula, index) + text(formula.terms().get(index)))
                .collect(Collectors.joining());
        String reduced = switch (formula.reduction()) {
            case SUM -> terms;
            case MAX -> "max(" + terms + ")";
            case MIN -> "min(" + terms + ")";
        };
        return Stream.concat(Stream.of(reduced), formula.steps().stream().map(LayerStepsTest::text))
                .collect(Collectors.joining(" ; "));
    }

    private static String separator(CellFormula formula, int index) {
        if (index == 0) {
            return "";
        }
        boolean samePart = formula.terms().get(index).part()
                == formula.terms().get(index - 1).part();
        return !samePart
                ? " | "
                : switch (formula.reduction()) {
                    case SUM -> " + ";
                    case MAX, MIN -> ", ";
                };
    }

    private static String text(Term term) {
        return switch (term.form()) {
            case PRODUCT -> term.firstValue() + (term.second().isPresent() ? "·" + term.secondValue() : "");
            case SQUARE -> term.firstValue() + "²";
            case SQUARED_DIFFERENCE -> "(" + term.firstValue() + "−" + term.secondValue() + ")²";
            case EXPONENTIAL -> "e^(" + term.firstValue() + "−" + term.secondValue() + ")";
        };
    }

    private static String text(FinishingStep step) {
        return switch (step) {
            case FinishingStep.Mean(int count) -> "mean of " + count;
            case FinishingStep.AddBias bias -> "bias " + bias.bias();
            case FinishingStep.Arithmetic arithmetic ->
                switch (arithmetic.operator()) {
                            case PLUS -> "+ ";
                            case MINUS -> "− ";
                            case TIMES -> "× ";
                        }
                        + arithmetic.at().map(at -> at.grid() + " ").orElse("")
                        + arithmetic.number();
            case FinishingStep.DivideByRoot root ->
                "÷ √(" + root.at().grid() + " " + root.variance() + " + " + root.epsilon() + ")";
            case FinishingStep.Standardize last ->
                "(" + last.x() + " - " + last.mean() + ") / (root + " + last.epsilon() + ")";
            case FinishingStep.Power(BigDecimal exponent) -> "^ " + exponent;
            case FinishingStep.ShareOf(Term term) -> "share of " + text(term);
            case FinishingStep.Apply(var function) -> function.symbol();
        };
    }
}
