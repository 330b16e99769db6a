package kernelight.screen.convolution.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelight.formula.Quantity;
import kernelight.stage.player.TableWords;
import kernelight.stage.player.WalkTables;
import kernelight.stage.state.PointedCell;
import kernelight.stage.state.Sign;
import kernelight.stage.state.Table;
import kernelight.stage.state.TableNumbers;
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
import kernelight.walk.TransposedStamps;
import kernelight.walk.Walk;
import kernelight.words.LocalizedMessage;

/** The walk and the tables of a convolution's state in one view. */
final class ConvolutionWalkTables implements WalkTables {
    private final ConvolutionState state;
    private final ConvolutionCase example;
    private final ConvolutionView view;
    private final GradientKind gradient;
    private final Optional<UnrolledTables> unrolled;
    private final Optional<StampTables> stamps;
    private final Walk walk;
    private final TableNumbers numbers;
    /** The outputs whose gradient ReLU stops. */
    private final Set<Cell> stopped;

    ConvolutionWalkTables(ConvolutionState state, ConvolutionView view, GradientKind gradient, TransposedWay way) {
        this.state = state;
        this.example = state.example();
        this.view = view;
        this.gradient = gradient;
        this.unrolled = view == ConvolutionView.IM2COL ? Optional.of(new UnrolledTables(example)) : Optional.empty();
        Optional<BackwardCase> backward = view == ConvolutionView.BACKWARD
                ? Optional.of(new BackwardCase(example, state.outputGradient()))
                : Optional.empty();
        Operation operation = backward.map(pass -> backward(pass, gradient)).orElseGet(() -> forward(state, view));
        stamps = operation instanceof TransposedConvolution transposed
                        && way == TransposedWay.SPREAD
                        && StampTables.arePossible(example)
                ? Optional.of(new StampTables(transposed))
                : Optional.empty();
        walk = stamps.map(StampTables::walk).orElseGet(() -> new Walk(operation));
        numbers = TableNumbers.of(shaded(), Set.of(GridName.INPUT), all());
        stopped = backward.map(ConvolutionWalkTables::stopped).orElse(Set.of());
    }

    private Map<GridName, NumberTable> shaded() {
        Map<GridName, NumberTable> shaded = new EnumMap<>(GridName.class);
        shaded.put(GridName.OUTPUT_GRADIENT, state.outputGradient());
        shaded.put(GridName.INPUT, example.input());
        shaded.put(stamps.isPresent() ? GridName.OUTPUT : walk.operation().target(), result());
        return shaded;
    }

    private Map<GridName, NumberTable> all() {
        Map<GridName, NumberTable> all = new EnumMap<>(GridName.class);
        all.put(GridName.INPUT, example.input());
        all.put(GridName.FILTER, example.filters());
        all.put(walk.operation().target(), result());
        stamps.ifPresent(spread -> all.put(GridName.OUTPUT, spread.shown()));
        if (example.hasBias()) {
            all.put(GridName.BIAS, state.bias());
        }
        if (view == ConvolutionView.BACKWARD) {
            all.put(GridName.OUTPUT_GRADIENT, state.outputGradient());
        }
        return all;
    }

    @Override
    public NumberTable result() {
        return stamps.map(StampTables::result).orElseGet(walk::result);
    }

    private static Operation forward(ConvolutionState state, ConvolutionView view) {
        return view == ConvolutionView.TRANSPOSED
                ? new TransposedConvolution(state.example(), state.outputPadding())
                : new ForwardConvolution(state.example());
    }

    private static Operation backward(BackwardCase backward, GradientKind gradient) {
        return switch (gradient) {
            case FILTER -> new FilterGradient(backward);
            case INPUT -> new InputGradient(backward);
            case BIAS -> new BiasGradient(backward);
        };
    }

    @Override
    public int images() {
        return example.input().sizes().images();
    }

    @Override
    public List<Table> at(Frame frame, int image) {
        ConvolutionTables tables = new ConvolutionTables(
                example, frame, currentFilter(frame, walk.operation().target()), image);
        List<Table> shown = switch (view) {
            case SLIDING -> forward(frame, tables, true);
            case TRANSPOSED -> forward(frame, tables, false);
            case IM2COL -> unrolled.orElseThrow().at(frame, tables, walk.targetSizes());
            case BACKWARD -> backward(tables, frame);
        };
        List<Table> all = shown.stream().map(tables::inGroups).toList();
        return tables.isColour()
                ? all.stream()
                        .flatMap(table -> table.grid() == GridName.INPUT
                                ? Stream.of(table, tables.pixels(table, numbers.rangeOf(GridName.INPUT)))
                                : Stream.of(table))
                        .toList()
                : all;
    }

    @Override
    public PointedCell pointed(Frame frame, List<Table> tables, GridCell at) {
        return unrolled.isPresent()
                ? unrolled.get().pointed(frame, walk.operation(), tables, at)
                : WalkTables.super.pointed(frame, tables, at);
    }

    private List<Table> forward(Frame frame, ConvolutionTables tables, boolean withPadding) {
        List<Table> all = new ArrayList<>();
        all.add(tables.input(withPadding));
        all.add(tables.filter().after(operation(withPadding)));
        if (withPadding && example.flipped()) {
            all.add(tables.flippedFilter().after(Sign.BECOMES));
        }
        if (example.hasBias()) {
            all.add(tables.bias().after(Sign.PLUS));
        }
        all.add(ConvolutionTables.result(stamps.map(spread -> spread.output(frame, tables))
                .orElseGet(() -> tables.maps(
                        GridName.OUTPUT,
                        Quantity.OUTPUT,
                        LocalizedMessage.of("convolution.output"),
                        walk.targetSizes(),
                        walk.result()::at))));
        return all;
    }

    /** The sign between input and filter; in the transposed view it names neither operation. */
    private Sign operation(boolean isSliding) {
        return isSliding ? example.flipped() ? Sign.CONVOLVES : Sign.CORRELATES : Sign.SLIDES;
    }

    private static Set<Cell> stopped(BackwardCase backward) {
        return backward.outputGradient()
                .sizes()
                .cells()
                .filter(cell -> !backward.passesGradient(cell))
                .collect(Collectors.toSet());
    }

    private List<Table> backward(ConvolutionTables tables, Frame frame) {
        Table outputGradient = tables.maps(
                        GridName.OUTPUT_GRADIENT,
                        Quantity.OUTPUT,
                        LocalizedMessage.of("convolution.gradient.output"),
                        example.outputSizes(),
                        state.outputGradient()::at)
                .withBlocked(
                        stopped::contains,
                        stopped.isEmpty() ? Optional.empty() : Optional.of(LocalizedMessage.of("convolution.stopped")))
                .withEditable(cell -> true);
        return switch (gradient) {
            case FILTER ->
                List.of(
                        outputGradient,
                        tables.input(true).after(Sign.SLIDES),
                        ConvolutionTables.result(tables.filters(
                                GridName.FILTER_GRADIENT,
                                LocalizedMessage.of("convolution.gradient.filter"),
                                walk.result()::at)));
            case INPUT ->
                List.of(
                        outputGradient,
                        filters(tables, frame).after(Sign.SLIDES),
                        ConvolutionTables.result(tables.maps(
                                GridName.INPUT_GRADIENT,
                                Quantity.INPUT,
                                LocalizedMessage.of("convolution.gradient.input"),
                                walk.targetSizes(),
                                walk.result()::at)));
            case BIAS ->
                List.of(
                        outputGradient,
                        tables.bias(
                                        GridName.BIAS_GRADIENT,
                                        LocalizedMessage.of("convolution.gradient.bias"),
                                        walk.result()::at)
                                .after(Sign.BECOMES));
        };
    }

    /** All filters whose weights take part, or all channels of the only one. */
    private Table filters(ConvolutionTables tables, Frame frame) {
        return example.filters().sizes().filters() == 1
                ? tables.filter()
                : tables.filtersReading(frame.target().channel());
    }

    /**
     * The index of the current filter: the one whose feature map is written, or whose weights the current gradient is
     * multiplied by.
     */
    static int currentFilter(Frame frame, GridName written) {
        return switch (written) {
            case FILTER_GRADIENT -> frame.target().filter();
            case INPUT_GRADIENT -> {
                if (frame.formula().terms().isEmpty()) {
                    yield 0;
                }
                yield frame.currentTerm()
                        .orElse(frame.formula().terms().getFirst())
                        .first()
                        .cell()
                        .channel();
            }
            default -> frame.place().channel();
        };
    }

    /** The cell at the same position for another filter; outside of the operation's target where there is none. */
    static Cell inFilter(Operation operation, Cell cell, int filter) {
        if (operation instanceof TransposedStamps stamps) {
            return stamps.inFilter(cell, filter);
        }
        return operation.target() == GridName.FILTER_GRADIENT ? cell.inFilter(filter) : cell.inChannel(filter);
    }

    @Override
    public boolean isOfSignals() {
        return example.dimensions() == 1;
    }

    @Override
    public LocalizedMessage target(Frame frame) {
        Sizes sizes = result().sizes();
        Cell cell = frame.place();
        String name = switch (walk.operation().target()) {
            case FILTER_GRADIENT -> "convolution.gradient.filter";
            case INPUT_GRADIENT -> "convolution.gradient.input";
            case BIAS_GRADIENT -> "convolution.gradient.bias";
            default -> "convolution.output";
        };
        LocalizedMessage table = LocalizedMessage.of(sizes.contains(cell) ? name : "convolution.stamps.cutOff");
        List<LocalizedMessage> parts = new ArrayList<>();
        if (sizes.filters() > 1 && name.equals("convolution.gradient.filter")) {
            table = LocalizedMessage.of("convolution.numbered", table, cell.filter() + 1);
        } else if (sizes.images() > 1) {
            parts.add(LocalizedMessage.of("stage.slice.image", cell.image() + 1));
        }
        if (name.equals("convolution.gradient.bias") && sizes.channels() > 1) {
            table = LocalizedMessage.of("convolution.numbered", table, cell.channel() + 1);
        } else if (sizes.channels() > 1) {
            parts.add(LocalizedMessage.of(
                    name.equals("convolution.output") ? "convolution.slice.map" : "convolution.slice.channel",
                    cell.channel() + 1));
        }
        if (sizes.planes() > 1) {
            parts.add(LocalizedMessage.of("convolution.slice.plane", cell.plane() + 1));
        }
        return TableWords.ofParts(table, parts);
    }

    @Override
    public int termsPerLine() {
        return switch (walk.operation().target()) {
            case FILTER_GRADIENT, BIAS_GRADIENT -> example.outputSizes().columns();
            default -> example.filters().sizes().columns();
        };
    }

    @Override
    public Walk walk() {
        return walk;
    }

    @Override
    public TableNumbers numbers() {
        return numbers;
    }

    /** Sliding and im2col are the same walk; each gradient and both ways of transposing have walks of their own. */
    @Override
    public Object samePosition() {
        return switch (view) {
            case SLIDING, IM2COL -> ConvolutionView.SLIDING;
            case BACKWARD -> gradient;
            case TRANSPOSED -> stamps.isPresent() ? TransposedWay.SPREAD : TransposedWay.GATHERED;
        };
    }
}
