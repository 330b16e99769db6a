package kernelight.exercise.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Window;
import kernelight.engine.tensor.ShapeException;
import kernelight.exercise.PoolingQuestion;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.ExactNumber;
import kernelight.walk.NumberTable;
import kernelight.walk.Pooling;
import kernelight.walk.PoolingCase;
import kernelight.walk.PoolingKind;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;

/**
 * The whole output of a small pooling: maximum and average of windows side by side; every kind, overlapping or leaving
 * cells out; with padding.
 */
final class PoolExercises {
    private static final List<PoolingKind> FIRST_KINDS = List.of(PoolingKind.MAX, PoolingKind.AVERAGE);
    private static final int LARGEST_NUMBER = 9;
    private static final int MOST_CELLS = 9;

    private PoolExercises() {}

    static Exercise make(ExerciseId id, Numbers random) {
        while (true) {
            try {
                PoolingCase example = example(id.level(), random);
                if (example.outputSizes().count() <= MOST_CELLS) {
                    return exercise(id, example);
                }
            } catch (ShapeException e) {
                // a window on padding alone: take other numbers
            }
        }
    }

    private static PoolingCase example(int level, Numbers random) {
        int rows = random.between(2, 3) * 2;
        return switch (level) {
            case 1 ->
                PoolingCase.of(random.table(Sizes.of(rows, rows), 0, LARGEST_NUMBER), random.oneOf(FIRST_KINDS), 2);
            case 2 ->
                new PoolingCase(
                        random.table(
                                Sizes.of(random.between(4, 6), random.between(4, 6)), -LARGEST_NUMBER, LARGEST_NUMBER),
                        random.oneOf(List.of(PoolingKind.values())),
                        Window.square(Axis.of(random.between(2, 3)).withStride(random.between(1, 3))),
                        true);
            default ->
                new PoolingCase(
                        random.table(
                                Sizes.of(random.between(3, 5), random.between(3, 5)), -LARGEST_NUMBER, LARGEST_NUMBER),
                        random.oneOf(FIRST_KINDS),
                        Window.square(
                                Axis.of(random.between(2, 3)).withPadding(1).withStride(random.between(2, 3))),
                        random.oneIn(2));
        };
    }

    static Exercise exercise(ExerciseId id, PoolingCase example) {
        Pooling operation = new Pooling(example);
        NumberTable output = operation.result();
        return new Exercise(
                id,
                situation(example),
                LocalizedMessage.of("exercise.ask.pool"),
                given(example),
                TableBlanks.of(output.sizes(), cell -> new PoolingQuestion(example, cell)),
                new Value.Table(output),
                new PoolingQuestion(example, output.sizes().cell(0)).hint(),
                solution(operation, output),
                Optional.of(operation));
    }

    static LocalizedMessage situation(PoolingCase example) {
        LocalizedMessage kind = LocalizedMessage.of("exercise.given.pool." + name(example.kind()));
        if (example.kind().isGlobal()) {
            return LocalizedMessage.of("exercise.given.pool.global", kind);
        }
        Axis axis = example.window().rows();
        LocalizedMessage window = RowsAndColumns.size(axis.size(), axis.size());
        if (axis.paddingBefore() == 0) {
            return LocalizedMessage.of("exercise.given.pool", kind, window, axis.stride());
        }
        String counted = example.kind().isAverage() ? example.countPadding() ? ".counted" : ".ignored" : "";
        return LocalizedMessage.of(
                "exercise.given.pool.padded" + counted, kind, window, axis.stride(), axis.paddingBefore());
    }

    static List<Given> given(PoolingCase example) {
        Axis axis = example.window().rows();
        List<Given> given = new ArrayList<>();
        given.add(new Given("input", new Value.Table(example.input())));
        given.add(new Given("kind", new Value.Word(name(example.kind()))));
        given.add(Given.ofAxes("window", axis.size(), example.window().columns().size()));
        given.add(Given.of("padding", axis.paddingBefore()));
        given.add(Given.of("stride", axis.stride()));
        if (example.kind().isAverage()) {
            given.add(new Given("countPadding", new Value.Flag(example.countPadding())));
        }
        return given;
    }

    private static String name(PoolingKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<LocalizedMessage> solution(Pooling operation, NumberTable output) {
        return output.sizes().cells().map(cell -> step(operation, cell, output)).toList();
    }

    private static LocalizedMessage step(Pooling operation, Cell cell, NumberTable output) {
        CellFormula formula = operation.formula(cell);
        int count = formula.terms().size();
        return switch (operation.example().kind().reduction()) {
            case SUM ->
                TableBlanks.step(
                        cell,
                        count == 1 ? SumText.of(formula.terms()) : "(" + SumText.of(formula.terms()) + ") / " + count,
                        output.at(cell));
            case MAX, MIN ->
                LocalizedMessage.of(
                        "exercise.solution.pool." + operation.example().kind().reduction(),
                        cell.row() + 1,
                        cell.column() + 1,
                        SumText.listed(formula.terms()),
                        ExactNumber.text(output.at(cell)));
        };
    }
}
