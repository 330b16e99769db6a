package kernelight.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks every position of a walk: its phase, and that the terms shown add up to the value shown. */
class WalkPositionsTest {
    @Test
    void everyRunningSumOfAConvolutionAddsUp() {
        RandomCases.small(new Random(31), 300).map(ForwardConvolution::new).forEach(WalkPositionsTest::assertPositions);
    }

    @Test
    void everyRunningSumOfABackwardPassAddsUp() {
        Random random = new Random(32);
        RandomCases.small(random, 60)
                .map(example -> RandomCases.backward(random, example))
                .flatMap(backward -> Stream.of(
                        new FilterGradient(backward), new InputGradient(backward), new BiasGradient(backward)))
                .forEach(WalkPositionsTest::assertPositions);
    }

    @Test
    void everyRunningSumOfATransposedConvolutionAddsUp() {
        Random random = new Random(33);
        Stream.generate(() -> TransposedCases.one(random)).limit(100).forEach(WalkPositionsTest::assertPositions);
    }

    @Test
    void everyRunningNumberOfAPoolingAddsUp() {
        RandomCases.poolings(new Random(34), 200).map(Pooling::new).forEach(WalkPositionsTest::assertPositions);
    }

    @Test
    void aTrueConvolutionFlipsTheFilterFirstAlongEveryDirectionWithSeveralWeights() {
        RandomCases.small(new Random(35), 200).forEach(example -> {
            Sizes filter = example.filters().sizes();
            List<Flip> expected = new ArrayList<>();
            if (filter.planes() > 1) {
                expected.add(Flip.PLANES);
            }
            if (filter.rows() > 1) {
                expected.add(Flip.ROWS);
            }
            if (filter.columns() > 1) {
                expected.add(Flip.COLUMNS);
            }
            assertEquals(example.flipped() ? expected : List.of(), new ForwardConvolution(example).flips());
        });
    }

    @Test
    void aPositionOutsideIsRefused() {
        Walk walk = new Walk(
                new ForwardConvolution(ConvolutionCase.of(NumberTable.parse("1 2 / 3 4"), NumberTable.parse("1"))));
        assertThrows(IllegalArgumentException.class, () -> walk.frameAt(-1));
        assertThrows(IllegalArgumentException.class, () -> walk.frameAt(walk.length() + 1));
    }

    static void assertPositions(Operation operation) {
        Walk walk = new Walk(operation);
        assertEquals(Phase.READY, walk.frameAt(0).phase());
        assertEquals(operation.targetSizes().cell(0), walk.frameAt(0).target());
        List<Flip> flips = operation.flips();
        for (int flip = 1; flip <= flips.size(); flip++) {
            Frame flipping = walk.frameAt(flip);
            assertEquals(Phase.FLIPPING, flipping.phase());
            assertEquals(flips.subList(0, flip), flipping.flips());
            assertEquals(Optional.of(flips.get(flip - 1)), flipping.currentFlip());
            assertEquals(0, flipping.termsDone());
            assertEquals(0, flipping.written());
        }
        int position = flips.size();
        assertEquals(position, walk.startOfFirstStep());
        for (int cell = 0; cell < walk.steps(); cell++) {
            Cell target = operation.targetSizes().cell(cell);
            CellFormula formula = operation.formula(target);
            assertEquals(formula.microSteps(), operation.microSteps(target), () -> operation + " at " + target);
            BigDecimal sum = BigDecimal.ZERO;
            int terms = 0;
            int steps = 0;
            for (Phase phase : phases(formula)) {
                position++;
                Frame frame = walk.frameAt(position);
                switch (phase) {
                    case TERM -> {
                        Term term = formula.terms().get(terms++);
                        assertEquals(Optional.of(term), frame.currentTerm());
                        sum = taken(formula.reduction(), terms, sum, term.value());
                    }
                    case FINISHING -> {
                        FinishingStep step = formula.steps().get(steps++);
                        assertEquals(Optional.of(step), frame.currentStep());
                        sum = finished(step, sum);
                    }
                    default -> {}
                }
                assertEquals(position, frame.position());
                assertEquals(phase, frame.phase());
                assertEquals(flips, frame.flips());
                assertEquals(target, frame.target());
                assertEquals(terms, frame.termsDone());
                assertEquals(steps, frame.stepsDone());
                assertEquals(cell, walk.stepAt(position));
                assertEquals(phase == Phase.WRITTEN ? cell + 1 : cell, frame.written());
                assertEquals(0, sum.compareTo(frame.value()), () -> operation + " at " + frame);
            }
            assertEquals(position, walk.endOfStep(cell));
            assertEquals(position, walk.positionOf(target));
        }
        assertEquals(position, walk.length());
    }

    private static BigDecimal taken(Reduction reduction, int count, BigDecimal before, BigDecimal term) {
        if (reduction == Reduction.SUM) {
            return before.add(term);
        }
        return count == 1 ? term : reduction == Reduction.MAX ? before.max(term) : before.min(term);
    }

    private static BigDecimal finished(FinishingStep step, BigDecimal before) {
        return switch (step) {
            case FinishingStep.Mean(int count) -> ExactNumber.quotient(before, count);
            case FinishingStep.AddBias bias -> before.add(bias.bias());
            default -> before.max(BigDecimal.ZERO); // these operations have no function but ReLU
        };
    }

    private static List<Phase> phases(CellFormula formula) {
        List<Phase> phases = new ArrayList<>();
        formula.terms().forEach(term -> phases.add(Phase.TERM));
        formula.steps().forEach(step -> phases.add(Phase.FINISHING));
        phases.add(Phase.WRITTEN);
        return phases;
    }
}
