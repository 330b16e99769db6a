package kernelight.screen.convolution.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kernelight.formula.Quantity;
import kernelight.screen.stageroom.model.UnknownTable;
import kernelight.stage.sheet.Look;
import kernelight.stage.sheet.NumberText;
import kernelight.stage.sheet.Sheet;
import kernelight.stage.sheet.Sign;
import kernelight.stage.sheet.Table;
import kernelight.stage.sheet.WalkSheet;
import kernelight.walk.BackwardCase;
import kernelight.walk.BiasGradient;
import kernelight.walk.Cell;
import kernelight.walk.ConvolutionCase;
import kernelight.walk.FilterGradient;
import kernelight.walk.ForwardConvolution;
import kernelight.walk.Frame;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.InputGradient;
import kernelight.walk.NumberTable;
import kernelight.walk.Operation;
import kernelight.walk.Sizes;
import kernelight.walk.TransposedConvolution;
import kernelight.walk.Walk;
import kernelight.words.Message;

/** One state in one view: its walk, and the sheet at each of its positions. */
final class ConvolutionSheets {
    private static final int WIDEST_TEXTS = 12;

    private final ConvolutionState state;
    private final ConvolutionCase example;
    private final ViewKind view;
    private final GradientKind gradient;
    private final Walk walk;
    private final NumberTable result;
    private final Optional<UnrolledTables> unrolled;
    private final Map<GridName, Look.Shade> ranges = new EnumMap<>(GridName.class);
    private final List<String> longest;

    ConvolutionSheets(ConvolutionState state, ViewKind view, GradientKind gradient) {
        this.state = state;
        this.example = state.example();
        this.view = view;
        this.gradient = gradient;
        this.walk = new Walk(operation());
        this.result = walk.result();
        this.unrolled = view == ViewKind.IM2COL ? Optional.of(new UnrolledTables(example)) : Optional.empty();
        ranges.put(GridName.INPUT, range(example.input()));
        ranges.put(GridName.OUTPUT_GRADIENT, range(state.outputGradient()));
        ranges.put(walk.operation().target(), range(result));
        this.longest = longestTexts();
    }

    private Operation operation() {
        return switch (view) {
            case SLIDING, IM2COL -> new ForwardConvolution(example);
            case TRANSPOSED -> new TransposedConvolution(example, state.outputPadding());
            case BACKWARD -> backward();
        };
    }

    private Operation backward() {
        BackwardCase backward = new BackwardCase(example, state.outputGradient());
        return switch (gradient) {
            case FILTER -> new FilterGradient(backward);
            case INPUT -> new InputGradient(backward);
            case BIAS -> new BiasGradient(backward);
        };
    }

    Walk walk() {
        return walk;
    }

    /** What the walk writes, finished. */
    NumberTable result() {
        return result;
    }

    /** @param hidesSize whether the output's size is asked for */
    Sheet sheet(Frame frame, Optional<GridCell> pointed, WalkSheet.Options options, boolean hidesSize) {
        List<Table> tables = hidesSize ? UnknownTable.inPlaceOfOutput(tables(frame)) : tables(frame);
        return WalkSheet.of(walk, frame, tables, target(frame), termsPerLine(), longest, ranges, pointed, options);
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
        ConvolutionTables tables = new ConvolutionTables(example, frame, filterAtWork(frame));
        return switch (view) {
            case SLIDING -> forward(tables, true);
            case TRANSPOSED -> forward(tables, false);
            case IM2COL -> unrolled.orElseThrow().at(frame, tables, walk.targetSizes());
            case BACKWARD -> backward(tables);
        };
    }

    private List<Table> forward(ConvolutionTables tables, boolean withPadding) {
        List<Table> all = new ArrayList<>();
        all.add(tables.input(withPadding));
        all.add(tables.filter().after(Sign.SLIDES));
        if (example.hasBias()) {
            all.add(tables.bias().after(Sign.PLUS));
        }
        all.add(ConvolutionTables.result(tables.maps(
                GridName.OUTPUT, Quantity.OUTPUT, Message.of("convolution.output"), walk.targetSizes(), result::at)));
        return all;
    }

    private List<Table> backward(ConvolutionTables tables) {
        BackwardCase backward = new BackwardCase(example, state.outputGradient());
        Table outputGradient = tables.maps(
                        GridName.OUTPUT_GRADIENT,
                        Quantity.OUTPUT,
                        Message.of("convolution.gradient.output"),
                        example.outputSizes(),
                        state.outputGradient()::at)
                .withBlocked(cell -> !backward.isOpen(cell));
        return switch (gradient) {
            case FILTER ->
                List.of(
                        outputGradient,
                        tables.input(true).after(Sign.SLIDES),
                        ConvolutionTables.result(tables.filters(
                                GridName.FILTER_GRADIENT, Message.of("convolution.gradient.filter"), result::at)));
            case INPUT ->
                List.of(
                        outputGradient,
                        tables.filter().after(Sign.SLIDES),
                        ConvolutionTables.result(tables.maps(
                                GridName.INPUT_GRADIENT,
                                Quantity.INPUT,
                                Message.of("convolution.gradient.input"),
                                walk.targetSizes(),
                                result::at)));
            case BIAS ->
                List.of(
                        outputGradient,
                        tables.bias(GridName.BIAS_GRADIENT, Message.of("convolution.gradient.bias"), result::at)
                                .after(Sign.BECOMES));
        };
    }

    /** Which filter is at work: the one whose map is written, or whose weights meet the current gradient. */
    int filterAtWork(Frame frame) {
        return switch (walk.operation().target()) {
            case FILTER_GRADIENT -> frame.target().filter();
            case INPUT_GRADIENT -> {
                if (frame.recipe().terms().isEmpty()) {
                    yield 0;
                }
                yield frame.currentTerm()
                        .orElse(frame.recipe().terms().getFirst())
                        .first()
                        .cell()
                        .channel();
            }
            default -> frame.target().channel();
        };
    }

    /** What the cell that is written is called, with its map or channel where there are several. */
    Message target(Frame frame) {
        Sizes sizes = walk.targetSizes();
        Cell cell = frame.target();
        String name = switch (walk.operation().target()) {
            case FILTER_GRADIENT -> "convolution.gradient.filter";
            case INPUT_GRADIENT -> "convolution.gradient.input";
            case BIAS_GRADIENT -> "convolution.gradient.bias";
            default -> "convolution.output";
        };
        Message table = Message.of(name);
        if (sizes.filters() > 1) {
            table = Message.of("convolution.numbered", table, cell.filter() + 1);
        }
        if (sizes.channels() > 1) {
            table = Message.of(
                    walk.operation().target() == GridName.OUTPUT ? "convolution.ofMap" : "convolution.ofChannel",
                    table,
                    cell.channel() + 1);
        }
        return sizes.planes() > 1 ? Message.of("convolution.ofPlane", table, cell.plane() + 1) : table;
    }

    private int termsPerLine() {
        return switch (walk.operation().target()) {
            case FILTER_GRADIENT, BIAS_GRADIENT -> example.outputSizes().columns();
            default -> example.filters().sizes().columns();
        };
    }

    private static Look.Shade range(NumberTable table) {
        double smallest = Double.MAX_VALUE;
        double largest = -Double.MAX_VALUE;
        for (BigDecimal value : table.values()) {
            smallest = Math.min(smallest, value.doubleValue());
            largest = Math.max(largest, value.doubleValue());
        }
        return new Look.Shade(0, smallest, largest);
    }

    /** The texts that may be the widest: all have the most characters. */
    private List<String> longestTexts() {
        Stream<BigDecimal> numbers = Stream.of(
                        example.input().values(), example.filters().values(), example.bias(), result.values())
                .flatMap(List::stream);
        if (view == ViewKind.BACKWARD) {
            numbers = Stream.concat(numbers, state.outputGradient().values().stream());
        }
        List<String> texts = numbers.distinct()
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
