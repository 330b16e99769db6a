package kernelight.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TransposedStampsTest {
    private static Stream<TransposedStamps> cases(int seed, int count) {
        Random random = new Random(seed);
        return Stream.generate(() -> new TransposedStamps(TransposedCases.one(random)))
                .filter(stamps -> stamps.targetSizes().count() < 2000)
                .limit(count);
    }

    @Test
    @DisplayName("in the last frame, all outputs are those of the gathered way")
    void theStampsAddUpToTheOutput() {
        cases(31, 600).forEach(stamps -> {
            NumberTable result = stamps.gathered().result();
            TransposedStamps.State last = stamps.after(stamps.targetSizes().count());
            result.sizes().cells().forEach(cell -> assertEquals(result.at(cell), last.at(cell), stamps::toString));
        });
    }

    @Test
    @DisplayName("every step adds its product to what its output cell has so far, in any order of asking")
    void everyStepAddsItsProduct() {
        Random random = new Random(32);
        cases(33, 150).forEach(stamps -> {
            Walk walk = new Walk(stamps);
            Map<Cell, BigDecimal> sums = new HashMap<>();
            for (int step = 0; step < walk.steps(); step++) {
                Frame frame = walk.frameAt(walk.endOfStep(step));
                List<Term> terms = frame.formula().terms();
                assertEquals(
                        sums.getOrDefault(frame.place(), BigDecimal.ZERO),
                        terms.getFirst().value(),
                        () -> stamps + " " + frame);
                sums.put(frame.place(), frame.formula().ofFirst(2));
                assertEquals(frame.value(), stamps.after(frame.written()).at(frame.place()));
                assertEquals(step + 1, frame.written());
            }
            int asked = random.nextInt(walk.steps());
            Frame frame = walk.frameAt(walk.endOfStep(asked));
            assertEquals(frame.value(), stamps.after(asked + 1).at(frame.place()), "earlier than the one before");
        });
    }

    @Test
    @DisplayName("the micro-steps of every step are counted without writing its formula")
    void microStepsAreThoseOfTheFormulas() {
        cases(34, 150)
                .forEach(stamps -> stamps.targetSizes()
                        .cells()
                        .forEach(step -> assertEquals(stamps.formula(step).microSteps(), stamps.microSteps(step))));
    }

    @Test
    @DisplayName("a cell shows its latest step, its first one before that, and itself where no stamp reaches it")
    void cellsShowTheirLatestStep() {
        cases(35, 100).forEach(stamps -> {
            Map<Cell, Cell> latest = new HashMap<>();
            Set<Cell> reached = new LinkedHashSet<>();
            stamps.targetSizes()
                    .cells()
                    .forEach(step -> reached.add(stamps.place(step).cell()));
            int done = stamps.targetSizes().count() / 2;
            for (int index = 0; index < done; index++) {
                Cell step = stamps.targetSizes().cell(index);
                latest.put(stamps.place(step).cell(), step);
            }
            TransposedStamps.State state = stamps.after(done);
            latest.forEach((place, step) -> assertEquals(new GridCell(GridName.STAMPS, step), state.source(place)));
            stamps.gathered().targetSizes().cells().forEach(cell -> {
                if (!reached.contains(cell)) {
                    assertEquals(new GridCell(GridName.OUTPUT, cell), state.source(cell));
                    assertEquals(stamps.gathered().result().at(cell), state.at(cell), "finished from the start");
                } else if (!latest.containsKey(cell)) {
                    Cell first = state.source(cell).cell();
                    assertEquals(cell, stamps.place(first).cell());
                    assertTrue(stamps.targetSizes().index(first) >= done);
                }
            });
        });
    }

    @Test
    @DisplayName("stamp after stamp, weight after weight; the border that padding cuts off is written, too")
    void theOrderOfTheSteps() {
        ConvolutionCase example = ConvolutionCase.of(NumberTable.parse("1 2"), NumberTable.parse("3 4"))
                .withBias(List.of(new BigDecimal(-8)))
                .withRelu(true);
        TransposedStamps stamps = new TransposedStamps(new TransposedConvolution(example, 0));
        Walk walk = new Walk(stamps);
        assertEquals(
                List.of("0 -> 0", "1 -> 4", "1 -> 2", "2 -> 0"),
                Stream.of(0, 1, 2, 3)
                        .map(step -> walk.frameAt(walk.endOfStep(step)))
                        .map(frame -> frame.place().column() + " -> " + ExactNumber.text(frame.value()))
                        .toList());
        assertEquals(
                List.of(4 + 1, 3, 4 + 1, 4 + 1),
                Stream.of(0, 1, 2, 3)
                        .map(step -> stamps.microSteps(stamps.targetSizes().cell(step)))
                        .toList());
        ConvolutionCase cut = new ConvolutionCase(
                1,
                example.input(),
                example.filters(),
                List.of(),
                Window.line(Axis.of(2).withPadding(1)),
                1,
                false,
                false);
        TransposedStamps cutting = new TransposedStamps(new TransposedConvolution(cut, 0));
        assertEquals(Cell.at(0, -1), cutting.first());
        assertEquals(Sizes.of(1, 3), cutting.uncutSizes());
        assertFalse(cutting.isWithin(Cell.at(0, -1)));
        assertEquals(new BigDecimal(3), cutting.after(4).at(Cell.at(0, -1)));
        assertEquals(new BigDecimal(10), cutting.after(4).at(Cell.at(0, 0)));
    }

    @Test
    @DisplayName("the step of another filter is at the same cell of the window, over the same place of the input")
    void anotherFilter() {
        cases(36, 100).forEach(stamps -> {
            ConvolutionCase example = stamps.gathered().example();
            stamps.targetSizes().cells().forEach(step -> {
                for (int filter = 0; filter < example.filters().sizes().filters(); filter++) {
                    Cell other = stamps.inFilter(step, filter);
                    assertEquals(
                            stamps.place(step).cell().inChannel(filter),
                            stamps.place(other).cell());
                }
            });
        });
    }

    @Test
    @DisplayName("a step depends on its input, its weight and its output; an input on all outputs of its stamp")
    void dependencies() {
        cases(37, 80).forEach(stamps -> {
            Map<Cell, Set<Cell>> outputs = new HashMap<>();
            stamps.targetSizes().cells().forEach(step -> {
                Term product = stamps.formula(step).terms().getLast();
                Dependencies connected = stamps.dependencies(new GridCell(GridName.STAMPS, step));
                assertEquals(Set.of(product.first().cell()), connected.in(GridName.INPUT));
                assertEquals(Set.of(product.second().orElseThrow().cell()), connected.in(GridName.FILTER));
                assertEquals(Set.of(stamps.place(step).cell()), connected.in(GridName.OUTPUT));
                outputs.computeIfAbsent(product.first().cell(), cell -> new LinkedHashSet<>())
                        .add(stamps.place(step).cell());
            });
            outputs.forEach((input, reached) -> assertEquals(
                    reached,
                    stamps.dependencies(new GridCell(GridName.INPUT, input)).in(GridName.OUTPUT)));
        });
    }

    @Test
    @DisplayName("every number that is ever shown is known beforehand, so that one font size fits all")
    void allNumbersAreKnown() {
        cases(38, 60).forEach(stamps -> {
            Set<BigDecimal> shown = Set.copyOf(stamps.shown().values());
            Walk walk = new Walk(stamps);
            for (int step = 0; step < walk.steps(); step++) {
                assertTrue(shown.contains(walk.frameAt(walk.endOfStep(step)).value()));
            }
        });
    }
}
