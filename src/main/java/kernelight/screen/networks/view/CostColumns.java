package kernelight.screen.networks.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelight.network.model.LayerView;
import kernelight.screen.networks.model.CostColumn;
import kernelight.screen.networks.model.LayerCosts;
import kernelight.screen.networks.model.NetworksModel;
import kernelight.screen.networks.model.WindowSizes;
import kernelight.ui.text.Texts;

/** The columns of the table of layers: what stands in them, and which of them there is room for. */
final class CostColumns {
    /** The longest bar of a cost. */
    static final double BAR = 36;

    private static final double PADDING = 16;
    /** Down to this width names of layers and kinds are cut, before a column is left out. */
    private static final double NARROWEST = 88;

    private final NetworksModel model;
    private final Texts texts;
    private final NetworksWords words;
    private final List<Column> columns;

    /**
     * A column.
     *
     * @param key of its title
     * @param number what of it opens; empty for words
     * @param rank what gives way for lack of room: the largest first, and 0 never
     * @param fact of a layer, that its text says
     */
    record Column(
            String key,
            Optional<CostColumn> number,
            int rank,
            Function<LayerView, ?> fact,
            Function<LayerView, String> text) {
        boolean isAtRight() {
            return number.filter(one -> one != CostColumn.OUTPUT).isPresent();
        }

        Optional<CostColumn> cost() {
            return number.filter(CostColumn.COSTS::contains);
        }

        /** Whether its text may be cut. */
        boolean isElastic() {
            return number.isEmpty() && rank <= 1;
        }
    }

    /**
     * A column that is shown.
     *
     * @param hasBar whether there is room for the bar of a cost
     */
    record Place(Column column, double x, double width, boolean hasBar) {
        double right() {
            return x + width;
        }
    }

    CostColumns(NetworksModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        words = new NetworksWords(texts);
        columns = List.of(
                words("layer", 0, LayerView::name, name -> name),
                words("kind", 1, layer -> layer.kind().label(), texts::get),
                words("input", 0, layer -> layer.inputs().getFirst(), words::shape),
                column(CostColumn.OUTPUT, 0, LayerView::output, words::shape),
                window("filter", 2, sizes -> texts.get("network.drawing.size", sizes.rows(), sizes.columns())),
                window("stride", 3, sizes -> words.number(sizes.stride())),
                window("padding", 4, sizes -> words.number(sizes.padding())),
                cost(CostColumn.PARAMETERS, 0),
                cost(CostColumn.MULTIPLICATIONS, 0),
                cost(CostColumn.MEMORY, 6),
                column(CostColumn.RECEPTIVE_FIELD, 5, Function.identity(), this::field));
    }

    private static <T> Column words(String name, int rank, Function<LayerView, T> fact, Function<T, String> text) {
        return new Column("networks.column." + name, Optional.empty(), rank, fact, fact.andThen(text));
    }

    private static <T> Column column(
            CostColumn column, int rank, Function<LayerView, T> fact, Function<T, String> text) {
        return new Column("networks.column." + column, Optional.of(column), rank, fact, fact.andThen(text));
    }

    private static Column window(String name, int rank, Function<WindowSizes, String> text) {
        return words(name, rank, WindowSizes::of, sizes -> sizes.map(text).orElse(""));
    }

    private Column cost(CostColumn column, int rank) {
        return column(
                column,
                rank,
                layer -> LayerCosts.of(layer, model.countingProperty().get()).of(column),
                value -> words.cost(column, value));
    }

    private String field(LayerView layer) {
        return Optional.ofNullable(model.fieldsProperty().get().get(layer.name()))
                .map(field -> field.isWhole()
                        ? texts.get("networks.field.whole")
                        : texts.get("network.drawing.size", field.rows(), field.columns()))
                .orElse("");
    }

    Optional<Column> withKey(String key) {
        return columns.stream().filter(column -> column.key().equals(key)).findFirst();
    }

    String title(Column column) {
        return texts.get(column.key());
    }

    /** What stands below a column: "Total", or what all layers cost. */
    String sum(Column column) {
        if (column.key().equals("networks.column.layer")) {
            return texts.get("networks.total");
        }
        return column.cost()
                .map(cost -> words.cost(
                        cost,
                        LayerCosts.of(
                                        model.shownProperty().get(),
                                        model.countingProperty().get())
                                .of(cost)))
                .orElse("");
    }

    /**
     * The columns that there is room for, from left to right; what is left of the room is shared among them. Name, input,
     * output, parameters and multiplications are always there.
     *
     * @param title the width of a title
     * @param text the width of a text in a cell
     * @param bold the width of a sum
     */
    List<Place> fitting(
            double room, ToDoubleFunction<String> title, ToDoubleFunction<String> text, ToDoubleFunction<String> bold) {
        List<LayerView> rows = model.shownProperty().get().rows();
        List<Need> needs = columns.stream()
                .map(column -> {
                    double longest =
                            candidates(column, rows).mapToDouble(text).max().orElse(0);
                    double width = Math.max(
                            longest, Math.max(title.applyAsDouble(title(column)), bold.applyAsDouble(sum(column))));
                    double least = column.isElastic() ? Math.min(width, NARROWEST) : width;
                    return new Need(column, width + PADDING, least + PADDING);
                })
                .toList();
        List<Need> kept = new ArrayList<>(needs);
        needs.stream()
                .sorted(Comparator.comparingInt((Need need) -> -need.column().rank()))
                .filter(need -> need.column().rank() > 0)
                .forEach(need -> {
                    if (kept.stream().mapToDouble(Need::least).sum() > room) {
                        kept.remove(need);
                    }
                });
        return placed(kept, room);
    }

    /**
     * The room that a column needs.
     *
     * @param full for its longest text
     * @param least with that text cut
     */
    private record Need(Column column, double full, double least) {}

    private static List<Place> placed(List<Need> kept, double room) {
        double full = kept.stream().mapToDouble(Need::full).sum();
        double least = kept.stream().mapToDouble(Need::least).sum();
        double share = full <= room ? 1 : full > least ? Math.clamp((room - least) / (full - least), 0, 1) : 0;
        List<Need> barred = kept.stream().filter(need -> hasBar(need.column())).toList();
        boolean hasBars = full + BAR * barred.size() <= room;
        double more = Math.max(0, room - full - (hasBars ? BAR * barred.size() : 0)) / kept.size();
        List<Place> places = new ArrayList<>();
        double x = 0;
        for (Need need : kept) {
            boolean isBarred = hasBars && barred.contains(need);
            double width = need.least() + share * (need.full() - need.least()) + more + (isBarred ? BAR : 0);
            places.add(new Place(need.column(), x, width, isBarred));
            x += width;
        }
        return List.copyOf(places);
    }

    private static boolean hasBar(Column column) {
        return column.cost().filter(cost -> cost != CostColumn.MEMORY).isPresent();
    }

    /** Texts among which the longest one is: not all of them, of which there may be thousands. */
    private Stream<String> candidates(Column column, List<LayerView> rows) {
        if (column.cost().isPresent()) {
            long largest = LayerCosts.largest(rows, model.countingProperty().get())
                    .of(column.cost().get());
            return Stream.of(
                    words.cost(column.cost().get(), largest),
                    words.cost(column.cost().get(), 0));
        }
        if (column.number().filter(CostColumn.RECEPTIVE_FIELD::equals).isPresent()) {
            int side = model.shownProperty().get().view().input().width();
            return Stream.of(texts.get("network.drawing.size", side, side), texts.get("networks.field.whole"));
        }
        // Only one text of each fact is written, which takes longer than comparing.
        return rows.stream()
                .collect(Collectors.toMap(column.fact(), Function.identity(), (one, other) -> one))
                .values()
                .stream()
                .map(column.text());
    }
}
