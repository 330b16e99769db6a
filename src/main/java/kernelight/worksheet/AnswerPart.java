package kernelight.worksheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelight.exercise.topic.Blank;
import kernelight.exercise.topic.Exercise;
import kernelight.walk.Cell;
import kernelight.walk.Operation;
import kernelight.walk.Sizes;
import kernelight.words.LocalizedMessage;

/** A place of a question where answers are written, with the blanks of its exercise that belong there. */
public sealed interface AnswerPart {
    /** The blanks that belong there, in the order in which they are filled in. */
    List<Blank> blanks();

    /** A number behind its label. */
    record Line(Blank.Number blank) implements AnswerPart {
        @Override
        public List<Blank> blanks() {
            return List.of(blank);
        }
    }

    /**
     * A table to write numbers into.
     *
     * @param label empty if there is only one table
     * @param cells row by row; empty where nothing is asked for
     */
    record Grid(Optional<LocalizedMessage> label, List<List<Optional<Blank.Number>>> cells) implements AnswerPart {
        public Grid {
            cells = cells.stream().map(List::copyOf).toList();
        }

        @Override
        public List<Blank> blanks() {
            return cells.stream()
                    .flatMap(List::stream)
                    .flatMap(Optional::stream)
                    .<Blank>map(blank -> blank)
                    .toList();
        }
    }

    /** Options of which one is marked. */
    record Options(Blank.Choice blank) implements AnswerPart {
        @Override
        public List<Blank> blanks() {
            return List.of(blank);
        }

        /** The letter before an option: a, b ... */
        public static String letter(int option) {
            return String.valueOf((char) ('a' + option));
        }
    }

    /** The parts of an exercise. Several blanks of one table are a grid; a single cell of a table has a line. */
    static List<AnswerPart> of(Exercise exercise) {
        long cells = exercise.blanks().stream()
                .filter(blank ->
                        blank instanceof Blank.Number number && number.cell().isPresent())
                .count();
        List<AnswerPart> parts = new ArrayList<>();
        Map<Cell, Blank.Number> table = new LinkedHashMap<>();
        int place = 0;
        for (Blank blank : exercise.blanks()) {
            switch (blank) {
                case Blank.Choice choice -> parts.add(new Options(choice));
                case Blank.Number number -> {
                    if (cells > 1 && number.cell().isPresent()) {
                        place = table.isEmpty() ? parts.size() : place;
                        table.put(number.cell().get(), number);
                    } else {
                        parts.add(new Line(number));
                    }
                }
            }
        }
        parts.addAll(place, grids(table, sizes(exercise, table)));
        return parts;
    }

    /** The sizes of the table that the exercise's operation makes, or else of its smallest table that has all blanks. */
    private static Sizes sizes(Exercise exercise, Map<Cell, Blank.Number> table) {
        return exercise.operation()
                .map(Operation::targetSizes)
                .filter(sizes -> table.keySet().stream().allMatch(sizes::contains))
                .orElseGet(() -> table.keySet().stream()
                        .map(cell -> new Sizes(
                                cell.filter() + 1,
                                cell.channel() + 1,
                                cell.plane() + 1,
                                cell.row() + 1,
                                cell.column() + 1))
                        .reduce(new Sizes(1, 1, 1, 1, 1), AnswerPart::larger));
    }

    private static Sizes larger(Sizes one, Sizes other) {
        return new Sizes(
                Math.max(one.filters(), other.filters()),
                Math.max(one.channels(), other.channels()),
                Math.max(one.planes(), other.planes()),
                Math.max(one.rows(), other.rows()),
                Math.max(one.columns(), other.columns()));
    }

    private static List<AnswerPart> grids(Map<Cell, Blank.Number> table, Sizes sizes) {
        int perGrid = sizes.rows() * sizes.columns();
        List<AnswerPart> grids = new ArrayList<>();
        for (int grid = 0; grid < sizes.count() / perGrid; grid++) {
            int first = grid * perGrid;
            List<List<Optional<Blank.Number>>> cells = IntStream.range(0, sizes.rows())
                    .mapToObj(row -> IntStream.range(0, sizes.columns())
                            .mapToObj(column ->
                                    Optional.ofNullable(table.get(sizes.cell(first + row * sizes.columns() + column))))
                            .toList())
                    .toList();
            Grid part = new Grid(
                    sizes.count() == perGrid
                            ? Optional.empty()
                            : Optional.of(LocalizedMessage.of("worksheet.answer.table", grid + 1)),
                    cells);
            if (!part.blanks().isEmpty()) {
                grids.add(part);
            }
        }
        return grids;
    }
}
