package kernelight.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import kernelight.engine.kernel.Window;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.NumberTable;
import kernelight.walk.Pooling;
import kernelight.walk.PoolingCase;
import kernelight.walk.PoolingGradient;
import kernelight.walk.PoolingKind;
import kernelight.walk.RandomCases;
import kernelight.walk.Sizes;
import kernelight.walk.Term;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Makes each mistake on purpose, from the windows of every output and not from those over the asked cell. */
class PoolingGradientQuestionTest {
    private final Random random = new Random(83);

    @Test
    void noOtherMistakeIsNamedThanTheOneThatWasMade() {
        Tally tally = new Tally("pooling, gradients", PoolingGradientMistake.values());
        RandomCases.poolings(random, 6000).forEach(example -> {
            Sizes sizes = example.input().sizes();
            PoolingGradientQuestion question = new PoolingGradientQuestion(
                    example,
                    RandomCases.numbers(random, example.outputSizes(), 0),
                    sizes.cell(random.nextInt(sizes.count())));
            assertTrue(question.verdict(question.answer()).isRight());
            for (PoolingGradientMistake mistake : PoolingGradientMistake.values()) {
                made(mistake, question)
                        .filter(number -> !TypedNumber.matches(number, question.answer()))
                        .ifPresent(number -> tally.made(mistake, question.verdict(number)));
            }
            tally.nearby(question.verdict(question.answer().add(BigDecimal.valueOf(random.nextInt(1, 10)))));
        });
        tally.check(0.98, 0.03);
    }

    @Test
    void theHintSpeaksOfOneWindowWhereOnlyOneLiesOnTheCell() {
        PoolingCase example = new PoolingCase(
                NumberTable.filled(Sizes.of(5, 5), cell -> BigDecimal.valueOf(cell.row() + cell.column())),
                PoolingKind.MAX,
                Window.square(3),
                true);
        NumberTable gradient = NumberTable.filled(example.outputSizes(), cell -> BigDecimal.ONE);
        assertEquals(
                "exercise.gradient.hint.pooling.MAX.one",
                new PoolingGradientQuestion(example, gradient, Cell.at(0, 0))
                        .hint()
                        .key());
        assertEquals(
                "exercise.gradient.hint.pooling.MAX",
                new PoolingGradientQuestion(example, gradient, Cell.at(0, 1))
                        .hint()
                        .key());
    }

    private static Optional<BigDecimal> made(PoolingGradientMistake mistake, PoolingGradientQuestion question) {
        PoolingCase example = question.example();
        Cell input = question.input();
        NumberTable gradient = question.outputGradient();
        boolean average = example.kind().isAverage();
        BigDecimal number = example.input().at(input);
        return switch (mistake) {
            case EVERY_CELL -> average ? Optional.empty() : Optional.of(sum(question, over(question)));
            case NOT_DIVIDED -> average ? Optional.of(sum(question, over(question))) : Optional.empty();
            case SHARED ->
                average
                        ? Optional.empty()
                        : Optional.of(shares(
                                question,
                                over(question).toList(),
                                window -> inputs(example, window).size()));
            case DIVIDED_BY_WHOLE_WINDOW ->
                average
                        ? Optional.of(shares(
                                question,
                                over(question).toList(),
                                window -> example.windowCells(window).size()))
                        : Optional.empty();
            case TIE_TO_ALL ->
                average
                        ? Optional.empty()
                        : Optional.of(sum(
                                question,
                                over(question)
                                        .filter(window -> kept(example, window).compareTo(number) == 0)));
            case TIE_SHARED ->
                average
                        ? Optional.empty()
                        : Optional.of(shares(
                                question,
                                over(question)
                                        .filter(window -> kept(example, window).compareTo(number) == 0)
                                        .toList(),
                                window -> (int) inputs(example, window).stream()
                                        .filter(other -> other.compareTo(number) == 0)
                                        .count()));
            case WINNER_TAKES_ALL ->
                average
                        ? Optional.of(new PoolingGradient(
                                        example.withKind(
                                                example.kind().isGlobal() ? PoolingKind.GLOBAL_MAX : PoolingKind.MAX),
                                        gradient)
                                .formula(input)
                                .result())
                        : Optional.empty();
            case OTHER_IMAGE ->
                Optional.of(gradientAt(
                        question,
                        input.inImage(
                                (input.image() + 1) % example.input().sizes().images())));
            case OTHER_CHANNEL ->
                Optional.of(gradientAt(
                        question,
                        input.inChannel(
                                (input.channel() + 1) % example.input().sizes().channels())));
            case ROWS_AND_COLUMNS_SWAPPED -> {
                Cell swapped = new Cell(input.image(), input.channel(), 0, input.column(), input.row());
                yield example.input().sizes().contains(swapped)
                        ? Optional.of(gradientAt(question, swapped))
                        : Optional.empty();
            }
            case MISSED_WINDOW -> {
                List<Cell> windows = over(question).toList();
                yield windows.size() < 2
                        ? Optional.empty()
                        : Optional.of(new PoolingGradient(example, gradient.with(windows.getFirst(), BigDecimal.ZERO))
                                .formula(input)
                                .result());
            }
            case NUMBER_OF_INPUT -> Optional.of(number);
        };
    }

    private static BigDecimal gradientAt(PoolingGradientQuestion question, Cell cell) {
        return new PoolingGradient(question.example(), question.outputGradient())
                .formula(cell)
                .result();
    }

    /** The outputs whose windows cover the asked cell. */
    private static Stream<Cell> over(PoolingGradientQuestion question) {
        PoolingCase example = question.example();
        return example.outputSizes()
                .cells()
                .filter(window -> example.windowCells(window).contains(question.input()));
    }

    private static BigDecimal kept(PoolingCase example, Cell window) {
        return new Pooling(example).formula(window).result();
    }

    private static List<BigDecimal> inputs(PoolingCase example, Cell window) {
        return example.windowCells(window).stream()
                .filter(example.input().sizes()::contains)
                .map(example.input()::at)
                .toList();
    }

    private static BigDecimal sum(PoolingGradientQuestion question, Stream<Cell> windows) {
        return windows.map(question.outputGradient()::at).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal shares(PoolingGradientQuestion question, List<Cell> windows, ToIntFunction<Cell> among) {
        return CellFormula.sum(windows.stream()
                        .map(window -> Term.share(
                                new GridCell(GridName.OUTPUT_GRADIENT, window),
                                question.outputGradient().at(window),
                                among.applyAsInt(window),
                                0))
                        .toList())
                .result();
    }

    @Test
    @DisplayName("1 2 / 2 2: the first 2 gets the gradient alone")
    void aTie() {
        PoolingCase example = PoolingCase.of(NumberTable.parse("1 2 / 2 2"), PoolingKind.MAX, 2);
        NumberTable gradient = NumberTable.parse("6");
        PoolingGradientQuestion first = new PoolingGradientQuestion(example, gradient, Cell.at(0, 1));
        PoolingGradientQuestion second = new PoolingGradientQuestion(example, gradient, Cell.at(1, 0));
        assertEquals(BigDecimal.valueOf(6), first.answer());
        assertEquals(BigDecimal.ZERO, second.answer());
        assertEquals(Set.of("NUMBER_OF_INPUT", "TIE_SHARED"), Named.in(first.verdict(BigDecimal.valueOf(2))));
        assertTrue(Named.in(second.verdict(BigDecimal.valueOf(6))).contains("TIE_TO_ALL"));
        assertEquals(Set.of("NUMBER_OF_INPUT", "TIE_SHARED"), Named.in(second.verdict(BigDecimal.valueOf(2))));
    }

    @Test
    @DisplayName("the hint names the outputs whose windows lie on the cell")
    void theHint() {
        PoolingCase example = new PoolingCase(
                NumberTable.parse("1 2 3 4 / 5 6 7 8 / 9 1 2 3 / 4 5 6 7"), PoolingKind.MAX, Window.square(2), true);
        NumberTable gradient = NumberTable.filled(example.outputSizes(), cell -> BigDecimal.ONE);
        assertEquals(
                "The windows of the outputs at rows 1 to 2 and columns 2 to 3 lie on this cell. In which of them is it "
                        + "the largest?",
                new Texts(Language.ENGLISH).get(new PoolingGradientQuestion(example, gradient, Cell.at(1, 2)).hint()));
    }
}
