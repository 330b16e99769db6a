package kernelight.exercise.topic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.ShapeException;
import kernelight.exercise.PoolingGradientQuestion;
import kernelight.walk.Cell;
import kernelight.walk.ExactNumber;
import kernelight.walk.NumberTable;
import kernelight.walk.PoolingCase;
import kernelight.walk.PoolingGradient;
import kernelight.walk.PoolingKind;
import kernelight.walk.Sizes;
import kernelight.walk.Term;
import kernelight.words.LocalizedMessage;

/** The gradient of a pooling: all of it, windows side by side; one cell under several windows; with padding. */
final class PoolingGradientExercises {
    private static final List<PoolingKind> KINDS = List.of(PoolingKind.MAX, PoolingKind.AVERAGE);
    private static final int LARGEST_NUMBER = 9;
    private static final int LARGEST_GRADIENT = 4;

    private PoolingGradientExercises() {}

    static Exercise make(ExerciseId id, Numbers random) {
        while (true) {
            try {
                PoolingCase example = example(id.level(), random);
                NumberTable gradient = NumberTable.filled(
                        example.outputSizes(),
                        cell -> BigDecimal.valueOf(
                                random.oneIn(4)
                                        ? -random.between(1, LARGEST_GRADIENT)
                                        : random.between(1, LARGEST_GRADIENT)));
                PoolingGradient operation = new PoolingGradient(example, gradient);
                if (id.level() == 1) {
                    return whole(id, operation);
                }
                Sizes sizes = example.input().sizes();
                Cell input = Cell.at(random.between(0, sizes.rows() - 1), random.between(0, sizes.columns() - 1));
                // cells that get nothing are asked for now and then, cells under no window never
                if (!operation.formula(input).terms().isEmpty()
                        || !example.outputsOver(input).isEmpty() && random.oneIn(6)) {
                    return one(id, operation, input);
                }
            } catch (ShapeException e) {
                // a window on padding alone: take other numbers
            }
        }
    }

    private static PoolingCase example(int level, Numbers random) {
        PoolingKind kind = random.oneOf(KINDS);
        if (level == 1) {
            return PoolingCase.of(
                    random.table(random.oneOf(List.of(Sizes.of(2, 4), Sizes.of(4, 2))), 0, LARGEST_NUMBER), kind, 2);
        }
        Axis axis = Axis.of(random.between(2, 3)).withStride(level == 2 ? 1 : random.between(1, 2));
        return new PoolingCase(
                random.table(
                        Sizes.of(random.between(3, 5), random.between(3, 5)),
                        level == 2 ? 0 : -2,
                        level == 2 ? LARGEST_NUMBER : LARGEST_GRADIENT),
                kind,
                Window.square(level == ExerciseId.LEVELS ? axis.withPadding(1) : axis),
                level == ExerciseId.LEVELS && random.oneIn(2));
    }

    private static Exercise whole(ExerciseId id, PoolingGradient operation) {
        NumberTable result = operation.result();
        return new Exercise(
                id,
                situation(operation),
                LocalizedMessage.of("exercise.ask.poolingGradient.whole"),
                given(operation),
                TableBlanks.of(
                        result.sizes(),
                        cell -> new PoolingGradientQuestion(operation.example(), operation.outputGradient(), cell)),
                new Value.Table(result),
                LocalizedMessage.of("exercise.poolingGradient.hint."
                        + operation.example().kind().reduction()),
                solution(operation, result.sizes().cells()),
                Optional.of(operation));
    }

    private static Exercise one(ExerciseId id, PoolingGradient operation, Cell input) {
        PoolingGradientQuestion question =
                new PoolingGradientQuestion(operation.example(), operation.outputGradient(), input);
        List<Given> given = given(operation);
        given.add(Given.of("row", input.row() + 1));
        given.add(Given.of("column", input.column() + 1));
        return new Exercise(
                id,
                situation(operation),
                LocalizedMessage.of("exercise.ask.gradient.input", input.row() + 1, input.column() + 1),
                given,
                List.of(TableBlanks.of(input, question)),
                new Value.Decimal(question.answer()),
                question.hint(),
                solution(operation, Stream.of(input)),
                Optional.of(operation));
    }

    private static LocalizedMessage situation(PoolingGradient operation) {
        return LocalizedMessage.of(
                operation.example().kind().isAverage() ? "exercise.given.gradient" : "exercise.given.poolingGradient",
                PoolExercises.situation(operation.example()));
    }

    private static List<Given> given(PoolingGradient operation) {
        List<Given> given = new ArrayList<>(PoolExercises.given(operation.example()));
        given.add(1, new Given("outputGradient", new Value.Table(operation.outputGradient())));
        return given;
    }

    /** How a window's gradient is dealt out; then the cells. */
    private static List<LocalizedMessage> solution(PoolingGradient operation, Stream<Cell> cells) {
        LocalizedMessage rule = LocalizedMessage.of("exercise.solution.poolingGradient."
                + operation.example().kind().reduction());
        return Stream.concat(Stream.of(rule), cells.map(cell -> step(operation, cell)))
                .toList();
    }

    private static LocalizedMessage step(PoolingGradient operation, Cell cell) {
        List<Term> terms = operation.formula(cell).terms();
        BigDecimal number = operation.formula(cell).result();
        if (terms.isEmpty()) {
            return LocalizedMessage.of("exercise.solution.poolingGradient.none", cell.row() + 1, cell.column() + 1);
        }
        if (terms.size() == 1 && terms.getFirst().divisor() == 1) {
            return LocalizedMessage.of(
                    "exercise.solution.poolingGradient.one",
                    cell.row() + 1,
                    cell.column() + 1,
                    ExactNumber.text(number));
        }
        return TableBlanks.step(
                cell, terms.stream().map(PoolingGradientExercises::share).collect(Collectors.joining(" + ")), number);
    }

    private static String share(Term term) {
        return ExactNumber.factor(term.undivided()) + (term.divisor() > 1 ? " / " + term.divisor() : "");
    }
}
