package kernelight.network.view;

import java.util.List;
import java.util.Optional;
import kernelight.engine.tensor.Shape;
import kernelight.network.model.ClassProbability;
import kernelight.network.model.FilterWeight;
import kernelight.network.model.LayerCell;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkView;
import kernelight.network.model.ReceptiveField;
import kernelight.network.model.ShownNumber;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;

/** Describes layers and numbers of a network in the app's language. Indices in texts count from 1. */
public final class NetworkTexts {
    /** From here on one decimal would read 100 %, which no softmax reaches, though its floats may round to 1. */
    private static final double ALMOST_ONE = 0.9995;
    /** Below this one decimal would read 0 %. */
    private static final double ALMOST_NONE = 0.0005;

    private final Texts texts;

    public NetworkTexts(Texts texts) {
        this.texts = texts;
    }

    /** A layer's pictures in words: C1, 6 @ 28 x 28. */
    String named(LayerView layer) {
        return texts.get("network.pictures", layer.name(), output(layer));
    }

    /** The filters of a layer. */
    String filters(LayerView layer) {
        return texts.get("network.pictures.filters", layer.name());
    }

    /** The output of a layer: 6 @ 28 × 28, 120 units or 10 scores. */
    public String output(LayerView layer) {
        int units = layer.output().size();
        return layer.isScores()
                ? texts.get("network.layer.scores", units)
                : layer.isFlat() ? texts.get("network.layer.units", units) : shape(layer.output());
    }

    /** A shape: feature maps as 6 @ 28 × 28, a flat shape as its size. */
    public String shape(Shape shape) {
        return shape.isFlat()
                ? texts.get("network.layer.number", shape.size())
                : texts.get("network.layer.maps", shape.channels() * shape.depth(), shape.height(), shape.width());
    }

    /** What a layer does, in one sentence: "Slides 6 filters of 5 × 5 over the image ...". */
    public String description(LayerView layer) {
        return texts.get(layer.description());
    }

    /** What a layer does, its kind, inputs and outputs, costs and receptive field. */
    public String explanation(NetworkView network, LayerView layer) {
        String kind = texts.get(layer.kind().label());
        String what = texts.get("network.layer.explained", layer.name(), kind, inputs(layer), shape(layer.output()));
        String costs = texts.get("network.layer.costs", layer.parameters(), layer.multiplications());
        String receptiveField =
                network.receptiveField(layer).map(this::receptiveField).orElse("");
        return String.join("\n", description(layer), what, costs, receptiveField)
                .strip();
    }

    private String inputs(LayerView layer) {
        List<String> shapes = layer.inputs().stream().map(this::shape).toList();
        return shapes.stream()
                .skip(1)
                .reduce(shapes.getFirst(), (before, next) -> texts.get("network.layer.merged", before, next));
    }

    private String receptiveField(ReceptiveField field) {
        return field.isWhole()
                ? texts.get("network.layer.seesAll")
                : texts.get("network.layer.sees", field.rows(), field.columns(), field.top() + 1, field.left() + 1);
    }

    /** A number, and how much learning has changed it. */
    String changed(String number, float change) {
        return texts.get("network.number.changed", number, change);
    }

    /** A probability, from 0 to 1, as a figure. */
    public String percent(double share) {
        return texts.get(share >= ALMOST_ONE ? "network.percent.almost" : "network.percent", share);
    }

    /** A probability, from 0 to 1, within a sentence. */
    public String percentInWords(double share) {
        if (share > 0 && share < ALMOST_NONE) {
            return texts.get("network.percent.almostNone");
        }
        return share >= ALMOST_ONE ? texts.get("network.percent.almostAll") : percent(share);
    }

    /** A sentence with numbers as a screen reader says it. */
    String spoken(String written) {
        return SpokenSigns.sentence(texts, written);
    }

    /** The name and value of a number; "" for none. */
    public String number(Optional<ShownNumber> number) {
        return number.map(this::number).orElse("");
    }

    /** The name and value of a number. */
    public String number(ShownNumber shown) {
        LayerView layer = shown.layer();
        float value = shown.value();
        return switch (shown.number()) {
            case LayerCell cell
            when layer.isScores() ->
                texts.get(
                        "network.number.score",
                        layer.name(),
                        shown.network().classes().get(cell.channel()),
                        value);
            case LayerCell cell
            when layer.isFlat() -> texts.get("network.number.unit", layer.name(), cell.channel() + 1, value);
            case LayerCell cell ->
                texts.get(
                        "network.number.map",
                        layer.name(),
                        cell.channel() * layer.output().depth() + cell.plane() + 1,
                        cell.row() + 1,
                        cell.column() + 1,
                        value);
            case FilterWeight weight ->
                texts.get(
                        layer.inputs().getFirst().channels() == 1
                                ? "network.number.weight"
                                : "network.number.weightOfChannel",
                        layer.name(),
                        weight.filter() + 1,
                        weight.row() + 1,
                        weight.column() + 1,
                        value,
                        weight.channel() + 1);
            case ClassProbability probability ->
                texts.get(
                        "network.number.probability", shown.network().classes().get(probability.index()), value);
        };
    }
}
