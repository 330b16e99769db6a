package kernelight.worksheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelight.exercise.topic.Blank;
import kernelight.exercise.topic.Exercise;
import kernelight.exercise.topic.Value;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;

/**
 * A table that a question gives, beside the words of its situation. Several channels are several tables.
 *
 * @param rows its numbers, row by row
 */
public record GivenTable(LocalizedMessage label, List<List<BigDecimal>> rows) {
    public GivenTable {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The tables of an exercise in the order in which they are given, without those that its options show. */
    public static List<GivenTable> of(Exercise exercise) {
        Set<NumberTable> options = exercise.blanks().stream()
                .flatMap(blank -> blank instanceof Blank.Choice choice ? choice.options().stream() : Stream.empty())
                .flatMap(option -> option.picture().stream())
                .collect(Collectors.toSet());
        return exercise.given().stream()
                .flatMap(
                        given -> tables(LocalizedMessage.of("worksheet.table." + given.name()), given.value(), options))
                .toList();
    }

    private static Stream<GivenTable> tables(LocalizedMessage label, Value value, Set<NumberTable> options) {
        return switch (value) {
            case Value.Table(NumberTable numbers) ->
                options.contains(numbers) ? Stream.empty() : channels(label, numbers).stream();
            case Value.Row(List<Value> values) ->
                IntStream.range(0, values.size())
                        .boxed()
                        .flatMap(index -> tables(numbered(label, index + 1), values.get(index), options));
            case Value.Whole whole -> Stream.empty(); // said in the situation, as what follows
            case Value.Decimal decimal -> Stream.empty();
            case Value.Pair pair -> Stream.empty();
            case Value.Numbers numbers -> Stream.empty();
            case Value.Word word -> Stream.empty();
            case Value.Flag flag -> Stream.empty();
        };
    }

    /** A table for each channel of each image or filter. */
    public static List<GivenTable> channels(LocalizedMessage label, NumberTable numbers) {
        Sizes sizes = numbers.sizes();
        int perTable = sizes.rows() * sizes.columns();
        int perFilter = sizes.count() / sizes.filters() / perTable;
        List<GivenTable> channels = new ArrayList<>();
        for (int table = 0; table < sizes.count() / perTable; table++) {
            LocalizedMessage filter = sizes.filters() == 1 ? label : numbered(label, table / perFilter + 1);
            channels.add(new GivenTable(
                    perFilter == 1
                            ? filter
                            : LocalizedMessage.of("worksheet.table.channel", filter, table % perFilter + 1),
                    rows(numbers.values().subList(table * perTable, (table + 1) * perTable), sizes.columns())));
        }
        return channels;
    }

    private static List<List<BigDecimal>> rows(List<BigDecimal> values, int columns) {
        return IntStream.range(0, values.size() / columns)
                .mapToObj(row -> values.subList(row * columns, (row + 1) * columns))
                .toList();
    }

    private static LocalizedMessage numbered(LocalizedMessage label, int number) {
        return LocalizedMessage.of("worksheet.table.numbered", label, number);
    }
}
