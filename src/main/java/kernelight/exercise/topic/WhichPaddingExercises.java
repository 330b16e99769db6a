package kernelight.exercise.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kernelight.engine.kernel.Axis;
import kernelight.engine.kernel.PaddingMode;
import kernelight.engine.kernel.Window;
import kernelight.walk.Cell;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.ExactNumber;
import kernelight.walk.ForwardConvolution;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;

/** Which padding mode was used, seen from the padded input; from the output; from one with a stride and more padding. */
final class WhichPaddingExercises {
    private static final int LARGEST_NUMBER = 4;

    private WhichPaddingExercises() {}

    static Exercise make(ExerciseId id, Numbers random) {
        while (true) {
            int padding = id.level() == ExerciseId.LEVELS || id.level() == 1 && random.oneIn(3) ? 2 : 1;
            Axis axis = Axis.of(id.level() == 1 ? 1 : 3)
                    .withPadding(padding)
                    .withStride(id.level() == ExerciseId.LEVELS ? 2 : 1);
            int least = padding + 2;
            ConvolutionCase example = new ConvolutionCase(
                    2,
                    random.someTable(
                            Sizes.of(random.between(least, least + 1), random.between(least, least + 1)),
                            0,
                            id.level() == 1 ? 9 : LARGEST_NUMBER),
                    id.level() == 1
                            ? NumberTable.parse("1")
                            : random.someTable(Sizes.of(3, 3), id.level() == 2 ? 0 : -1, 2),
                    List.of(),
                    new Window(axis, axis),
                    1,
                    false,
                    false);
            PaddingMode right = random.oneOf(List.of(PaddingMode.values()));
            // with a filter of the single weight 1 and padding, the output is the padded input
            Map<PaddingMode, NumberTable> outputs = outputs(example);
            if (Set.copyOf(outputs.values()).size() == outputs.size()) {
                return exercise(id, example, outputs, right);
            }
        }
    }

    private static Map<PaddingMode, NumberTable> outputs(ConvolutionCase example) {
        Map<PaddingMode, NumberTable> outputs = new EnumMap<>(PaddingMode.class);
        for (PaddingMode mode : PaddingMode.values()) {
            outputs.put(
                    mode,
                    new ForwardConvolution(example.withWindow(example.window().with(mode))).result());
        }
        return outputs;
    }

    private static Exercise exercise(
            ExerciseId id, ConvolutionCase example, Map<PaddingMode, NumberTable> outputs, PaddingMode right) {
        NumberTable output = outputs.get(right);
        boolean isPlain = id.level() == 1;
        Axis axis = example.window().rows();
        Sizes input = example.input().sizes();
        List<Given> given = new ArrayList<>();
        given.add(new Given("input", new Value.Table(example.input())));
        if (!isPlain) {
            given.add(new Given("filter", new Value.Table(example.filters())));
            given.add(Given.of("stride", axis.stride()));
        }
        given.add(Given.of("padding", axis.paddingBefore()));
        given.add(new Given(isPlain ? "padded" : "output", new Value.Table(output)));
        Function<PaddingMode, LocalizedMessage> explanation = mode -> explanation(outputs.get(mode), output, isPlain);
        List<LocalizedMessage> solution = new ArrayList<>(Arrays.stream(PaddingMode.values())
                .filter(mode -> mode != right)
                .map(mode ->
                        LocalizedMessage.of("exercise.solution.whichPadding.one", words(mode), explanation.apply(mode)))
                .toList());
        solution.add(LocalizedMessage.of("exercise.solution.whichPadding.right", words(right)));
        return new Exercise(
                id,
                LocalizedMessage.of(
                        isPlain ? "exercise.given.whichPadding.padded" : "exercise.given.whichPadding",
                        RowsAndColumns.size(input.rows(), input.columns()),
                        RowsAndColumns.size(axis.size(), axis.size()),
                        axis.paddingBefore(),
                        axis.stride()),
                LocalizedMessage.of("exercise.ask.whichPadding"),
                given,
                List.of(new Blank.Choice(
                        LocalizedMessage.of("exercise.blank.paddingMode"),
                        Arrays.stream(PaddingMode.values())
                                .map(mode -> new Blank.Option(
                                        name(mode), words(mode), Optional.empty(), explanation.apply(mode)))
                                .toList(),
                        right.ordinal())),
                new Value.Word(name(right)),
                LocalizedMessage.of(isPlain ? "exercise.whichPadding.hint.padded" : "exercise.whichPadding.hint"),
                solution,
                Optional.empty());
    }

    private static String name(PaddingMode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    private static LocalizedMessage words(PaddingMode mode) {
        return LocalizedMessage.of("exercise.option.padding." + name(mode));
    }

    private static LocalizedMessage explanation(NumberTable made, NumberTable output, boolean isPlain) {
        Optional<Cell> different = output.sizes()
                .cells()
                .filter(cell -> made.at(cell).compareTo(output.at(cell)) != 0)
                .findFirst();
        return different
                .map(cell -> LocalizedMessage.of(
                        isPlain ? "exercise.whichPadding.wrong.padded" : "exercise.whichPadding.wrong",
                        cell.row() + 1,
                        cell.column() + 1,
                        ExactNumber.text(made.at(cell)),
                        ExactNumber.text(output.at(cell))))
                .orElseGet(() -> LocalizedMessage.of("exercise.whichPadding.right"));
    }
}
