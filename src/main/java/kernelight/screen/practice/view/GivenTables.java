package kernelight.screen.practice.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import kernelight.exercise.topic.Blank;
import kernelight.exercise.topic.Exercise;
import kernelight.exercise.topic.Given;
import kernelight.exercise.topic.Value;
import kernelight.stage.state.NumberText;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.walk.Cell;
import kernelight.walk.NumberTable;
import kernelight.walk.Sizes;

/** The tables that an exercise gives and that no stage and no option shows; losses are drawn as curves. */
final class GivenTables extends FlowPane {
    private static final int MOST_SAID = 36;

    private final Texts texts;

    GivenTables(Texts texts) {
        super(28, 12);
        this.texts = texts;
        setAlignment(Pos.CENTER);
        getStyleClass().add("given-tables");
    }

    void show(Exercise exercise, Palette palette) {
        getChildren().clear();
        Set<NumberTable> inOptions = exercise.blanks().stream()
                .flatMap(blank -> blank instanceof Blank.Choice choice ? choice.options().stream() : Stream.empty())
                .flatMap(option -> option.picture().stream())
                .collect(Collectors.toSet());
        exercise.givenBeside()
                .forEach(given -> tables(given.value())
                        .filter(table -> !inOptions.contains(table))
                        .flatMap(GivenTables::slices)
                        .forEach(table -> getChildren().add(titled(given.name(), table, palette))));
        List<BigDecimal> training = numbers(exercise, "trainingLoss");
        List<BigDecimal> test = numbers(exercise, "testLoss");
        if (!training.isEmpty()) {
            getChildren()
                    .add(new LossCurves(
                            training,
                            test,
                            texts.get("practice.given.trainingLoss"),
                            texts.get("practice.given.testLoss"),
                            palette));
        }
    }

    private static List<BigDecimal> numbers(Exercise exercise, String name) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (Given given : exercise.given()) {
            if (given.name().equals(name) && given.value() instanceof Value.Numbers row) {
                numbers.addAll(row.numbers());
            }
        }
        return numbers;
    }

    private static Stream<NumberTable> tables(Value value) {
        return switch (value) {
            case Value.Table table -> Stream.of(table.numbers());
            case Value.Row row -> row.values().stream().flatMap(GivenTables::tables);
            case Value.Numbers numbers -> Stream.empty(); // said in the line above, as what follows
            case Value.Whole whole -> Stream.empty();
            case Value.Decimal decimal -> Stream.empty();
            case Value.Pair pair -> Stream.empty();
            case Value.Word word -> Stream.empty();
            case Value.Flag flag -> Stream.empty();
        };
    }

    /** The channels of a table, of all its filters. */
    static Stream<NumberTable> slices(NumberTable table) {
        Sizes sizes = table.sizes();
        int planes = sizes.filters() * sizes.channels() * sizes.planes();
        Sizes one = Sizes.of(sizes.rows(), sizes.columns());
        return IntStream.range(0, planes)
                .mapToObj(plane ->
                        NumberTable.filled(one, cell -> table.at(sizes.cell(plane * one.count() + one.index(cell)))));
    }

    private Node titled(String name, NumberTable table, Palette palette) {
        Optional<String> title = title(name);
        String colour = switch (name) {
            case "filter" -> "filter";
            case "input", "padded" -> "input";
            case "output", "outputGradient" -> "output";
            default -> "plain";
        };
        NumberGrid grid = new NumberGrid(
                table, colour, (title.map(words -> words + ": ").orElse("") + spoken(texts, table)).strip(), palette);
        VBox box = new VBox(6, grid);
        box.setAlignment(Pos.CENTER);
        title.ifPresent(words -> {
            Label label = new Label(words);
            label.getStyleClass().addAll("grid-title", colour);
            box.getChildren().addFirst(label);
        });
        return box;
    }

    private Optional<String> title(String name) {
        return switch (name) {
            case "input", "filter", "output", "padded", "outputGradient" ->
                Optional.of(texts.get("practice.given." + name));
            default -> Optional.empty();
        };
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
