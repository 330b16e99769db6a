package kernelight.exercise.topic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.Window;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.ExactNumber;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;
import kernelight.walk.Term;
import kernelight.walk.TransposedConvolution;
import kernelight.words.LocalizedMessage;

/** The transposed convolution: its size; one output; either, with padding, and the size with output padding too. */
final class TransposedExercises {
    private static final String TEXTS = "exercise.transposed.";
    private static final int LARGEST_NUMBER = 4;

    private TransposedExercises() {}

    static Exercise make(ExerciseId id, Numbers random) {
        return id.level() == 1 || id.level() == ExerciseId.LEVELS && random.oneIn(2)
                ? size(id, random)
                : cell(id, random);
    }

    private static Exercise size(ExerciseId id, Numbers random) {
        int filter = random.between(2, 5);
        Axis axis = Axis.of(filter).withStride(random.between(2, 4));
        if (id.level() == 1) {
            return size(id, random.between(3, 16), axis.withPadding(random.between(0, 1)), 0);
        }
        return size(
                id,
                random.between(3, 16),
                axis.withPadding(random.between(1, (filter + 1) / 2)),
                random.between(1, axis.stride() - 1));
    }

    private static Exercise size(ExerciseId id, int input, Axis axis, int outputPadding) {
        int size = TransposedConvolution.size(input, axis, outputPadding);
        int padding = axis.paddingBefore();
        int forward = input + 2 * padding - axis.size();
        ListedQuestion question = ListedQuestion.of(
                        TEXTS, size, LocalizedMessage.of(TEXTS + "hint.size", input, axis.stride(), axis.size()))
                .mistakeIf(forward >= 0, "FORWARD_FORMULA", forward / axis.stride() + 1L)
                .mistake("ONE_COPY_TOO_MANY", (long) size + axis.stride())
                .mistakeIf(padding > 0, "PADDING_ADDED", size + 4L * padding)
                .mistakeIf(padding > 0, "PADDING_FORGOTTEN", size + 2L * padding)
                .mistakeIf(padding > 0, "PADDING_ON_ONE_SIDE", size + padding)
                .mistakeIf(outputPadding > 0, "OUTPUT_PADDING_FORGOTTEN", size - outputPadding)
                .mistakeIf(outputPadding > 0, "OUTPUT_PADDING_ON_BOTH_SIDES", size + outputPadding)
                .mistake("STRIDE_FORGOTTEN", size - (input - 1L) * (axis.stride() - 1))
                .mistake("FILTER_FORGOTTEN", size - axis.size())
                .mistake("FILTER_MINUS_ONE", size - 1L)
                .build();
        boolean padded = outputPadding > 0;
        return new Exercise(
                id,
                LocalizedMessage.of(
                        padded ? "exercise.given.transposed.outputPadding" : "exercise.given.transposed",
                        RowsAndColumns.size(input, input),
                        RowsAndColumns.size(axis.size(), axis.size()),
                        padding,
                        axis.stride(),
                        outputPadding),
                LocalizedMessage.of("exercise.ask.size"),
                List.of(
                        Given.of("input", input),
                        Given.of("filter", axis.size()),
                        Given.of("padding", padding),
                        Given.of("stride", axis.stride()),
                        Given.of("outputPadding", outputPadding)),
                List.of(Blank.Number.inLine(LocalizedMessage.of("exercise.blank.rowsAndColumns"), question)),
                new Value.Whole(size),
                question.hint(),
                sizeSolution(input, axis, outputPadding),
                Optional.empty());
    }

    private static List<LocalizedMessage> sizeSolution(int input, Axis axis, int outputPadding) {
        int way = (input - 1) * axis.stride();
        int spread = way + axis.size();
        int cut = spread - 2 * axis.paddingBefore();
        List<LocalizedMessage> steps = new ArrayList<>();
        steps.add(LocalizedMessage.of("exercise.solution.transposed.way", input, axis.stride(), way));
        steps.add(LocalizedMessage.of("exercise.solution.transposed.spread", way, axis.size(), spread));
        if (axis.paddingBefore() > 0) {
            steps.add(LocalizedMessage.of("exercise.solution.transposed.cut", spread, axis.paddingBefore(), cut));
        }
        if (outputPadding > 0) {
            steps.add(LocalizedMessage.of(
                    "exercise.solution.transposed.outputPadding", cut, outputPadding, cut + outputPadding));
        }
        int size = cut + outputPadding;
        steps.add(LocalizedMessage.of("exercise.solution.size.both", RowsAndColumns.size(size, size)));
        return steps;
    }

    private static Exercise cell(ExerciseId id, Numbers random) {
        while (true) {
            Axis axis = Axis.of(random.between(2, 3)).withStride(random.between(1, 2));
            if (id.level() == ExerciseId.LEVELS) {
                axis = axis.withPadding(1);
            }
            TransposedConvolution operation = new TransposedConvolution(
                    new ConvolutionCase(
                            2,
                            random.someTable(Sizes.of(random.between(2, 3), random.between(2, 3)), 0, LARGEST_NUMBER),
                            random.someTable(Sizes.of(axis.size(), axis.size()), id.level() == 2 ? 0 : -2, 3),
                            List.of(),
                            new Window(axis, axis),
                            1,
                            false,
                            false),
                    0);
            Sizes sizes = operation.targetSizes();
            Cell output = Cell.at(random.between(0, sizes.rows() - 1), random.between(0, sizes.columns() - 1));
            List<Term> terms = operation.formula(output).terms();
            // a single copy would leave nothing to add up
            if (sizes.count() > 1 && terms.size() > 1) {
                return cell(id, operation, output);
            }
        }
    }

    private static Exercise cell(ExerciseId id, TransposedConvolution operation, Cell output) {
        ConvolutionCase example = operation.example();
        Axis axis = example.window().rows();
        CellFormula formula = operation.formula(output);
        ListedQuestion question = question(operation, output, formula);
        List<Given> given = new ArrayList<>(ConvolutionGiven.tables(example));
        given.removeIf(one -> one.name().equals("bias") || one.name().equals("dilation"));
        given.add(Given.of("row", output.row() + 1));
        given.add(Given.of("column", output.column() + 1));
        return new Exercise(
                id,
                LocalizedMessage.of(
                        "exercise.given.transposed",
                        RowsAndColumns.size(
                                example.input().sizes().rows(),
                                example.input().sizes().columns()),
                        RowsAndColumns.size(axis.size(), axis.size()),
                        axis.paddingBefore(),
                        axis.stride()),
                LocalizedMessage.of("exercise.ask.cell", output.row() + 1, output.column() + 1),
                given,
                List.of(TableBlanks.of(output, question)),
                new Value.Decimal(question.answer()),
                question.hint(),
                List.of(
                        LocalizedMessage.of(
                                "exercise.solution.transposed.copies",
                                formula.terms().size(),
                                formula.terms().stream()
                                        .map(term -> ExactNumber.text(term.firstValue()))
                                        .collect(Collectors.joining(", "))),
                        LocalizedMessage.of(
                                "exercise.solution.cell.sum",
                                SumText.of(formula.terms()),
                                ExactNumber.text(formula.result()))),
                Optional.of(operation));
    }

    private static ListedQuestion question(TransposedConvolution operation, Cell output, CellFormula formula) {
        Axis axis = operation.example().window().rows();
        Term first = formula.terms().getFirst();
        Stamps right = new Stamps(
                operation.example().input(), operation.example().filters(), axis.stride(), axis.paddingBefore(), false);
        ListedQuestion.Builder question = ListedQuestion.of(
                TEXTS,
                formula.result(),
                LocalizedMessage.of(
                        TEXTS + "hint.cell",
                        formula.terms().size(),
                        first.first().cell().row() + 1,
                        first.first().cell().column() + 1,
                        ExactNumber.factor(first.firstValue()),
                        ExactNumber.factor(first.secondValue())));
        question.mistake("FILTER_FLIPPED", right.withFlipped().at(output.row(), output.column()));
        if (axis.stride() > 1) {
            question.mistake("STRIDE_IGNORED", right.withStride(1).at(output.row(), output.column()));
        }
        if (axis.paddingBefore() > 0) {
            question.mistake("PADDING_NOT_CUT", right.withPadding(0).at(output.row(), output.column()));
        }
        if (output.row() != output.column()) {
            question.mistake("ROWS_AND_COLUMNS_SWAPPED", right.at(output.column(), output.row()));
        }
        if (formula.terms().size() > 2) {
            formula.terms().forEach(term -> question.mistake("ONE_COPY_ONLY", term.value()));
        }
        for (Term term : formula.terms()) {
            if (term.value().signum() != 0) {
                question.mistake(
                        "MISSED_COPY",
                        formula.result().subtract(term.value()),
                        ExactNumber.factor(term.firstValue()),
                        ExactNumber.factor(term.secondValue()));
            }
        }
        question.mistake(
                "INPUTS_ADDED",
                formula.terms().stream().map(Term::firstValue).reduce(BigDecimal.ZERO, BigDecimal::add));
        return question.build();
    }

    /** Copies of a filter, each multiplied by an input, a stride apart, and added where they overlap. */
    private record Stamps(NumberTable input, NumberTable filter, int stride, int padding, boolean flipped) {
        Stamps withFlipped() {
            return new Stamps(input, filter, stride, padding, !flipped);
        }

        Stamps withStride(int other) {
            return new Stamps(input, filter, other, padding, flipped);
        }

        Stamps withPadding(int other) {
            return new Stamps(input, filter, stride, other, flipped);
        }

        BigDecimal at(int row, int column) {
            return input.sizes()
                    .cells()
                    .map(cell -> input.at(cell)
                            .multiply(weight(
                                    row + padding - cell.row() * stride, column + padding - cell.column() * stride)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private BigDecimal weight(int row, int column) {
            int last = filter.sizes().rows() - 1;
            boolean covered = row >= 0 && row <= last && column >= 0 && column <= last;
            return covered
                    ? filter.at(flipped ? Cell.at(last - row, last - column) : Cell.at(row, column))
                    : BigDecimal.ZERO;
        }
    }
}
