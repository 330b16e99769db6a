package kernelight.screen.explain.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kernelight.engine.network.Network;
import kernelight.engine.network.NetworkNode;
import kernelight.engine.tensor.Shape;
import kernelight.network.explain.NumberExplainer;
import kernelight.network.model.LayerCell;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkInput;

/**
 * A network with every number that it computed for one image. Immutable.
 *
 * @param explainer says how each of them was computed
 * @param maps those that were asked for
 */
record ExplainedInput(NetworkInput input, NumberExplainer explainer, Map<MapKey, MapNumbers> maps) {
    private record MapKey(String layer, int channel, int plane) {}

    /** Runs the network; a big one takes a while. */
    static ExplainedInput of(NetworkInput input) {
        return new ExplainedInput(input, NumberExplainer.of(input.network(), input.image()), new ConcurrentHashMap<>());
    }

    /** The network with what was added to it: before it what prepares the image, after it a softmax. */
    private Network network() {
        return explainer.graph().network();
    }

    /** The layer that a number is shown for; not for a number of the image. */
    LayerView layer(LayerCell number) {
        return explainer.layer(number.layer()).orElseThrow();
    }

    /** The shape of the layer that a number is in, or of the image. */
    Shape shape(LayerCell number) {
        if (number.layer().equals(Network.IMAGE)) {
            return network().inputShape();
        }
        return network().nodes().stream()
                .filter(node -> node.name().equals(number.layer()))
                .map(NetworkNode::outputShape)
                .findFirst()
                .orElseThrow();
    }

    /** Whether the network has such a number. */
    boolean has(LayerCell number) {
        boolean isThere = number.layer().equals(Network.IMAGE)
                || network().nodes().stream().anyMatch(node -> node.name().equals(number.layer()));
        if (!isThere) {
            return false;
        }
        Shape shape = shape(number);
        return number.channel() < shape.channels()
                && number.plane() < shape.depth()
                && number.row() < shape.height()
                && number.column() < shape.width();
    }

    /** All numbers of the map that a number is in, row by row; of a layer of units, all units. */
    MapNumbers map(LayerCell number) {
        Shape shape = shape(number);
        boolean units = shape.isFlat() && !number.layer().equals(Network.IMAGE);
        MapKey key = new MapKey(number.layer(), units ? 0 : number.channel(), units ? 0 : number.plane());
        return maps.computeIfAbsent(key, any -> units ? units(number, shape) : picture(number, shape));
    }

    private MapNumbers picture(LayerCell number, Shape shape) {
        float[] values = new float[shape.height() * shape.width()];
        for (int index = 0; index < values.length; index++) {
            values[index] = value(new LayerCell(
                    number.layer(), number.channel(), number.plane(), index / shape.width(), index % shape.width()));
        }
        return new MapNumbers(number, shape.height(), shape.width(), values, false);
    }

    private MapNumbers units(LayerCell number, Shape shape) {
        int columns = MapNumbers.columns(shape.size());
        float[] values = new float[Math.ceilDiv(shape.size(), columns) * columns];
        for (int unit = 0; unit < shape.size(); unit++) {
            values[unit] = value(new LayerCell(number.layer(), unit, 0, 0, 0));
        }
        return new MapNumbers(number, values.length / columns, columns, values, true);
    }

    float value(LayerCell number) {
        return explainer.graph().value(number);
    }
}
