package kernelight.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kernelight.engine.kernel.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A batch is computed as its images are one by one; only the gradients of filters and biases add them up. */
class BatchTest {
    private static final int IMAGES = 10;

    private final Random random = new Random(91);

    private static NumberTable image(NumberTable batch, int image) {
        Sizes sizes = batch.sizes();
        int count = sizes.count() / sizes.images();
        return new NumberTable(
                new Sizes(1, sizes.channels(), sizes.planes(), sizes.rows(), sizes.columns()),
                batch.values().subList(image * count, (image + 1) * count));
    }

    private static NumberTable sum(List<NumberTable> tables) {
        return NumberTable.filled(
                tables.getFirst().sizes(),
                cell -> tables.stream().map(table -> table.at(cell)).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static NumberTable zeros(int rows, int columns) {
        return NumberTable.zeros(new Sizes(IMAGES, 3, 1, rows, columns));
    }

    @Test
    void everyImageIsConvolvedForItself() {
        RandomCases.small(random, 300).forEach(example -> {
            BackwardCase backward = RandomCases.backward(random, example);
            NumberTable output = new ForwardConvolution(backward.example()).result();
            NumberTable inputGradient = new InputGradient(backward).result();
            NumberTable gradients = backward.outputGradient();
            List<BackwardCase> alone = IntStream.range(0, output.sizes().images())
                    .mapToObj(image -> new BackwardCase(
                            backward.example().withInput(image(example.input(), image)), image(gradients, image)))
                    .toList();
            for (int image = 0; image < alone.size(); image++) {
                assertEquals(new ForwardConvolution(alone.get(image).example()).result(), image(output, image));
                assertEquals(new InputGradient(alone.get(image)).result(), image(inputGradient, image));
            }
            assertEquals(
                    sum(alone.stream()
                            .map(single -> new FilterGradient(single).result())
                            .toList()),
                    new FilterGradient(backward).result());
            assertEquals(
                    sum(alone.stream()
                            .map(single -> new BiasGradient(single).result())
                            .toList()),
                    new BiasGradient(backward).result());
        });
    }

    @Test
    void everyImageIsTransposedAndPooledForItself() {
        for (int trial = 0; trial < 200; trial++) {
            TransposedConvolution batch = TransposedCases.one(random);
            NumberTable output = batch.result();
            for (int image = 0; image < output.sizes().images(); image++) {
                ConvolutionCase alone =
                        batch.example().withInput(image(batch.example().input(), image));
                assertEquals(new TransposedConvolution(alone, batch.outputPadding()).result(), image(output, image));
            }
        }
        RandomCases.poolings(random, 300).forEach(example -> {
            NumberTable output = new Pooling(example).result();
            for (int image = 0; image < output.sizes().images(); image++) {
                assertEquals(
                        new Pooling(example.withInput(image(example.input(), image))).result(), image(output, image));
            }
        });
    }

    @Test
    @DisplayName("the lectures' batch: x (10, 3, 7, 7) under 5 x 5 windows is im2col's (90, 75), image after image")
    void im2colOfTheLectures() {
        ConvolutionCase example = new ConvolutionCase(
                2,
                RandomCases.numbers(random, new Sizes(IMAGES, 3, 1, 7, 7), 0),
                RandomCases.numbers(random, Sizes.of(3, 5, 5), 0),
                List.of(),
                Window.square(5),
                1,
                false,
                false);
        Im2col matrices = Im2col.of(example, 0);
        assertEquals(90, matrices.windows().rows());
        assertEquals(75, matrices.windows().columns());
        assertEquals(90, matrices.product().rows());
        Sizes sizes = example.outputSizes();
        assertEquals(new Sizes(IMAGES, 1, 1, 3, 3), sizes);
        for (int row = 0; row < 90; row++) {
            Cell output = matrices.product().at(row, 0).source().cell();
            assertEquals(row / 9, output.image());
            assertEquals(row, Im2col.rowOfConvolution(sizes, output));
            for (int column = 0; column < 75; column++) {
                assertEquals(
                        row / 9,
                        matrices.windows().at(row, column).source().cell().image());
            }
        }
        assertEquals(10 * 9 * 75, new ForwardConvolution(example).multiplications());
        assertEquals(75, new ForwardConvolution(example).parameters());
    }

    @Test
    @DisplayName("the lectures' batch pooled: (10, 3, 7, 7) in 2 x 2 is (10, 3, 3, 3), global (10, 3, 1, 1)")
    void poolingOfTheLectures() {
        PoolingCase max = PoolingCase.of(zeros(7, 7), PoolingKind.MAX, 2);
        Sizes sizes = max.outputSizes();
        assertEquals(new Sizes(IMAGES, 3, 1, 3, 3), sizes);
        assertEquals(sizes, max.withKind(PoolingKind.AVERAGE).outputSizes());
        assertEquals(
                new Sizes(IMAGES, 3, 1, 1, 1),
                max.withKind(PoolingKind.GLOBAL_AVERAGE).outputSizes());
        Im2col matrices = Im2col.of(max);
        assertEquals(10 * 9 * 3, matrices.windows().rows());
        for (int row = 0; row < matrices.product().rows(); row++) {
            Cell output = matrices.product().at(row, 0).source().cell();
            assertEquals(row / 27, output.image());
            assertEquals(row, Im2col.rowOfPooling(sizes, output));
        }
    }

    @Test
    @DisplayName(
            "a walk goes through one image after the other; the gradient of a weight reads all of them in one number")
    void theImageAtWork() {
        ConvolutionCase example = ConvolutionCase.of(
                NumberTable.filled(new Sizes(2, 1, 1, 2, 2), cell -> BigDecimal.valueOf(cell.image())),
                NumberTable.parse("1 2"));
        Walk forward = new Walk(new ForwardConvolution(example));
        assertEquals(List.of(0, 0, 1, 1), imagesOfSteps(forward));
        BackwardCase backward = new BackwardCase(example, NumberTable.zeros(example.outputSizes()));
        Walk filter = new Walk(new FilterGradient(backward));
        assertEquals(
                List.of(0, 0, 0, 1, 1, 0),
                IntStream.rangeClosed(0, filter.endOfStep(0))
                        .map(position -> filter.frameAt(position).image())
                        .boxed()
                        .toList());
        Walk stamps = new Walk(new TransposedStamps(new TransposedConvolution(example, 0)));
        assertEquals(List.of(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1), imagesOfSteps(stamps));
        Cell step = Cell.at(1, 1);
        Cell there = stamps.operation().inImage(step, 1);
        assertTrue(stamps.targetSizes().contains(there));
        assertEquals(
                stamps.operation().place(step).cell().inImage(1),
                stamps.operation().place(there).cell());
    }

    private static List<Integer> imagesOfSteps(Walk walk) {
        return IntStream.range(0, walk.steps())
                .map(step -> walk.frameAt(walk.endOfStep(step)).image())
                .boxed()
                .toList();
    }
}
