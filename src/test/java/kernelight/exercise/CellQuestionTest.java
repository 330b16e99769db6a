package kernelight.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Rounding;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.ShapeException;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.walk.Cell;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.ForwardConvolution;
import kernelight.walk.NumberTable;
import kernelight.walk.RandomCases;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Makes each mistake on purpose, by computing another case than the one that was asked for. */
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
    void noOtherMistakeIsNamedThanTheOneThatWasMade() {
        Tally tally = new Tally("convolution, outputs", CellMistake.values());
        Stream.concat(RandomCases.small(random, 6000), smallNumbers(3000)).forEach(example -> {
            CellQuestion question = anyOf(example);
            for (CellMistake mistake : CellMistake.values()) {
                made(mistake, question)
                        .filter(number -> number.compareTo(question.answer()) != 0)
                        .ifPresent(number -> tally.made(mistake, question.verdict(number)));
            }
            BigDecimal answer = question.answer();
            BigDecimal away =
                    BigDecimal.valueOf(random.nextInt(1, 10) * (random.nextBoolean() ? 1 : -1), answer.scale());
            tally.nearby(question.verdict(answer.add(away)));
        });
        tally.check(0.9, 0.15);
    }

    /** Cases as in lectures: single digits, and filters of small whole numbers. */
    private Stream<ConvolutionCase> smallNumbers(int count) {
        return Stream.generate(() -> {
                    NumberTable input = NumberTable.filled(
                            Sizes.of(1 + random.nextInt(2), 4 + random.nextInt(3), 4 + random.nextInt(3)),
                            cell -> BigDecimal.valueOf(random.nextInt(10)));
                    NumberTable filters = NumberTable.filled(
                            new Sizes(1 + random.nextInt(2), input.sizes().channels(), 1, 3, 3),
                            cell -> BigDecimal.valueOf(random.nextInt(-2, 3)));
                    Axis axis = Axis.of(3).withStride(1 + random.nextInt(2)).withPadding(random.nextInt(2));
                    return new ConvolutionCase(
                            2,
                            input,
                            filters,
                            random.nextBoolean()
                                    ? Collections.nCopies(
                                            filters.sizes().filters(), BigDecimal.valueOf(random.nextInt(-3, 4)))
                                    : List.of(),
                            new Window(Axis.SINGLE, axis, axis, PaddingMode.ZEROS, Rounding.DOWN),
                            1,
                            false,
                            random.nextInt(4) == 0);
                })
                .limit(count);
    }

    /** The answer of a learner who makes this mistake, computed by the formula of another case. */
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
            case WINDOW_OFF -> sameWindow(question) ? Optional.empty() : moved(example, output);
            case ROWS_AND_COLUMNS_SWAPPED -> {
                Cell swapped =
                        new Cell(output.image(), output.channel(), output.plane(), output.column(), output.row());
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
            case ONE_CHANNEL_ONLY ->
                example.channelsPerGroup() < 3 ? Optional.empty() : channels(example, output, true);
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
            case OTHER_IMAGE -> {
                int other = (output.image() + 1) % example.outputSizes().images();
                yield Optional.of(number(example, output.inImage(other)));
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
        Cell next = new Cell(output.image(), output.channel(), output.plane(), output.row(), output.column() + 1);
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
        return new ForwardConvolution(example).formula(output).result();
    }

    /** Whether another mistake leads to the next window too: forgetting the padding, or swapping row and column. */
    private boolean sameWindow(CellQuestion question) {
        Window window = question.example().window();
        Cell output = question.output();
        boolean first = window.columns().paddingBefore() == 1
                && window.rows().paddingBefore() == 0
                && window.planes().paddingBefore() == 0;
        return first
                || output.row() != output.column()
                        && Math.abs(output.row() - output.column()) == 1
                        && window.columns().stride() == 1
                        && question.example().dimensions() > 1;
    }

    private static Optional<BigDecimal> numberIfPossible(Supplier<ConvolutionCase> example, Cell output) {
        try {
            return example.get().outputSizes().contains(output)
                    ? Optional.of(number(example.get(), output))
                    : Optional.empty();
        } catch (ShapeException doesNotFit) {
            return Optional.empty();
        }
    }

    private CellQuestion anyOf(ConvolutionCase example) {
        return new CellQuestion(
                example,
                example.outputSizes().cell(random.nextInt(example.outputSizes().count())));
    }

    @Test
    @DisplayName("bias-4x4, first output: 18; 15 forgot the bias, 16 the window lay to the right and had no bias")
    void theLecturesBias() {
        ConvolutionCase plain = ConvolutionCase.of(NumberTable.parse(FOUR), NumberTable.parse("2 0 1 / 0 1 2 / 1 0 2"));
        CellQuestion question = new CellQuestion(plain.withBias(List.of(BigDecimal.valueOf(3))), Cell.at(0, 0));
        assertTrue(question.verdict(BigDecimal.valueOf(18)).isRight());
        assertTrue(question.verdict(new BigDecimal("18.0")).isRight());
        Verdict.Mistaken forgot = assertInstanceOf(Verdict.Mistaken.class, question.verdict(BigDecimal.valueOf(15)));
        assertEquals(
                new Verdict.Mistaken(
                        LocalizedMessage.of(
                                "exercise.hint.then",
                                LocalizedMessage.of("exercise.hint.FORGOT_BIAS"),
                                LocalizedMessage.of("exercise.hint.MISSED_PRODUCT")),
                        LocalizedMessage.of(
                                "exercise.mistake.or",
                                LocalizedMessage.of("exercise.mistake.FORGOT_BIAS", "3"),
                                LocalizedMessage.of("exercise.mistake.MISSED_PRODUCT", "3", "1"))),
                forgot,
                "a product is 3, too");
        assertTrue(Named.in(question.verdict(BigDecimal.valueOf(19))).contains("WINDOW_OFF"));
        assertInstanceOf(Verdict.Unexplained.class, question.verdict(BigDecimal.valueOf(1000)));
    }

    @Test
    @DisplayName("the first hint says what lies under the window and how to begin")
    void theHint() {
        ConvolutionCase plain = ConvolutionCase.of(NumberTable.parse(FOUR), NumberTable.parse("2 0 1 / 0 1 2 / 1 0 2"));
        assertEquals(
                LocalizedMessage.of(
                        "exercise.hint.window.picture",
                        LocalizedMessage.of("exercise.covered.rows", 2, 4),
                        LocalizedMessage.of("exercise.covered.columns", 1, 3),
                        "0",
                        "2"),
                new CellQuestion(plain, Cell.at(1, 0)).hint());
    }

    @Test
    @DisplayName("rows are counted on the input: on the padding there is no row 0")
    void theHintOnThePadding() {
        String input = "1 2 3 / 4 5 6 / 7 8 9";
        assertEquals(
                LocalizedMessage.of(
                        "exercise.hint.window.picture.padded",
                        LocalizedMessage.of("exercise.covered.rows.one", 1),
                        LocalizedMessage.of("exercise.covered.columns", 1, 2),
                        "0",
                        "1"),
                question(input, "1 3 / 5 7", 1, 1, Cell.at(0, 1)).hint());
        assertEquals(
                LocalizedMessage.of("exercise.hint.window.onPadding", "0", "1"),
                question(input, "1 3 / 5 7", 2, 1, Cell.at(0, 0)).hint());
    }

    @Test
    @DisplayName("no hint names a row or a column that the input has not, or that lies in a gap of the window")
    void theHintNamesRealRowsAndColumns() {
        RandomCases.of(random, 2000).forEach(example -> {
            CellQuestion question = anyOf(example);
            if (question.hint().key().endsWith("onPadding")) {
                return;
            }
            List<Object> named = question.hint().arguments();
            boolean signal = example.dimensions() == 1;
            if (!signal) {
                assertEquals(read(question, false), numbers((LocalizedMessage) named.get(0)));
            }
            assertEquals(read(question, true), numbers((LocalizedMessage) named.get(signal ? 0 : 1)));
        });
    }

    /** The rows or columns of the input that the products of an output read, from 1. */
    private static Set<Integer> read(CellQuestion question, boolean columns) {
        Set<Integer> read = new TreeSet<>();
        new ForwardConvolution(question.example())
                .formula(question.output())
                .terms()
                .forEach(term -> {
                    Cell cell = term.first().cell();
                    int index = columns ? cell.column() : cell.row();
                    int length = columns
                            ? question.example().input().sizes().columns()
                            : question.example().input().sizes().rows();
                    if (index >= 0 && index < length) {
                        read.add(index + 1);
                    }
                });
        return read;
    }

    private static Set<Integer> numbers(LocalizedMessage named) {
        Set<Integer> numbers = new TreeSet<>();
        for (Object argument : named.arguments()) {
            numbers.addAll(argument instanceof LocalizedMessage inner ? numbers(inner) : Set.of((Integer) argument));
        }
        if (named.key().matches("exercise\\.covered\\.[a-z]+") && numbers.size() == 2) {
            IntStream.rangeClosed(Collections.min(numbers), Collections.max(numbers))
                    .forEach(numbers::add);
        }
        return numbers;
    }

    @Test
    @DisplayName("a window of 3 at the end of 7 columns with padding 1 lies on columns 6 and 7")
    void theHintAtThePaddedEnd() {
        Axis axis = Axis.of(3).withPadding(1);
        NumberTable input = NumberTable.filled(Sizes.of(7, 7), cell -> BigDecimal.valueOf(-2));
        NumberTable filter = NumberTable.filled(Sizes.of(3, 3), cell -> BigDecimal.valueOf(-2));
        CellQuestion question = new CellQuestion(
                ConvolutionCase.of(input, filter)
                        .withWindow(new Window(Axis.SINGLE, axis, axis, PaddingMode.ZEROS, Rounding.DOWN)),
                Cell.at(3, 6));
        assertEquals(
                "The window lies on rows 3 to 5 and columns 6 to 7 of the input; the rest of it lies on padding. "
                        + "Begin with (−2) × (−2).",
                new Texts(Language.ENGLISH).get(question.hint()));
        assertEquals(
                "This is what comes out without the product (−2) × (−2).",
                new Texts(Language.ENGLISH)
                        .get(((Verdict.Mistaken) question.verdict(BigDecimal.valueOf(20))).explanation()));
    }

    @Test
    @DisplayName("the cells of a dilated window lie apart: rows 1 and 3")
    void theHintOfADilatedWindow() {
        Axis axis = Axis.of(2).withDilation(2);
        CellQuestion question = new CellQuestion(
                ConvolutionCase.of(NumberTable.parse(FOUR), NumberTable.parse("1 -1 / 1 1"))
                        .withWindow(new Window(Axis.SINGLE, axis, axis, PaddingMode.ZEROS, Rounding.DOWN)),
                Cell.at(1, 0));
        assertEquals(
                "The window lies on rows 2 and 4 and columns 1 and 3 of the input. Begin with 0 × 1.",
                new Texts(Language.ENGLISH).get(question.hint()));
    }

    private static CellQuestion question(String input, String filter, int padding, int stride, Cell output) {
        Axis axis = Axis.of(2).withPadding(padding).withStride(stride);
        return new CellQuestion(
                ConvolutionCase.of(NumberTable.parse(input), NumberTable.parse(filter))
                        .withWindow(new Window(Axis.SINGLE, axis, axis, PaddingMode.ZEROS, Rounding.DOWN)),
                output);
    }

    @Test
    @DisplayName("no stride, padding, bias, channel or dilation is said to be forgotten where there is none")
    void nothingIsForgottenThatIsNotThere() {
        CellQuestion question = question("1 2 3 / 4 5 6 / 7 8 9", "1 3 / 5 7", 0, 1, Cell.at(1, 1));
        for (int typed = -200; typed <= 300; typed++) {
            Set<String> named = Named.in(question.verdict(BigDecimal.valueOf(typed)));
            for (String impossible : List.of(
                    "STRIDE_IGNORED",
                    "PADDING_IGNORED",
                    "FORGOT_BIAS",
                    "FORGOT_RELU",
                    "DILATION_IGNORED",
                    "FORGOT_CHANNEL",
                    "ONE_CHANNEL_ONLY",
                    "OTHER_FILTER",
                    "BIAS_FOR_EACH_CHANNEL",
                    "ROWS_AND_COLUMNS_SWAPPED",
                    "ZEROS_ON_PADDING",
                    "SIGN_LOST")) {
                assertFalse(named.contains(impossible), impossible + " at " + typed);
            }
        }
    }

    @Test
    @DisplayName("a rounded decimal is not wrong: 0.13 for 0.125 wants all decimals")
    void aRoundedDecimal() {
        CellQuestion question = question("0.5 0 / 0 0", "0.25 0 / 0 0", 0, 1, Cell.at(0, 0));
        assertEquals(
                new Verdict.Coarse(LocalizedMessage.of("exercise.coarse.finite")),
                question.verdict(new BigDecimal("0.13")));
        assertTrue(question.verdict(new BigDecimal("0.125")).isRight());
        assertInstanceOf(Verdict.Unexplained.class, question.verdict(new BigDecimal("0.14")));
    }
}
