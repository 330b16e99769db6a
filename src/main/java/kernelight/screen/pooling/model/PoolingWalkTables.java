package kernelight.screen.pooling.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelight.formula.Quantity;
import kernelight.stage.player.MatrixPointing;
import kernelight.stage.player.TableWords;
import kernelight.stage.player.WalkTables;
import kernelight.stage.state.PointedCell;
import kernelight.stage.state.Sign;
import kernelight.stage.state.Table;
import kernelight.stage.state.TableNumbers;
import kernelight.walk.Cell;
import kernelight.walk.Dependencies;
import kernelight.walk.Frame;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.Im2col;
import kernelight.walk.NumberTable;
import kernelight.walk.Phase;
import kernelight.walk.Pooling;
import kernelight.walk.PoolingCase;
import kernelight.walk.PoolingGradient;
import kernelight.walk.Shift;
import kernelight.walk.Walk;
import kernelight.words.LocalizedMessage;

/** The walk and the tables of a pooling's state in one view. */
final class PoolingWalkTables implements WalkTables {
    /** Pooling makes a smaller picture of a picture. */
    private static final Set<GridName> PICTURES =
            Set.of(GridName.INPUT_BEFORE, GridName.INPUT, GridName.OUTPUT_BEFORE, GridName.OUTPUT);

    private final PoolingState state;
    private final PoolingView view;
    /** The case of the walk: the state's own, or the same with a shifted input. */
    private final PoolingCase example;
    /** The output of the state's own case. */
    private final NumberTable output;

    private final Optional<Im2col> unrolled;
    private final Set<Cell> winners = new HashSet<>();
    private final Walk walk;
    private final TableNumbers numbers;

    PoolingWalkTables(PoolingState state, PoolingView view, Shift shift) {
        PoolingCase walked = view == PoolingView.SHIFTED
                ? state.example().withInput(shift.of(state.example().input()))
                : state.example();
        walk = new Walk(
                view == PoolingView.BACKWARD
                        ? new PoolingGradient(walked, state.outputGradient())
                        : new Pooling(walked));
        this.state = state;
        this.view = view;
        this.example = walked;
        this.output = view == PoolingView.SLIDING || view == PoolingView.IM2COL
                ? walk.result()
                : new Pooling(state.example()).result();
        this.unrolled = view == PoolingView.IM2COL ? Optional.of(Im2col.of(example)) : Optional.empty();
        if (walk.operation() instanceof PoolingGradient gradient) {
            winners.addAll(gradient.winners());
        }
        numbers = TableNumbers.of(shaded(), PICTURES, all());
    }

    private Map<GridName, NumberTable> shaded() {
        Map<GridName, NumberTable> shaded = new EnumMap<>(GridName.class);
        shaded.put(GridName.INPUT_BEFORE, state.example().input());
        shaded.put(GridName.INPUT, example.input());
        shaded.put(GridName.OUTPUT_BEFORE, output);
        shaded.put(walk.operation().target(), walk.result());
        return shaded;
    }

    private Map<GridName, NumberTable> all() {
        Map<GridName, NumberTable> all = new EnumMap<>(GridName.class);
        all.put(GridName.INPUT, example.input());
        all.put(GridName.INPUT_BEFORE, state.example().input());
        all.put(GridName.OUTPUT_BEFORE, output);
        all.put(walk.operation().target(), walk.result());
        if (view == PoolingView.BACKWARD) {
            all.put(GridName.OUTPUT_GRADIENT, state.outputGradient());
        }
        return all;
    }

    @Override
    public Walk walk() {
        return walk;
    }

    @Override
    public TableNumbers numbers() {
        return numbers;
    }

    /** All views except the backward one keep the position. */
    @Override
    public Object samePosition() {
        return view == PoolingView.BACKWARD;
    }

    /** The output for the input before the shift. */
    NumberTable output() {
        return output;
    }

    /** How much the shift changes; zero in views without a shift. */
    ShiftFacts shiftFacts() {
        return view == PoolingView.SHIFTED
                ? ShiftFacts.of(state.example().input(), example.input(), output, walk.result())
                : new ShiftFacts(
                        0, example.input().sizes().count(), 0, output.sizes().count());
    }

    /** The input that the walk reads. */
    NumberTable input() {
        return example.input();
    }

    @Override
    public int images() {
        return example.input().sizes().images();
    }

    @Override
    public List<Table> at(Frame frame, int image) {
        PoolingTables tables = new PoolingTables(example, frame, image);
        return switch (view) {
            case SLIDING -> List.of(input(tables), output(tables, "pooling.output"));
            case IM2COL -> tables.unrolled(input(tables), unrolled.orElseThrow(), walk.result());
            case BACKWARD -> backward(tables, frame);
            case SHIFTED -> shifted(tables);
        };
    }

    @Override
    public PointedCell pointed(Frame frame, List<Table> tables, GridCell at) {
        if (unrolled.isPresent()) {
            return new MatrixPointing(unrolled.get(), walk.operation(), 0).at(tables, at);
        }
        PointedCell pointed = WalkTables.super.pointed(frame, tables, at);
        return view == PoolingView.BACKWARD
                ? new PointedCell(at, pointed.target(), Dependencies.all(Stream.of(pointed.connected(), inputs(at))))
                : pointed;
    }

    /** The cells of the input that belong to a gradient: the gradient's own, or the window of the output's. */
    private Dependencies inputs(GridCell gradient) {
        Stream<Cell> inputs = switch (gradient.grid()) {
            case INPUT_GRADIENT -> Stream.of(gradient.cell());
            case OUTPUT_GRADIENT -> window(gradient.cell());
            default -> Stream.of();
        };
        return new Dependencies(Map.of(GridName.INPUT, inputs.collect(Collectors.toSet())));
    }

    private Stream<Cell> window(Cell output) {
        return example.windowCells(output).stream().filter(example.input().sizes()::contains);
    }

    /** In the backward pass of a maximum or minimum: which cells get a gradient. */
    @Override
    public boolean isRevealing() {
        return view == PoolingView.BACKWARD && !example.kind().isAverage();
    }

    private Table input(PoolingTables tables) {
        return tables.input(LocalizedMessage.of("pooling.input"))
                .withEditable(cell -> example.input().sizes().contains(cell));
    }

    private Table output(PoolingTables tables, String name) {
        return tables.maps(GridName.OUTPUT, Quantity.OUTPUT, name, walk.result())
                .after(Sign.BECOMES);
    }

    private List<Table> backward(PoolingTables tables, Frame frame) {
        Set<Cell> lit = lit(frame);
        Table input = input(tables).withLit(lit::contains);
        boolean average = example.kind().isAverage();
        return List.of(
                average
                        ? input
                        : input.withBlocked(
                                cell -> example.input().sizes().contains(cell) && !winners.contains(cell),
                                Optional.of(LocalizedMessage.of("pooling.noGradient"))),
                tables.maps(
                                GridName.OUTPUT_GRADIENT,
                                Quantity.OUTPUT,
                                "pooling.gradient.output",
                                state.outputGradient())
                        .withEditable(cell -> true)
                        .after(Sign.BESIDE),
                tables.maps(GridName.INPUT_GRADIENT, Quantity.INPUT, "pooling.gradient.input", walk.result())
                        .after(Sign.BECOMES));
    }

    /** The input cell whose gradient is computed, and the window whose share was added last. */
    private Set<Cell> lit(Frame frame) {
        Set<Cell> lit = new HashSet<>(Set.of(frame.target()));
        if (frame.phase() == Phase.TERM) {
            window(frame.formula().terms().get(frame.termsDone() - 1).first().cell())
                    .forEach(lit::add);
        }
        return lit;
    }

    /** Both inputs, the output for the shifted one, and the output before, in which changed numbers are marked. */
    private List<Table> shifted(PoolingTables tables) {
        Set<Cell> changed = Shift.changed(output, walk.result());
        return List.of(
                tables.maps(
                        GridName.INPUT_BEFORE,
                        Quantity.INPUT,
                        "pooling.input",
                        state.example().input()),
                tables.input(LocalizedMessage.of("pooling.input.moved")).after(Sign.BESIDE),
                output(tables, "pooling.output.now"),
                tables.maps(GridName.OUTPUT_BEFORE, Quantity.OUTPUT, "pooling.output.before", output)
                        .withBlocked(
                                changed::contains,
                                changed.isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(LocalizedMessage.of("pooling.changed")))
                        .after(Sign.BESIDE));
    }

    /** The image and the channel where there are several, or else the table. */
    @Override
    public LocalizedMessage target(Frame frame) {
        int image = frame.target().image() + 1;
        int channel = frame.target().channel() + 1;
        boolean hasChannels = walk.targetSizes().channels() > 1;
        if (images() > 1) {
            return hasChannels
                    ? LocalizedMessage.of("pooling.image.channel", image, channel)
                    : LocalizedMessage.of("pooling.image", image);
        }
        return hasChannels ? LocalizedMessage.of("pooling.place.channel", channel) : written();
    }

    @Override
    public LocalizedMessage spokenTarget(Frame frame) {
        return TableWords.ofParts(written(), parts(frame));
    }

    private LocalizedMessage written() {
        return LocalizedMessage.of(
                walk.operation().target() == GridName.INPUT_GRADIENT ? "pooling.gradient.input" : "pooling.output");
    }

    private List<LocalizedMessage> parts(Frame frame) {
        List<LocalizedMessage> parts = new ArrayList<>();
        if (images() > 1) {
            parts.add(LocalizedMessage.of("stage.slice.image", frame.target().image() + 1));
        }
        if (walk.targetSizes().channels() > 1) {
            parts.add(LocalizedMessage.of(
                    "convolution.slice.channel", frame.target().channel() + 1));
        }
        return parts;
    }

    @Override
    public int termsPerLine() {
        return example.window().columns().size();
    }
}
