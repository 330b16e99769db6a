package kernelight.screen.explain.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import kernelight.engine.network.Network;
import kernelight.engine.tensor.Shape;
import kernelight.network.explain.ExplainedNumber;
import kernelight.network.explain.ExplainedTerm;
import kernelight.network.model.LayerCell;
import kernelight.network.model.ReceptiveField;
import kernelight.walk.Cell;
import kernelight.walk.CellFormula;
import kernelight.walk.ExactNumber;
import kernelight.walk.GridCell;
import kernelight.walk.GridName;
import kernelight.walk.Reduction;
import kernelight.walk.Term;
import kernelight.words.LocalizedMessage;

/**
 * A number that is opened: the arithmetic that made it, what it sees of the image, and what is computed from it. A number
 * of the image is a single term without a source. Immutable.
 */
public final class OpenedNumber {
    /** Of a layer with more maps, those are shown in which the number counts most. */
    private static final int MOST_MAPS = 16;

    private final ExplainedInput network;
    private final LayerCell cell;
    private final CellFormula formula;
    private final List<ExplainedTerm> terms;
    private final List<TermPage> pages;
    private final ReceptiveField field;
    private final List<ReachedLayer> reached;
    private final NumberNames names;

    private OpenedNumber(
            ExplainedInput network,
            LayerCell cell,
            CellFormula formula,
            List<ExplainedTerm> terms,
            ReceptiveField field) {
        this.network = network;
        this.cell = cell;
        this.terms = List.copyOf(terms);
        this.field = field;
        List<TermPage> found = TermPage.of(formula, this.terms);
        pages = found.isEmpty() ? List.of(new TermPage(0, 0, 1, new int[] {TermPage.NONE})) : found;
        this.formula = withPagesAsParts(formula, pages);
        reached = reached(network, cell);
        names = new NumberNames(network);
    }

    /** So that the sum of the formula is that of its pages' subtotals. */
    private static CellFormula withPagesAsParts(CellFormula formula, List<TermPage> pages) {
        if (formula.parts().size() == pages.size() || formula.reduction() != Reduction.SUM) {
            return formula;
        }
        List<Term> terms = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            for (Term term : formula.terms()
                    .subList(pages.get(page).first(), pages.get(page).end())) {
                terms.add(term.inPart(page));
            }
        }
        return new CellFormula(formula.reduction(), terms, formula.steps());
    }

    /**
     * Opens a number.
     *
     * @throws IllegalArgumentException if the network has no such number
     * @throws ArithmeticException if a number that it is computed from is not finite
     */
    static OpenedNumber of(ExplainedInput network, LayerCell number) {
        if (number.layer().equals(Network.IMAGE)) {
            return ofImage(network, number);
        }
        ExplainedNumber explained = network.explainer().explain(number);
        return new OpenedNumber(
                network, explained.cell(), explained.formula(), explained.terms(), explained.receptiveField());
    }

    private static OpenedNumber ofImage(ExplainedInput network, LayerCell number) {
        Cell cell = new Cell(0, number.channel(), number.plane(), number.row(), number.column());
        Term value = Term.number(new GridCell(GridName.INPUT, cell), ExactNumber.of(network.value(number)), 0);
        Shape image = network.shape(number);
        BitSet pixel = new BitSet();
        pixel.set((number.plane() * image.height() + number.row()) * image.width() + number.column());
        return new OpenedNumber(
                network,
                number,
                CellFormula.sum(List.of(value)),
                List.of(new ExplainedTerm(value, number, Optional.empty(), false, false)),
                new ReceptiveField(image, pixel));
    }

    /**
     * A layer that reads the number.
     *
     * @param name its name, such as P4
     * @param maps the maps in which the number counts; of units one picture of them all
     * @param cells the numbers that are computed from it
     */
    public record ReachedLayer(String name, List<MapNumbers> maps, Set<LayerCell> cells) {
        /** In how many maps it counts, also in those that are not shown. */
        public int mapCount() {
            return (int) cells.stream()
                    .map(cell -> List.of(cell.channel(), cell.plane()))
                    .distinct()
                    .count();
        }
    }

    private static List<ReachedLayer> reached(ExplainedInput network, LayerCell number) {
        Map<String, List<LayerCell>> byNode = new LinkedHashMap<>();
        network.explainer()
                .graph()
                .readers(number)
                .forEach(reader -> byNode.computeIfAbsent(reader.layer(), node -> new ArrayList<>())
                        .add(reader));
        List<ReachedLayer> layers = new ArrayList<>();
        byNode.forEach((node, readers) -> {
            // A layer and its activation are one number, that of the activation.
            String last = network.explainer().explain(readers.getFirst()).cell().layer();
            Set<LayerCell> cells = new LinkedHashSet<>();
            readers.forEach(reader ->
                    cells.add(new LayerCell(last, reader.channel(), reader.plane(), reader.row(), reader.column())));
            layers.add(new ReachedLayer(
                    network.layer(readers.getFirst()).name(), mapsOf(network, cells), Set.copyOf(cells)));
        });
        return List.copyOf(layers);
    }

    private static List<MapNumbers> mapsOf(ExplainedInput network, Set<LayerCell> cells) {
        List<MapNumbers> maps = new ArrayList<>();
        for (LayerCell cell : cells) {
            if (maps.size() < MOST_MAPS && maps.stream().noneMatch(map -> map.contains(cell))) {
                maps.add(network.map(cell));
            }
        }
        return maps;
    }

    public LayerCell cell() {
        return cell;
    }

    /** Whether it is a number of the image, which nothing has computed. */
    public boolean isOfImage() {
        return cell.layer().equals(Network.IMAGE);
    }

    ExplainedInput network() {
        return network;
    }

    /** Its whole name: "C3 map 7, row 4, column 5". */
    public LocalizedMessage name() {
        return names.full(cell);
    }

    /** What it is called among others on the way to it: "C3 map 7". */
    public LocalizedMessage shortName() {
        return names.map(cell);
    }

    /** Where it is in its layer: "row 4, column 5". */
    public LocalizedMessage place() {
        return names.place(cell);
    }

    /** The class whose score or probability it is; empty for other numbers. */
    public OptionalInt classIndex() {
        return names.classIndex(cell);
    }

    /** The name of a class. */
    public String className(int index) {
        return network.input().view().classes().get(index);
    }

    /** As the engine computed it, in float32. */
    public float value() {
        return network.value(cell);
    }

    /** Terms, and what is done with their sum. */
    public CellFormula formula() {
        return formula;
    }

    public List<ExplainedTerm> terms() {
        return terms;
    }

    /** At least one. */
    public List<TermPage> pages() {
        return pages;
    }

    /** The index of the page that a term is on. */
    public int pageOf(int term) {
        return IntStream.range(0, pages.size())
                .filter(page -> term < pages.get(page).end())
                .findFirst()
                .orElse(pages.size() - 1);
    }

    /** The page whose terms count most. */
    public int largestPage() {
        return IntStream.range(0, pages.size())
                .boxed()
                .max(Comparator.comparing(page -> total(pages.get(page)).abs()))
                .orElse(0);
    }

    /** The terms of a page added up; of a pooling, the number that it keeps. */
    public BigDecimal total(TermPage page) {
        return page.size() == 0
                ? BigDecimal.ZERO
                : new CellFormula(formula.reduction(), formula.terms().subList(page.first(), page.end()), List.of())
                        .result();
    }

    /** The terms from the one that counts most to the one that counts least. */
    public List<Integer> bySize() {
        return IntStream.range(0, terms.size())
                .boxed()
                .sorted(Comparator.comparing(
                        (Integer term) -> terms.get(term).product().abs(), Comparator.reverseOrder()))
                .toList();
    }

    /** The map that a page's numbers come from; empty where they come from several, or from nowhere. */
    public Optional<MapNumbers> mapOf(TermPage page) {
        List<LayerCell> sources = sources(page);
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        MapNumbers map = network.map(sources.getFirst());
        return sources.stream().allMatch(map::contains) ? Optional.of(map) : Optional.empty();
    }

    /** The numbers that a page's terms read. */
    public List<LayerCell> sources(TermPage page) {
        return terms.subList(page.first(), page.end()).stream()
                .flatMap(term -> term.source().stream())
                .toList();
    }

    /** What a page's numbers are called: "P2 map 3", "F5 units 31 to 60", "the image". */
    public LocalizedMessage pageName(TermPage page) {
        List<LayerCell> sources = sources(page);
        if (sources.isEmpty()) {
            return isOfImage() ? names.map(cell) : LocalizedMessage.of("explain.name.padding");
        }
        LayerCell first = sources.getFirst();
        LayerCell last = sources.getLast();
        if (layers(sources) > 1) {
            return sources.size() == 2
                    ? LocalizedMessage.of("explain.name.two", names.map(first), names.map(last))
                    : LocalizedMessage.of("explain.name.layers", layers(sources));
        }
        boolean areUnits =
                !first.layer().equals(Network.IMAGE) && network.layer(first).isFlat();
        if (!areUnits && mapOf(page).isPresent() || sources.size() == 1) {
            return names.map(first);
        }
        return LocalizedMessage.of(
                areUnits ? "explain.name.units" : "explain.name.maps",
                network.layer(first).name(),
                first.channel() + 1,
                last.channel() + 1);
    }

    private static long layers(List<LayerCell> numbers) {
        return numbers.stream().map(LayerCell::layer).distinct().count();
    }

    /** Whether its terms are numbers of several layers, as in an addition. */
    private boolean readsSeveralLayers() {
        return layers(terms.stream().flatMap(term -> term.source().stream()).toList()) > 1;
    }

    /** A term's number in a list: "map 3 · 5, 5"; with its layer where there are several. */
    public LocalizedMessage termName(int term) {
        boolean isLayerNamed = readsSeveralLayers();
        return terms.get(term)
                .source()
                .map(source -> isLayerNamed ? names.map(source) : names.inList(source))
                .orElseGet(() -> LocalizedMessage.of(isOfImage() ? "explain.name.image" : "explain.name.padding"));
    }

    /** What the numbers in the names of its terms count; empty where the names say it themselves. */
    public Optional<LocalizedMessage> placesOfTerms() {
        return readsSeveralLayers()
                ? Optional.empty()
                : terms.stream()
                        .flatMap(term -> term.source().stream())
                        .findFirst()
                        .flatMap(names::listHead);
    }

    /** The whole name of another number of this network. */
    public LocalizedMessage nameOf(LayerCell other) {
        return names.full(other);
    }

    /** Whether the network has such a number. */
    public boolean has(LayerCell other) {
        return network.has(other);
    }

    /** The name of the layer that a number is in. */
    public LocalizedMessage layerNameOf(LayerCell other) {
        return LocalizedMessage.of("explain.name.layer", network.layer(other).name());
    }

    /** What its map is called; of units, their layer. */
    public LocalizedMessage ownMapName() {
        return ownMap().units() ? layerNameOf(cell) : shortName();
    }

    /** The map that it is in. */
    public MapNumbers ownMap() {
        return network.map(cell);
    }

    /** The picture that the network read. */
    public MapNumbers image() {
        return network.map(new LayerCell(Network.IMAGE, 0, 0, 0, 0));
    }

    /** The pixels of the image that it depends on. */
    public ReceptiveField field() {
        return field;
    }

    /** The layers that read it. */
    public List<ReachedLayer> reached() {
        return reached;
    }
}
