package kernelight.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.ShapeException;
import kernelight.walk.Cell;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.ForwardConvolution;
import kernelight.walk.NumberTable;
import kernelight.walk.RandomCases;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each mistake made on purpose, by computing another case than the one that was asked for. */
class CellQuestionTest {
    private static final String FOUR = "1 2 3 0 / 0 1 2 3 / 3 0 1 2 / 2 3 0 1";

    private final Random random = new Random(81);

    @Test
    void theRightNumberIsRightWhateverElseArrivesAtIt() {
        RandomCases.small(random, 1000).forEach(example -> {
            CellQuestion question = anyOf(example);
            assertTrue(question.verdict(question.answer()).isRight());
        });
    }

    @Test
    void everyMistakeIsKnownByItsNumber() {
        Set<CellMistake> met = EnumSet.noneOf(CellMistake.class);
        RandomCases.small(random, 2000).forEach(example -> {
            CellQuestion question = anyOf(example);
            for (CellMistake mistake : CellMistake.values()) {
                made(mistake, question)
                        .filter(number -> number.compareTo(question.answer()) != 0)
                        .ifPresent(number -> {
                            CellMistake named = named(question.verdict(number));
                            assertTrue(
                                    named.compareTo(mistake) <= 0,
                                    () -> mistake + " was named " + named + " at " + question);
                            if (named == mistake) {
                                met.add(mistake);
                            }
                        });
            }
        });
        assertEquals(EnumSet.allOf(CellMistake.class), met);
    }

    /** The number of somebody who makes this mistake, worked out by the walk of another case. */
    private Optional<BigDecimal> made(CellMistake mistake, CellQuestion question) {
        ConvolutionCase example = question.example();
        Cell output = question.output();
        Window window = example.window();
        BigDecimal answer = question.answer();
        return switch (mistake) {
            case FORGOT_BIAS -> Optional.of(number(example.withBias(List.of()), output));
            case FORGOT_RELU -> Optional.of(number(example.withRelu(false), output));
            case FLIPPED_FILTER -> example.flipped() ? Optional.empty() : turned(example, output);
            case FILTER_NOT_FLIPPED -> example.flipped() ? turned(example, output) : Optional.empty();
            case STRIDE_IGNORED ->
                Optional.of(number(
                        example.withWindow(with(
                                window,
                                window.planes().withStride(1),
                                window.rows().withStride(1),
                                window.columns().withStride(1))),
                        output));
            case PADDING_IGNORED ->
                numberIfPossible(
                        () -> example.withWindow(with(
                                window,
                                window.planes().withPadding(0),
                                window.rows().withPadding(0),
                                window.columns().withPadding(0))),
                        output);
            case WINDOW_OFF -> moved(example, output);
            case ROWS_AND_COLUMNS_SWAPPED -> {
                Cell swapped = new Cell(0, output.channel(), output.plane(), output.column(), output.row());
                yield example.outputSizes().contains(swapped) && example.dimensions() > 1
                        ? Optional.of(number(example, swapped))
                        : Optional.empty();
            }
            case FILTER_MIRRORED ->
                window.rows().size() == window.columns().size()
                        ? Optional.of(number(
                                example.withFilters(NumberTable.filled(
                                        example.filters().sizes(),
                                        cell -> example.filters()
                                                .at(new Cell(
                                                        cell.filter(),
                                                        cell.channel(),
                                                        cell.plane(),
                                                        cell.column(),
                                                        cell.row())))),
                                output))
                        : Optional.empty();
            case FORGOT_CHANNEL ->
                example.channelsPerGroup() == 1 ? Optional.empty() : channels(example, output, false);
            case ONE_CHANNEL_ONLY -> channels(example, output, true);
            case DILATION_IGNORED ->
                Optional.of(number(
                        example.withWindow(with(
                                window,
                                window.planes().withDilation(1),
                                window.rows().withDilation(1),
                                window.columns().withDilation(1))),
                        output));
            case OTHER_FILTER -> {
                int other = (output.channel() + 1) % example.outputSizes().channels();
                yield Optional.of(number(example, output.inChannel(other)));
            }
            case ZEROS_ON_PADDING -> Optional.of(number(example.withWindow(window.with(PaddingMode.ZEROS)), output));
            case NOT_MULTIPLIED -> Optional.of(number(withWeights(example, BigDecimal.ONE), output));
            case SUMS_MULTIPLIED -> {
                BigDecimal weights = example.filters()
                        .sizes()
                        .cellsOfFilter(output.channel())
                        .map(example.filters()::at)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                yield Optional.of(number(withWeights(example, weights), output));
            }
            case SIGN_LOST ->
                example.window().paddingMode() == PaddingMode.ZEROS
                        ? Optional.of(number(
                                example.withInput(positive(example.input())).withFilters(positive(example.filters())),
                                output))
                        : Optional.empty();
            case BIAS_FOR_EACH_CHANNEL ->
                Optional.of(number(
                        example.withBias(example.bias().stream()
                                .map(bias -> bias.multiply(BigDecimal.valueOf(example.channelsPerGroup())))
                                .toList()),
                        output));
            case MISSED_PRODUCT -> {
                Cell weight = example.filters()
                        .sizes()
                        .cellsOfFilter(output.channel())
                        .findFirst()
                        .orElseThrow();
                yield answer.signum() == 0 && example.relu()
                        ? Optional.empty()
                        : Optional.of(
                                number(example.withFilters(example.filters().with(weight, BigDecimal.ZERO)), output));
            }
        };
    }

    private static Optional<BigDecimal> turned(ConvolutionCase example, Cell output) {
        return Optional.of(number(example.withFlipped(!example.flipped()), output));
    }

    /** One column further; at stride 1 that is the next output. */
    private static Optional<BigDecimal> moved(ConvolutionCase example, Cell output) {
        Cell next = new Cell(0, output.channel(), output.plane(), output.row(), output.column() + 1);
        return example.window().columns().stride() == 1 && example.outputSizes().contains(next)
                ? Optional.of(number(example, next))
                : Optional.empty();
    }

    /** With the first channel of the filter only, or with all but the first. */
    private static Optional<BigDecimal> channels(ConvolutionCase example, Cell output, boolean first) {
        return Optional.of(number(
                example.withFilters(NumberTable.filled(
                        example.filters().sizes(),
                        cell -> (cell.channel() == 0) == first
                                ? example.filters().at(cell)
                                : BigDecimal.ZERO)),
                output));
    }

    private static ConvolutionCase withWeights(ConvolutionCase example, BigDecimal weight) {
        return example.withFilters(NumberTable.filled(example.filters().sizes(), cell -> weight));
    }

    private static NumberTable positive(NumberTable table) {
        return NumberTable.filled(table.sizes(), cell -> table.at(cell).abs());
    }

    private static Window with(Window window, Axis planes, Axis rows, Axis columns) {
        return new Window(planes, rows, columns, window.paddingMode(), window.rounding());
    }

    private static BigDecimal number(ConvolutionCase example, Cell output) {
        return new ForwardConvolution(example).recipe(output).result();
    }

    private static Optional<BigDecimal> numberIfPossible(Supplier<ConvolutionCase> example, Cell output) {
        try {
            return Optional.of(number(example.get(), output));
        } catch (ShapeException doesNotFit) {
            return Optional.empty();
        }
    }

    private CellQuestion anyOf(ConvolutionCase example) {
        return new CellQuestion(
                example,
                example.outputSizes().cell(random.nextInt(example.outputSizes().count())));
    }

    private static CellMistake named(Verdict verdict) {
        Verdict.Mistaken mistaken = assertInstanceOf(Verdict.Mistaken.class, verdict);
        String key = mistaken.explanation().key();
        return CellMistake.valueOf(key.substring(key.lastIndexOf('.') + 1));
    }

    @Test
    @DisplayName("bias-4x4, first output: 18; 15 forgot the bias, 16 the window lay to the right and had no bias")
    void theLecturesBias() {
        ConvolutionCase plain = ConvolutionCase.of(NumberTable.parse(FOUR), NumberTable.parse("2 0 1 / 0 1 2 / 1 0 2"));
        CellQuestion question = new CellQuestion(plain.withBias(List.of(BigDecimal.valueOf(3))), Cell.at(0, 0));
        assertTrue(question.verdict(BigDecimal.valueOf(18)).isRight());
        assertTrue(question.verdict(new BigDecimal("18.0")).isRight());
        Verdict.Mistaken forgot = assertInstanceOf(Verdict.Mistaken.class, question.verdict(BigDecimal.valueOf(15)));
        assertEquals("exercise.hint.FORGOT_BIAS", forgot.hint().key());
        assertEquals("exercise.mistake.FORGOT_BIAS", forgot.explanation().key());
        assertEquals(List.of("3"), forgot.explanation().arguments());
        assertEquals(CellMistake.WINDOW_OFF, named(question.verdict(BigDecimal.valueOf(19))));
        assertInstanceOf(Verdict.Unexplained.class, question.verdict(BigDecimal.valueOf(1000)));
    }

    @Test
    @DisplayName("the first hint says what lies under the window and how to begin")
    void theHint() {
        ConvolutionCase plain = ConvolutionCase.of(NumberTable.parse(FOUR), NumberTable.parse("2 0 1 / 0 1 2 / 1 0 2"));
        assertEquals(
                List.of(2, 4, 1, 3, "0", "2"),
                new CellQuestion(plain, Cell.at(1, 0)).hint().arguments());
    }
}
