package kernelight.screen.pooling.model;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kernelight.formula.Quantity;
import kernelight.screen.stageroom.model.UnknownTable;
import kernelight.stage.sheet.Look;
import kernelight.stage.sheet.NumberText;
import kernelight.stage.sheet.Sheet;
import kernelight.stage.sheet.Sign;
import kernelight.stage.sheet.Table;
import kernelight.stage.sheet.WalkSheet;
import kernelight.walk.Cell;
import kernelight.walk.Frame;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.Im2col;
import kernelight.walk.NumberTable;
import kernelight.walk.Operation;
import kernelight.walk.Pooling;
import kernelight.walk.PoolingCase;
import kernelight.walk.PoolingGradient;
import kernelight.walk.Shift;
import kernelight.walk.Walk;
import kernelight.words.Message;

/** One state in one view: its walk, and the sheet at each of its positions. */
final class PoolingSheets {
    private static final int WIDEST_TEXTS = 12;

    private final PoolingState state;
    private final PoolingView view;
    /** What the walk is about: the case itself, or the same with a moved input. */
    private final PoolingCase example;

    private final Walk walk;
    private final NumberTable result;
    /** The output of the case as it is. */
    private final NumberTable output;

    private final Optional<Im2col> unrolled;
    private final Set<Cell> winners = new HashSet<>();
    private final Map<GridName, Look.Shade> ranges = new EnumMap<>(GridName.class);
    private final List<String> longest;

    PoolingSheets(PoolingState state, PoolingView view, Shift shift) {
        this.state = state;
        this.view = view;
        this.example = view == PoolingView.SHIFTED
                ? state.example().withInput(shift.of(state.example().input()))
                : state.example();
        this.walk = new Walk(operation());
        this.result = walk.operation().result();
        this.output = view == PoolingView.SLIDING || view == PoolingView.IM2COL
                ? result
                : new Pooling(state.example()).result();
        this.unrolled = view == PoolingView.IM2COL ? Optional.of(Im2col.of(example)) : Optional.empty();
        if (walk.operation() instanceof PoolingGradient gradient) {
            winners.addAll(gradient.winners());
        }
        ranges.put(GridName.INPUT, range(example.input()));
        ranges.put(walk.operation().target(), range(result));
        ranges.put(GridName.OUTPUT_BEFORE, range(output));
        this.longest = longestTexts();
    }

    private Operation operation() {
        return view == PoolingView.BACKWARD
                ? new PoolingGradient(example, state.outputGradient())
                : new Pooling(example);
    }

    Walk walk() {
        return walk;
    }

    /** What the walk writes, finished. */
    NumberTable result() {
        return result;
    }

    /** The output before the input was moved. */
    NumberTable output() {
        return output;
    }

    /** How much the moved input changes; nothing in the views that move none. */
    ShiftFacts shiftFacts() {
        return view == PoolingView.SHIFTED
                ? ShiftFacts.of(state.example().input(), example.input(), output, result)
                : new ShiftFacts(
                        0, example.input().sizes().count(), 0, output.sizes().count());
    }

    /** The input that the walk reads. */
    NumberTable input() {
        return example.input();
    }

    /** @param hidesSize whether the output's size is asked for */
    Sheet sheet(Frame frame, Optional<GridCell> pointed, WalkSheet.Options options, boolean hidesSize) {
        return WalkSheet.of(
                walk,
                frame,
                hidesSize ? UnknownTable.inPlaceOfOutput(tables(frame)) : tables(frame),
                target(frame),
                example.window().columns().size(),
                longest,
                ranges,
                pointed,
                options);
    }

    /** The cell that a cell of a matrix stands for; any other cell itself. */
    GridCell source(GridCell at, Frame frame) {
        return tables(frame).stream()
                .filter(table -> table.grid() == at.grid())
                .findFirst()
                .map(table -> table.source().apply(at.cell()))
                .orElse(at);
    }

    private List<Table> tables(Frame frame) {
        PoolingTables tables = new PoolingTables(example, frame);
        return switch (view) {
            case SLIDING -> List.of(tables.input(Message.of("pooling.input")), output(tables, "pooling.output"));
            case IM2COL -> tables.unrolled(unrolled.orElseThrow(), result);
            case BACKWARD -> backward(tables);
            case SHIFTED -> shifted(tables);
        };
    }

    private Table output(PoolingTables tables, String name) {
        return tables.maps(GridName.OUTPUT, Quantity.OUTPUT, name, result).after(Sign.BECOMES);
    }

    private List<Table> backward(PoolingTables tables) {
        Table input = tables.input(Message.of("pooling.input"));
        boolean average = example.kind().isAverage();
        return List.of(
                average
                        ? input
                        : input.withBlocked(cell -> example.input().sizes().contains(cell) && !winners.contains(cell)),
                tables.maps(
                                GridName.OUTPUT_GRADIENT,
                                Quantity.OUTPUT,
                                "pooling.gradient.output",
                                state.outputGradient())
                        .after(Sign.BESIDE),
                tables.maps(GridName.INPUT_GRADIENT, Quantity.INPUT, "pooling.gradient.input", result)
                        .after(Sign.BECOMES));
    }

    /** The output of the moved input beside the old one, whose changed numbers are crossed out. */
    private List<Table> shifted(PoolingTables tables) {
        Set<Cell> changed = Shift.changed(output, result);
        return List.of(
                tables.input(Message.of("pooling.input.moved")),
                output(tables, "pooling.output.now"),
                tables.maps(GridName.OUTPUT_BEFORE, Quantity.OUTPUT, "pooling.output.before", output)
                        .withBlocked(changed::contains)
                        .after(Sign.BESIDE));
    }

    /** What the cell that is written is called, with its channel where there are several. */
    Message target(Frame frame) {
        Message table = Message.of(
                walk.operation().target() == GridName.INPUT_GRADIENT ? "pooling.gradient.input" : "pooling.output");
        return walk.targetSizes().channels() > 1
                ? Message.of("pooling.ofChannel", table, frame.target().channel() + 1)
                : table;
    }

    private static Look.Shade range(NumberTable table) {
        double smallest = table.values().stream()
                .mapToDouble(BigDecimal::doubleValue)
                .min()
                .orElseThrow();
        double largest = table.values().stream()
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElseThrow();
        return new Look.Shade(0, smallest, largest);
    }

    /** The texts that may be the widest: all have the most characters. */
    private List<String> longestTexts() {
        Stream<BigDecimal> gradient =
                view == PoolingView.BACKWARD ? state.outputGradient().values().stream() : Stream.empty();
        List<String> texts = Stream.concat(
                        gradient, Stream.of(example.input(), output, result).flatMap(table -> table.values().stream()))
                .distinct()
                .map(NumberText::inCell)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        int most = texts.getFirst().length();
        return texts.stream()
                .takeWhile(text -> text.length() >= most - 1)
                .limit(WIDEST_TEXTS)
                .toList();
    }
}
