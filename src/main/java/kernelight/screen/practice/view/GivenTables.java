package kernelight.screen.practice.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import kernelight.exercise.topic.Given;
import kernelight.exercise.topic.Value;
import kernelight.stage.state.NumberText;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.walk.Cell;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;

/** The tables that an exercise gives and that no stage shows. */
final class GivenTables extends FlowPane {
    private static final int MOST_SAID = 36;

    private final Texts texts;

    GivenTables(Texts texts) {
        super(28, 12);
        this.texts = texts;
        setAlignment(Pos.CENTER);
        getStyleClass().add("given-tables");
    }

    void show(List<Given> given, Palette palette) {
        getChildren()
                .setAll(given.stream()
                        .flatMap(one -> tables(one.value())
                                .flatMap(GivenTables::slices)
                                .map(table -> titled(one.name(), table, palette)))
                        .toList());
    }

    private static Stream<NumberTable> tables(Value value) {
        return switch (value) {
            case Value.Table table -> Stream.of(table.numbers());
            case Value.Numbers numbers ->
                numbers.numbers().isEmpty()
                        ? Stream.of()
                        : Stream.of(
                                new NumberTable(Sizes.of(1, numbers.numbers().size()), numbers.numbers()));
            case Value.Row row -> row.values().stream().flatMap(GivenTables::tables);
            case Value.Whole whole -> Stream.of();
            case Value.Decimal decimal -> Stream.of();
            case Value.Pair pair -> Stream.of();
            case Value.Word word -> Stream.of();
            case Value.Flag flag -> Stream.of();
        };
    }

    /** The channels of a table, of all its filters. */
    static Stream<NumberTable> slices(NumberTable table) {
        Sizes sizes = table.sizes();
        int planes = sizes.filters() * sizes.channels() * sizes.planes();
        Sizes one = Sizes.of(sizes.rows(), sizes.columns());
        return IntStream.range(0, planes)
                .mapToObj(plane -> NumberTable.filled(one, cell -> {
                    int index = plane * one.count() + one.index(cell);
                    return table.at(sizes.cell(index));
                }));
    }

    private Node titled(String name, NumberTable table, Palette palette) {
        Optional<String> title =
                Optional.of("practice.given." + name).filter(texts::has).map(texts::get);
        NumberGrid grid = new NumberGrid(
                table,
                switch (name.toLowerCase(Locale.ROOT)) {
                    case "filter" -> "filter";
                    case "input" -> "input";
                    case "output", "map" -> "output";
                    default -> "plain";
                },
                (title.map(words -> words + ": ").orElse("") + spoken(texts, table)).strip(),
                palette);
        VBox box = new VBox(6, grid);
        box.setAlignment(Pos.CENTER);
        title.ifPresent(words -> {
            Label label = new Label(words);
            label.getStyleClass().add("grid-title");
            box.getChildren().addFirst(label);
        });
        return box;
    }

    /** Row by row, as far as one would listen. */
    static String spoken(Texts texts, NumberTable table) {
        Sizes sizes = table.sizes();
        String size = texts.get("exercise.given.size", sizes.rows(), sizes.columns());
        if (sizes.count() > MOST_SAID) {
            return size;
        }
        String rows = IntStream.range(0, sizes.rows())
                .mapToObj(row -> IntStream.range(0, sizes.columns())
                        .mapToObj(column -> NumberText.inCell(table.at(Cell.at(row, column))))
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        return SpokenSigns.sentence(texts, size + ": " + rows);
    }
}
