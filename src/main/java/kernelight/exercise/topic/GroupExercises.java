package kernelight.exercise.topic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.engine.kernel.Window;
import kernelight.exercise.CellQuestion;
import kernelight.exercise.NamedMistake;
import kernelight.walk.Cell;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.ForwardConvolution;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;

/** Convolutions in groups: which channels a filter reads; the shapes of the filters; one output. */
final class GroupExercises {
    private static final String TEXTS = "exercise.groups.";
    private static final int LARGEST_NUMBER = 3;

    private GroupExercises() {}

    static Exercise make(ExerciseId id, Numbers random) {
        int groups = random.between(2, 5);
        int channels = groups * random.between(id.level() == 1 ? 2 : 1, 5);
        int filters = groups * random.between(1, 5);
        return switch (id.level()) {
            case 1 -> channels(id, channels, filters, groups, random.between(1, filters));
            case 2 -> shapes(id, channels, filters, groups, random.oneOf(List.of(1, 3, 5)));
            default -> cell(id, random);
        };
    }

    /** The first and the last channel that a filter reads, all counted from 1. */
    private static Exercise channels(ExerciseId id, int channels, int filters, int groups, int filter) {
        int filtersInGroup = filters / groups;
        int channelsInGroup = channels / groups;
        int group = (filter - 1) / filtersInGroup + 1;
        int last = group * channelsInGroup;
        int first = last - channelsInGroup + 1;
        LocalizedMessage hint = LocalizedMessage.of(TEXTS + "hint.group", filters, groups, filtersInGroup);
        ListedQuestion firstQuestion = ListedQuestion.of(TEXTS, first, hint)
                .mistake("COUNTED_FROM_ZERO", first - 1L)
                .mistake("ALL_CHANNELS", 1)
                .mistakeIf(filter <= channels, "FILTER_AS_CHANNEL", filter)
                .mistake("GROUP_AS_CHANNEL", group)
                .mistakeIf(filtersInGroup != channelsInGroup, "FILTERS_FOR_CHANNELS", (group - 1L) * filtersInGroup + 1)
                .mistakeIf(group < groups, "OTHER_GROUP", last + 1L)
                .mistakeIf(group > 1, "OTHER_GROUP", (long) first - channelsInGroup)
                .build();
        ListedQuestion lastQuestion = ListedQuestion.of(TEXTS, last, hint)
                .mistake("COUNTED_FROM_ZERO", last - 1L)
                .mistake("ALL_CHANNELS", channels)
                .mistakeIf(filter <= channels, "FILTER_AS_CHANNEL", filter)
                .mistake("GROUP_AS_CHANNEL", group)
                .mistakeIf(filtersInGroup != channelsInGroup, "FILTERS_FOR_CHANNELS", (long) group * filtersInGroup)
                .mistakeIf(group < groups, "OTHER_GROUP", (long) last + channelsInGroup)
                .mistakeIf(group > 1, "OTHER_GROUP", (long) last - channelsInGroup)
                .build();
        return new Exercise(
                id,
                LocalizedMessage.of("exercise.given.groups.channels", channels, filters, groups),
                LocalizedMessage.of("exercise.ask.groups.channels", filter),
                List.of(
                        Given.of("channels", channels),
                        Given.of("filters", filters),
                        Given.of("groups", groups),
                        Given.of("filter", filter)),
                List.of(
                        Blank.Number.inLine(LocalizedMessage.of("exercise.blank.firstChannel"), firstQuestion),
                        Blank.Number.inLine(LocalizedMessage.of("exercise.blank.lastChannel"), lastQuestion)),
                new Value.Row(List.of(new Value.Whole(first), new Value.Whole(last))),
                hint,
                List.of(
                        LocalizedMessage.of("exercise.solution.groups.filters", filters, groups, filtersInGroup),
                        LocalizedMessage.of("exercise.solution.groups.group", filter, group),
                        LocalizedMessage.of("exercise.solution.groups.width", channels, groups, channelsInGroup),
                        LocalizedMessage.of("exercise.solution.groups.channels", group, first, last)),
                Optional.empty());
    }

    /** How many channels a filter has, how many filters a group, and how many maps come out. */
    private static Exercise shapes(ExerciseId id, int channels, int filters, int groups, int size) {
        int channelsInGroup = channels / groups;
        int filtersInGroup = filters / groups;
        LocalizedMessage hint = LocalizedMessage.of(TEXTS + "hint.shapes", groups);
        ListedQuestion depth = ListedQuestion.of(TEXTS, channelsInGroup, hint)
                .mistake("GROUPS_IGNORED", channels)
                .mistake("NUMBER_OF_GROUPS", groups)
                .mistakeIf(filtersInGroup != channelsInGroup, "FILTERS_FOR_CHANNELS", filtersInGroup)
                .mistakeIf(channelsInGroup > 1, "ONE_CHANNEL_EACH", 1)
                .build();
        ListedQuestion count = ListedQuestion.of(TEXTS, filtersInGroup, hint)
                .mistake("ALL_FILTERS_IN_EACH_GROUP", filters)
                .mistake("NUMBER_OF_GROUPS", groups)
                .mistakeIf(filtersInGroup != channelsInGroup, "CHANNELS_FOR_FILTERS", channelsInGroup)
                .build();
        ListedQuestion maps = ListedQuestion.of(TEXTS, filters, hint)
                .mistake("ONE_GROUP_ONLY", filtersInGroup)
                .mistake("FILTERS_TIMES_GROUPS", (long) filters * groups)
                .mistakeIf(filters != channels, "CHANNELS_KEPT", channels)
                .mistake("FILTERS_TIMES_CHANNELS", (long) filters * channelsInGroup)
                .build();
        return new Exercise(
                id,
                LocalizedMessage.of(
                        "exercise.given.groups.shapes", channels, filters, RowsAndColumns.size(size, size), groups),
                LocalizedMessage.of("exercise.ask.groups.shapes"),
                List.of(
                        Given.of("channels", channels),
                        Given.of("filters", filters),
                        Given.of("filter", size),
                        Given.of("groups", groups)),
                List.of(
                        Blank.Number.inLine(LocalizedMessage.of("exercise.blank.channelsOfFilter"), depth),
                        Blank.Number.inLine(LocalizedMessage.of("exercise.blank.filtersOfGroup"), count),
                        Blank.Number.inLine(LocalizedMessage.of("exercise.blank.maps"), maps)),
                new Value.Row(List.of(
                        new Value.Whole(channelsInGroup), new Value.Whole(filtersInGroup), new Value.Whole(filters))),
                hint,
                List.of(
                        LocalizedMessage.of("exercise.solution.groups.width", channels, groups, channelsInGroup),
                        LocalizedMessage.of("exercise.solution.groups.filters", filters, groups, filtersInGroup),
                        LocalizedMessage.of("exercise.solution.groups.maps", groups, filtersInGroup, filters)),
                Optional.empty());
    }

    private static Exercise cell(ExerciseId id, Numbers random) {
        while (true) {
            int channelsInGroup = random.between(1, 2);
            int filters = 2 * random.between(1, 4 - channelsInGroup) / channelsInGroup;
            if (filters < 2 || filters % 2 != 0) {
                continue;
            }
            ConvolutionCase example = new ConvolutionCase(
                    2,
                    random.someTable(Sizes.of(2 * channelsInGroup, 3, 3), 0, LARGEST_NUMBER),
                    random.someTable(new Sizes(filters, channelsInGroup, 1, 2, 2), -1, 2),
                    List.of(),
                    Window.square(2),
                    2,
                    false,
                    false);
            Cell asked = Cell.at(random.between(0, filters - 1), random.between(0, 1), random.between(0, 1));
            if (otherGroup(example, asked)
                            .compareTo(new ForwardConvolution(example)
                                    .formula(asked)
                                    .result())
                    != 0) {
                return cell(id, example, asked);
            }
        }
    }

    /** One output of a case in two groups. */
    private static Exercise cell(ExerciseId id, ConvolutionCase example, Cell output) {
        CellQuestion cell = new CellQuestion(example, output);
        Stream<NamedMistake> wrongGroup =
                Stream.of(new NamedMistake(TEXTS, "READ_OTHER_GROUP", otherGroup(example, output), List.of()));
        ListedQuestion question = new ListedQuestion(
                cell.answer(),
                cell.hint(),
                Stream.concat(wrongGroup, cell.mistakes()).toList());
        Sizes input = example.input().sizes();
        int filters = example.filters().sizes().filters();
        List<LocalizedMessage> solution = new ArrayList<>();
        solution.add(LocalizedMessage.of(
                example.channelsPerGroup() == 1
                        ? "exercise.solution.groups.channels.one"
                        : "exercise.solution.groups.channels.filter",
                output.channel() + 1,
                example.firstChannel(output.channel()) + 1,
                example.firstChannel(output.channel()) + example.channelsPerGroup()));
        solution.addAll(ChannelExercises.solution(example, output));
        return new Exercise(
                id,
                LocalizedMessage.of(
                        "exercise.given.groups.cell",
                        input.channels(),
                        RowsAndColumns.size(input.rows(), input.columns()),
                        filters,
                        RowsAndColumns.size(2, 2),
                        example.groups()),
                LocalizedMessage.of(
                        "exercise.ask.groups.cell", output.channel() + 1, output.row() + 1, output.column() + 1),
                List.of(
                        new Given("input", new Value.Table(example.input())),
                        new Given(
                                "filters",
                                new Value.Row(IntStream.range(0, filters)
                                        .<Value>mapToObj(filter -> new Value.Table(filter(example, filter)))
                                        .toList())),
                        Given.of("groups", example.groups()),
                        Given.of("filter", output.channel() + 1),
                        Given.of("row", output.row() + 1),
                        Given.of("column", output.column() + 1)),
                List.of(TableBlanks.of(output, question)),
                new Value.Decimal(question.answer()),
                question.hint(),
                solution,
                Optional.of(new ForwardConvolution(example)));
    }

    private static NumberTable filter(ConvolutionCase example, int filter) {
        Sizes sizes = example.filters().sizes();
        return NumberTable.filled(
                Sizes.of(sizes.channels(), sizes.rows(), sizes.columns()),
                cell -> example.filters().at(cell.inFilter(filter)));
    }

    /** What the filter would make of the channels of the other of two groups. */
    private static BigDecimal otherGroup(ConvolutionCase example, Cell output) {
        int channels = example.channelsPerGroup();
        int first = example.firstChannel(output.channel()) == 0 ? channels : 0;
        return example.filters()
                .sizes()
                .cellsOfFilter(output.channel())
                .map(weight -> example.filters()
                        .at(weight)
                        .multiply(example.input()
                                .at(Cell.at(
                                        first + weight.channel(),
                                        output.row() + weight.row(),
                                        output.column() + weight.column()))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
