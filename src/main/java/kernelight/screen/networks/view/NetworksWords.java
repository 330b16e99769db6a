package kernelight.screen.networks.view;

import java.util.ArrayList;
import java.util.List;
import kernelight.engine.tensor.Shape;
import kernelight.network.model.LayerView;
import kernelight.network.view.NetworkTexts;
import kernelight.screen.networks.model.Connections;
import kernelight.screen.networks.model.CostColumn;
import kernelight.screen.networks.model.Counting;
import kernelight.screen.networks.model.LayerCosts;
import kernelight.screen.networks.model.NetworkSource;
import kernelight.screen.networks.model.NetworksModel;
import kernelight.screen.networks.model.ShownNetwork;
import kernelight.screen.networks.model.ThreeWaysModel;
import kernelight.screen.networks.model.WalkedNetwork;
import kernelight.ui.text.Texts;

/** What this screen says, in the language of now. */
final class NetworksWords {
    private static final double KILO = 1024;

    private final Texts texts;
    private final NetworkTexts network;

    NetworksWords(Texts texts) {
        this.texts = texts;
        network = new NetworkTexts(texts);
    }

    /** A shape: 16 x 10 x 10, or the number of units. */
    String shape(Shape shape) {
        return shape.isFlat()
                ? number(shape.size())
                : texts.get("networks.shape", shape.channels() * shape.depth(), shape.height(), shape.width());
    }

    String number(long number) {
        return texts.get("networks.number", number);
    }

    /** A cost; "none" for 0, and bytes in the unit that suits them. */
    String cost(CostColumn column, long value) {
        if (value == 0) {
            return texts.get("networks.none");
        }
        return column == CostColumn.MEMORY ? bytes(value) : number(value);
    }

    private String bytes(long bytes) {
        if (bytes < KILO) {
            return texts.get("networks.bytes", bytes);
        }
        double kilo = bytes / KILO;
        return kilo < KILO ? texts.get("networks.bytes.kilo", kilo) : texts.get("networks.bytes.mega", kilo / KILO);
    }

    /** The layer that is looked at, and how many there are: "C3, layer 3 of 7". */
    String place(WalkedNetwork walked) {
        int layers = walked.shownProperty().get().rows().size();
        return walked.current()
                .map(layer -> texts.get(
                        "networks.place",
                        layer.name(),
                        walked.playback().positionProperty().get(),
                        layers))
                .orElse(texts.get("networks.place.image", layers));
    }

    /** What the layer that is looked at does. */
    String does(WalkedNetwork walked) {
        return walked.current()
                .map(network::description)
                .orElseGet(() -> image(walked.shownProperty().get()));
    }

    private String image(ShownNetwork shown) {
        String image = texts.get("networks.does.image", shape(shown.view().input()));
        return shown.outline()
                .padded(-1)
                .map(padded -> image + " " + texts.get("networks.does.padded", shape(padded)))
                .orElse(image);
    }

    /** The shapes of a batch from layer to layer: N x C x H x W, with an arrow for each layer that changes it. */
    String batch(ShownNetwork network, int images) {
        List<String> shapes = new ArrayList<>();
        shapes.add(batch(network.view().input(), images));
        for (LayerView layer : network.view().layers()) {
            String shape = batch(layer.output(), images);
            if (!shape.equals(shapes.getLast())) {
                shapes.add(shape);
            }
        }
        return String.join("  \u2192  ", shapes);
    }

    private static String batch(Shape shape, int images) {
        return "(" + images + ", " + shape.channels()
                + (shape.isFlat() ? "" : ", " + shape.height() + ", " + shape.width()) + ")";
    }

    /** All multiplications of the network, or all operations. */
    String multiplications(NetworksModel model) {
        Counting counting = model.countingProperty().get();
        return texts.get(
                counting.multiplyAddAsTwo() ? "networks.totals.operations" : "networks.totals.multiplications",
                number(LayerCosts.of(model.shownProperty().get(), counting).multiplications()));
    }

    /** The sizes of the layer that is shown in three ways: "30 × 30 to 10 × 10, filter 3 × 3, stride 3". */
    String sizes(ThreeWaysModel model) {
        Connections layer = model.in(Connections.Way.CONVOLUTION);
        return texts.get("networks.threeWays.layer", layer.input(), layer.output(), layer.filter(), layer.stride());
    }

    /** How many parameters it has in each of the three ways. */
    String counts(ThreeWaysModel model) {
        return texts.get(
                "networks.threeWays.counts",
                model.in(Connections.Way.FULLY).parameterCount(),
                model.in(Connections.Way.LOCALLY).parameterCount(),
                model.in(Connections.Way.CONVOLUTION).parameterCount());
    }

    /** A network, and where it comes from if that is not its name. */
    String source(NetworkSource source) {
        return source instanceof NetworkSource.InUse ? texts.get("networks.inUse", source.name()) : source.name();
    }
}
