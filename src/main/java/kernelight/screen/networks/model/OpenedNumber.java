package kernelight.screen.networks.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kernelight.engine.kernel.Window;
import kernelight.engine.network.Network;
import kernelight.formula.Formula;
import kernelight.formula.Formula.Constant;
import kernelight.formula.Formula.Group;
import kernelight.formula.Formula.Minus;
import kernelight.formula.Formula.Plus;
import kernelight.formula.Formula.Product;
import kernelight.formula.Formula.Symbol;
import kernelight.formula.Quantity;
import kernelight.formula.Ratio;
import kernelight.network.model.LayerKind;
import kernelight.network.model.LayerView;
import kernelight.network.model.ReceptiveField;
import kernelight.words.LocalizedMessage;

/**
 * A number of the table with the formula that gives it.
 *
 * @param lines the formulas, one below the other; none where nothing is learned or multiplied
 * @param sentences what else there is to say of it
 */
public record OpenedNumber(LayerView layer, CostColumn column, List<Line> lines, List<LocalizedMessage> sentences) {
    /**
     * A formula.
     *
     * @param letter what it gives; "" where the title says it
     */
    public record Line(String letter, Formula formula) {}

    public OpenedNumber {
        lines = List.copyOf(lines);
        sentences = List.copyOf(sentences);
    }

    /** @param fields the receptive fields that are known, by the names of layers */
    static OpenedNumber of(
            ShownNetwork network,
            LayerView layer,
            CostColumn column,
            Counting counting,
            Map<String, ReceptiveField> fields) {
        CostFormulas formulas = new CostFormulas(layer, counting);
        return switch (column) {
            case OUTPUT -> output(layer, formulas);
            case PARAMETERS ->
                new OpenedNumber(
                        layer,
                        column,
                        layer.parameters() == 0 ? List.of() : List.of(new Line("", formulas.parameters())),
                        List.of(parametersSentence(layer)));
            case MULTIPLICATIONS ->
                new OpenedNumber(
                        layer,
                        column,
                        layer.multiplications() == 0 ? List.of() : List.of(new Line("", formulas.multiplications())),
                        multiplicationSentences(layer, counting));
            case MEMORY ->
                new OpenedNumber(
                        layer,
                        column,
                        List.of(new Line("", formulas.memory())),
                        List.of(LocalizedMessage.of("networks.opened.memory")));
            case RECEPTIVE_FIELD -> receptiveField(network, layer, fields);
        };
    }

    private static OpenedNumber output(LayerView layer, CostFormulas formulas) {
        List<Line> lines = new ArrayList<>();
        boolean isSquare = layer.output().height() == layer.output().width();
        formulas.rows().ifPresent(rows -> lines.add(new Line("O", rows)));
        if (!isSquare) {
            formulas.columns().ifPresent(columns -> lines.add(new Line("O\u2032", columns)));
        }
        LocalizedMessage maps = layer.isFlat() && layer.window().isEmpty()
                ? LocalizedMessage.of("networks.opened.units", layer.output().size())
                : LocalizedMessage.of(
                        layer.kind().isConvolution() ? "networks.opened.mapsOfFilters" : "networks.opened.sameMaps",
                        layer.output().channels());
        return new OpenedNumber(layer, CostColumn.OUTPUT, lines, List.of(maps));
    }

    private static LocalizedMessage parametersSentence(LayerView layer) {
        return switch (layer.kind()) {
            case CONVOLUTION ->
                LocalizedMessage.of(
                        "networks.opened.parameters.CONVOLUTION",
                        layer.filter().map(filter -> filter.size()).orElse(0),
                        layer.output().channels());
            case DENSE ->
                LocalizedMessage.of(
                        "networks.opened.parameters.DENSE",
                        layer.inputs().getFirst().size(),
                        layer.output().size());
            case BATCH_NORMALIZATION -> LocalizedMessage.of("networks.opened.parameters.normalization");
            default ->
                LocalizedMessage.of(
                        layer.parameters() == 0
                                ? "networks.opened.parameters.none"
                                : "networks.opened.parameters.other");
        };
    }

    private static List<LocalizedMessage> multiplicationSentences(LayerView layer, Counting counting) {
        if (layer.multiplications() == 0) {
            return List.of(LocalizedMessage.of("networks.opened.multiplications.none"));
        }
        List<LocalizedMessage> sentences = new ArrayList<>();
        sentences.add(LocalizedMessage.of(
                layer.kind() == LayerKind.CONVOLUTION
                        ? "networks.opened.multiplications.CONVOLUTION"
                        : "networks.opened.multiplications.other",
                layer.output().size(),
                layer.multiplications() / layer.output().size()));
        if (counting.multiplyAddAsTwo()) {
            sentences.add(LocalizedMessage.of("networks.opened.two"));
        }
        if (counting.batch() > 1) {
            sentences.add(LocalizedMessage.of("networks.opened.batch", counting.batch()));
        }
        return sentences;
    }

    private static OpenedNumber receptiveField(
            ShownNetwork network, LayerView layer, Map<String, ReceptiveField> fields) {
        List<Line> lines = new ArrayList<>();
        List<LocalizedMessage> sentences = new ArrayList<>();
        ReceptiveField field = fields.get(layer.name());
        if (field == null) {
            sentences.add(LocalizedMessage.of("networks.opened.field.pending"));
            return new OpenedNumber(layer, CostColumn.RECEPTIVE_FIELD, lines, sentences);
        }
        fieldFormula(network, layer, fields)
                .filter(formula -> formula.value().equals(Ratio.of(field.rows())))
                .ifPresentOrElse(
                        formula -> {
                            lines.add(new Line("R", formula));
                            sentences.add(LocalizedMessage.of("networks.opened.field.chain"));
                        },
                        () -> sentences.add(LocalizedMessage.of("networks.opened.field.traced")));
        sentences.add(
                field.isWhole()
                        ? LocalizedMessage.of("network.layer.seesAll")
                        : LocalizedMessage.of(
                                "network.layer.sees",
                                field.rows(),
                                field.columns(),
                                field.top() + 1,
                                field.left() + 1));
        return new OpenedNumber(layer, CostColumn.RECEPTIVE_FIELD, lines, sentences);
    }

    /**
     * R + (F - 1) J: what the layer before sees, and for each further cell of the filter J pixels more, where J is the product
     * of all strides before. For a chain of layers away from the image's edges.
     */
    private static Optional<Formula> fieldFormula(
            ShownNetwork network, LayerView layer, Map<String, ReceptiveField> fields) {
        Optional<Window> window = layer.window();
        if (window.isEmpty()) {
            return Optional.empty();
        }
        List<String> reads = network.view().reads(layer);
        if (reads.size() != 1) {
            return Optional.empty();
        }
        int before = 1;
        if (!reads.getFirst().equals(Network.IMAGE)) {
            ReceptiveField known = fields.get(reads.getFirst());
            if (known == null) {
                return Optional.empty();
            }
            before = known.rows();
        }
        Formula cells = new Group(
                new Minus(new Symbol("F", Quantity.FILTER, window.get().rows().reach()), new Constant(1)));
        return Optional.of(new Plus(
                new Symbol("R\u2032", Quantity.INPUT, before),
                Product.of(cells, new Symbol("J", Quantity.STRIDE, jump(network, reads.getFirst())))));
    }

    /** How many pixels of the image lie between neighbouring cells of a layer's output. */
    private static long jump(ShownNetwork network, String name) {
        long jump = 1;
        String at = name;
        while (!at.equals(Network.IMAGE)) {
            LayerView layer = network.view().layer(at);
            jump *= layer.window().map(window -> window.rows().stride()).orElse(1);
            at = network.view().reads(layer).getFirst();
        }
        return jump;
    }
}
