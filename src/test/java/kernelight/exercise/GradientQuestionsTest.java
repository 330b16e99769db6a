package kernelight.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Window;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.walk.BackwardCase;
import kernelight.walk.BiasGradient;
import kernelight.walk.Cell;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.ExactNumber;
import kernelight.walk.FilterGradient;
import kernelight.walk.InputGradient;
import kernelight.walk.NumberTable;
import kernelight.walk.RandomCases;
import kernelight.walk.Sizes;
import kernelight.walk.Term;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Makes each mistake on purpose, by computing the gradient of another case than the one that was asked for. */
class GradientQuestionsTest {
    private static final String FOUR = "1 2 3 0 / 0 1 2 3 / 3 0 1 2 / 2 3 0 1";

    private final Random random = new Random(82);

    private Stream<BackwardCase> cases(int count) {
        return RandomCases.small(random, count)
                .map(example -> new BackwardCase(example, RandomCases.numbers(random, example.outputSizes(), 0)));
    }

    private Cell anyOf(Sizes sizes) {
        return sizes.cell(random.nextInt(sizes.count()));
    }

    private BigDecimal away(BigDecimal answer) {
        return answer.add(BigDecimal.valueOf(
                random.nextInt(1, 10) * (random.nextBoolean() ? 1 : -1), Math.min(3, answer.scale())));
    }

    @Test
    void noOtherMistakeWithAFilterGradientIsNamedThanTheOneThatWasMade() {
        Tally tally = new Tally("filter gradients", FilterGradientMistake.values());
        cases(5000).forEach(backward -> {
            FilterGradientQuestion question = new FilterGradientQuestion(
                    backward, anyOf(backward.example().filters().sizes()));
            assertTrue(question.verdict(question.answer()).isRight());
            for (FilterGradientMistake mistake : FilterGradientMistake.values()) {
                made(mistake, question)
                        .filter(number -> number.compareTo(question.answer()) != 0)
                        .ifPresent(number -> tally.made(mistake, question.verdict(number)));
            }
            tally.nearby(question.verdict(away(question.answer())));
        });
        tally.check(0.95, 0.02);
    }

    private static Optional<BigDecimal> made(FilterGradientMistake mistake, FilterGradientQuestion question) {
        BackwardCase backward = question.backward();
        Cell weight = question.weight();
        ConvolutionCase plain = backward.example().withRelu(false);
        Window window = plain.window();
        NumberTable gradients = stopped(backward);
        Sizes filters = plain.filters().sizes();
        return switch (mistake) {
            case FORGOT_RELU_STOP -> Optional.of(ofFilter(plain, backward.outputGradient(), weight));
            case ONE_IMAGE_ONLY ->
                gradients.sizes().images() == 1
                        ? Optional.empty()
                        : Optional.of(ofFilter(plain, only(gradients, cell -> cell.image() == 1), weight));
            case FILTER_TURNED -> Optional.of(ofFilter(plain.withFlipped(!plain.flipped()), gradients, weight));
            case STRIDE_IGNORED -> Optional.of(ofFilter(withoutStride(plain), gradients, weight));
            case PADDING_IGNORED -> {
                ConvolutionCase bare = withoutPadding(plain);
                boolean possible = new FilterGradient(new BackwardCase(bare, embedded(bare, gradients)))
                        .formula(weight).terms().stream()
                                .allMatch(term -> plain.input()
                                        .sizes()
                                        .contains(term.second().orElseThrow().cell()));
                yield possible ? Optional.of(ofFilter(bare, gradients, weight)) : Optional.empty();
            }
            case DILATION_IGNORED -> Optional.of(ofFilter(withoutDilation(plain), gradients, weight));
            case INPUT_OFF -> {
                Cell next = beside(weight);
                boolean isPadding = window.columns().paddingBefore() == 1
                        && window.rows().paddingBefore() == 0
                        && window.planes().paddingBefore() == 0;
                yield window.columns().dilation() == 1 && filters.contains(next) && !isPadding
                        ? Optional.of(ofFilter(plain, gradients, next))
                        : Optional.empty();
            }
            case ROWS_AND_COLUMNS_SWAPPED ->
                plain.dimensions() > 1 && filters.contains(swapped(weight))
                        ? Optional.of(ofFilter(plain, gradients, swapped(weight)))
                        : Optional.empty();
            case OTHER_CHANNEL ->
                Optional.of(ofFilter(plain, gradients, weight.inChannel((weight.channel() + 1) % filters.channels())));
            case OTHER_FILTER ->
                Optional.of(ofFilter(plain, gradients, weight.inFilter((weight.filter() + 1) % filters.filters())));
            case INPUTS_ALONE -> Optional.of(ofFilter(plain, ones(gradients), weight));
            case GRADIENTS_ALONE ->
                Optional.of(ofFilter(
                        plain.withInput(ones(plain.input())).withWindow(window.with(PaddingMode.REPLICATE)),
                        gradients,
                        weight));
            case SIGN_LOST ->
                Optional.of(ofFilter(plain.withInput(positive(plain.input())), positive(gradients), weight));
            case MISSED_PRODUCT ->
                Optional.of(ofFilter(
                        plain, gradients.with(new Cell(0, weight.filter(), 0, 0, 0), BigDecimal.ZERO), weight));
        };
    }

    @Test
    void noOtherMistakeWithAnInputGradientIsNamedThanTheOneThatWasMade() {
        Tally tally = new Tally("input gradients", InputGradientMistake.values());
        cases(6000).forEach(backward -> {
            InputGradientQuestion question = new InputGradientQuestion(
                    backward, anyOf(backward.example().input().sizes()));
            assertTrue(question.verdict(question.answer()).isRight());
            for (InputGradientMistake mistake : InputGradientMistake.values()) {
                made(mistake, question)
                        .filter(number -> number.compareTo(question.answer()) != 0)
                        .ifPresent(number -> tally.made(mistake, question.verdict(number)));
            }
            tally.nearby(question.verdict(away(question.answer())));
        });
        tally.check(0.93, 0.02);
    }

    private static Optional<BigDecimal> made(InputGradientMistake mistake, InputGradientQuestion question) {
        BackwardCase backward = question.backward();
        Cell input = question.input();
        ConvolutionCase plain = backward.example().withRelu(false);
        NumberTable gradients = stopped(backward);
        Sizes sizes = plain.input().sizes();
        List<Term> terms = new InputGradient(backward).formula(input).terms();
        List<Integer> filters = terms.stream()
                .map(term -> term.first().cell().channel())
                .distinct()
                .toList();
        return switch (mistake) {
            case FORGOT_RELU_STOP -> Optional.of(ofInput(plain, backward.outputGradient(), input));
            case FILTER_NOT_FLIPPED -> Optional.of(ofInput(plain.withFlipped(!plain.flipped()), gradients, input));
            case ONE_FILTER_ONLY ->
                filters.size() < 2
                        ? Optional.empty()
                        : Optional.of(
                                ofInput(plain, only(gradients, cell -> cell.channel() == filters.getFirst()), input));
            case FORGOT_FILTER ->
                filters.size() < 3
                        ? Optional.empty()
                        : Optional.of(
                                ofInput(plain, only(gradients, cell -> cell.channel() != filters.getFirst()), input));
            case OTHER_CHANNEL ->
                Optional.of(ofInput(plain, gradients, input.inChannel((input.channel() + 1) % sizes.channels())));
            case OTHER_IMAGE ->
                Optional.of(ofInput(plain, gradients, input.inImage((input.image() + 1) % sizes.images())));
            case STRIDE_IGNORED -> Optional.of(ofInput(withoutStride(plain), gradients, input));
            case PADDING_IGNORED -> Optional.of(ofInput(withoutPadding(plain), gradients, input));
            case DILATION_IGNORED -> Optional.of(ofInput(withoutDilation(plain), gradients, input));
            case CELL_OFF ->
                sizes.contains(beside(input))
                        ? Optional.of(ofInput(plain, gradients, beside(input)))
                        : Optional.empty();
            case ROWS_AND_COLUMNS_SWAPPED ->
                plain.dimensions() > 1 && sizes.contains(swapped(input))
                        ? Optional.of(ofInput(plain, gradients, swapped(input)))
                        : Optional.empty();
            case GRADIENTS_ALONE -> Optional.of(ofInput(plain.withFilters(ones(plain.filters())), gradients, input));
            case WEIGHTS_ALONE -> Optional.of(ofInput(plain, ones(gradients), input));
            case SIGN_LOST ->
                Optional.of(ofInput(plain.withFilters(positive(plain.filters())), positive(gradients), input));
            case MISSED_PRODUCT ->
                terms.stream()
                        .map(term -> term.first().cell())
                        .filter(output -> terms.stream()
                                        .filter(term -> term.first().cell().equals(output))
                                        .count()
                                == 1)
                        .findFirst()
                        .map(output -> ofInput(plain, gradients.with(output, BigDecimal.ZERO), input));
        };
    }

    @Test
    void noOtherMistakeWithABiasGradientIsNamedThanTheOneThatWasMade() {
        Tally tally = new Tally("bias gradients", BiasGradientMistake.values());
        cases(4000).forEach(backward -> {
            Cell bias =
                    new Cell(0, random.nextInt(backward.outputGradient().sizes().channels()), 0, 0, 0);
            BiasGradientQuestion question = new BiasGradientQuestion(backward, bias);
            assertTrue(question.verdict(question.answer()).isRight());
            for (BiasGradientMistake mistake : BiasGradientMistake.values()) {
                made(mistake, question)
                        .filter(number -> number.compareTo(question.answer()) != 0)
                        .ifPresent(number -> tally.made(mistake, question.verdict(number)));
            }
            tally.nearby(question.verdict(away(question.answer())));
        });
        tally.check(0.98, 0.05);
    }

    private static Optional<BigDecimal> made(BiasGradientMistake mistake, BiasGradientQuestion question) {
        BackwardCase backward = question.backward();
        Cell bias = question.bias();
        ConvolutionCase plain = backward.example().withRelu(false);
        NumberTable gradients = stopped(backward);
        Sizes sizes = gradients.sizes();
        return switch (mistake) {
            case FORGOT_RELU_STOP -> Optional.of(ofBias(plain, backward.outputGradient(), bias));
            case ONE_IMAGE_ONLY ->
                sizes.images() == 1
                        ? Optional.empty()
                        : Optional.of(ofBias(plain, only(gradients, cell -> cell.image() == 1), bias));
            case OTHER_FILTER ->
                Optional.of(ofBias(plain, gradients, bias.inChannel((bias.channel() + 1) % sizes.channels())));
            case ALL_FILTERS -> Optional.of(sum(gradients.values().stream()));
            case AVERAGED ->
                Optional.of(
                        ExactNumber.quotient(ofBias(plain, gradients, bias), sizes.images() * sizes.channelCount()));
            case SIGN_LOST -> Optional.of(ofBias(plain, positive(gradients), bias));
            case MISSED_NUMBER ->
                Optional.of(ofBias(plain, gradients.with(new Cell(0, bias.channel(), 0, 0, 0), BigDecimal.ZERO), bias));
        };
    }

    private static BigDecimal ofFilter(ConvolutionCase example, NumberTable gradients, Cell weight) {
        return new FilterGradient(new BackwardCase(example, embedded(example, gradients)))
                .formula(weight)
                .result();
    }

    private static BigDecimal ofInput(ConvolutionCase example, NumberTable gradients, Cell input) {
        return new InputGradient(new BackwardCase(example, embedded(example, gradients)))
                .formula(input)
                .result();
    }

    private static BigDecimal ofBias(ConvolutionCase example, NumberTable gradients, Cell bias) {
        return new BiasGradient(new BackwardCase(example, gradients))
                .formula(bias)
                .result();
    }

    /** The gradients in a table of the output's size, which may be larger. */
    private static NumberTable embedded(ConvolutionCase example, NumberTable gradients) {
        return NumberTable.filled(
                example.outputSizes(), cell -> gradients.sizes().contains(cell) ? gradients.at(cell) : BigDecimal.ZERO);
    }

    private static NumberTable stopped(BackwardCase backward) {
        return backward.gradientsBeforeRelu();
    }

    private static ConvolutionCase withoutStride(ConvolutionCase example) {
        Window window = example.window();
        return example.withWindow(with(
                window,
                window.planes().withStride(1),
                window.rows().withStride(1),
                window.columns().withStride(1)));
    }

    private static ConvolutionCase withoutDilation(ConvolutionCase example) {
        Window window = example.window();
        return example.withWindow(with(
                window,
                window.planes().withDilation(1),
                window.rows().withDilation(1),
                window.columns().withDilation(1)));
    }

    /** Without padding, on an input with zeros behind it so that there are as many windows. */
    private static ConvolutionCase withoutPadding(ConvolutionCase example) {
        Sizes sizes = example.input().sizes();
        NumberTable longer = NumberTable.filled(
                new Sizes(
                        sizes.images(),
                        sizes.channels(),
                        example.planeAxis().padded(),
                        example.rowAxis().padded(),
                        example.columnAxis().padded()),
                cell -> sizes.contains(cell) ? example.input().at(cell) : BigDecimal.ZERO);
        Window window = example.window();
        Window bare = with(
                window,
                window.planes().withPadding(0),
                window.rows().withPadding(0),
                window.columns().withPadding(0));
        return new ConvolutionCase(
                example.dimensions(),
                longer,
                example.filters(),
                example.bias(),
                bare,
                example.groups(),
                example.flipped(),
                example.relu());
    }

    private static Window with(Window window, Axis planes, Axis rows, Axis columns) {
        return new Window(planes, rows, columns, window.paddingMode(), window.rounding());
    }

    private static Cell beside(Cell cell) {
        return new Cell(cell.filter(), cell.channel(), cell.plane(), cell.row(), cell.column() + 1);
    }

    private static Cell swapped(Cell cell) {
        return new Cell(cell.filter(), cell.channel(), cell.plane(), cell.column(), cell.row());
    }

    private static NumberTable ones(NumberTable table) {
        return NumberTable.filled(table.sizes(), cell -> BigDecimal.ONE);
    }

    private static NumberTable positive(NumberTable table) {
        return NumberTable.filled(table.sizes(), cell -> table.at(cell).abs());
    }

    private static NumberTable only(NumberTable table, Predicate<Cell> kept) {
        return NumberTable.filled(table.sizes(), cell -> kept.test(cell) ? table.at(cell) : BigDecimal.ZERO);
    }

    private static BigDecimal sum(Stream<BigDecimal> numbers) {
        return numbers.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    @DisplayName("where ReLU made the output 0, also of a sum of exactly 0, no gradient comes through")
    void reluStopsTheGradient() {
        ConvolutionCase example = ConvolutionCase.of(NumberTable.parse("1 -1 0 2"), NumberTable.parse("1"))
                .withRelu(true);
        BackwardCase backward = new BackwardCase(example, NumberTable.parse("3 5 7 2"));
        BiasGradientQuestion bias = new BiasGradientQuestion(backward, Cell.at(0, 0));
        assertEquals(BigDecimal.valueOf(5), bias.answer());
        Verdict.Mistaken forgot = assertInstanceOf(Verdict.Mistaken.class, bias.verdict(BigDecimal.valueOf(17)));
        assertEquals(
                "exercise.gradient.mistake.FORGOT_RELU_STOP",
                forgot.explanation().key());
    }

    @Test
    @DisplayName("the hints name the cells that take part, and the first product")
    void theHints() {
        Texts texts = new Texts(Language.ENGLISH);
        ConvolutionCase example =
                ConvolutionCase.of(NumberTable.parse(FOUR), NumberTable.parse("-2 0 1 / 0 1 2 / 1 0 2"));
        BackwardCase backward = new BackwardCase(example, NumberTable.parse("-1 2 / 3 4"));
        assertEquals(
                "This weight met rows 2 to 3 and columns 3 to 4 of the input, an input cell for each number of the "
                        + "output gradient. Begin with (−1) × 2.",
                texts.get(new FilterGradientQuestion(backward, Cell.at(1, 2)).hint()));
        assertEquals(
                "This cell took part in the outputs at row 1 and columns 1 to 2, so their gradients come back to it. "
                        + "Begin with (−1) × 0.",
                texts.get(new InputGradientQuestion(backward, Cell.at(0, 1)).hint()));
        assertEquals(
                "The bias was added to every output: add up the 4 numbers of the output gradient.",
                texts.get(new BiasGradientQuestion(backward, Cell.at(0, 0)).hint()));
    }

    @Test
    @DisplayName("no hint names a cell that its table has not")
    void theHintsNameRealCells() {
        cases(500).forEach(backward -> {
            Sizes input = backward.example().input().sizes();
            Sizes filters = backward.example().filters().sizes();
            IntStream.range(0, 3).forEach(again -> {
                assertWithin(new FilterGradientQuestion(backward, anyOf(filters)), input);
                assertWithin(
                        new InputGradientQuestion(backward, anyOf(input)),
                        backward.outputGradient().sizes());
            });
        });
    }

    private static void assertWithin(NumberQuestion question, Sizes sizes) {
        String said = new Texts(Language.ENGLISH).get(question.hint());
        String named = said.substring(0, said.indexOf('.'));
        int largest = Stream.of(named.split("\\D+"))
                .filter(number -> !number.isEmpty())
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        assertTrue(largest <= Math.max(sizes.rows(), sizes.columns()), said);
    }
}
