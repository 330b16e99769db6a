package kernelight.screen.explain.model;

import java.util.Optional;
import java.util.OptionalInt;
import kernelight.engine.network.Network;
import kernelight.network.model.LayerCell;
import kernelight.network.model.LayerKind;
import kernelight.network.model.LayerView;
import kernelight.words.LocalizedMessage;

/** What the numbers of a network are called: with their layer, or only by their place in it. Indices count from 1. */
final class NumberNames {
    private final ExplainedInput network;

    NumberNames(ExplainedInput network) {
        this.network = network;
    }

    /** The whole name: "C3 map 7, row 4, column 5". */
    LocalizedMessage full(LayerCell number) {
        if (isOfImage(number)) {
            return LocalizedMessage.of("explain.name.pixel", number.row() + 1, number.column() + 1);
        }
        LayerView layer = network.layer(number);
        if (!layer.isFlat()) {
            return LocalizedMessage.of("explain.name.inMap", map(number), place(number));
        }
        if (isProbability(layer)) {
            return LocalizedMessage.of("explain.name.probability", layer.name(), className(number));
        }
        return isScore(layer)
                ? LocalizedMessage.of("explain.name.score", layer.name(), className(number))
                : LocalizedMessage.of("explain.name.unit", layer.name(), number.channel() + 1);
    }

    /** The map that it is in, or its name where that is short: "C3 map 7", "F6 unit 12". */
    LocalizedMessage map(LayerCell number) {
        if (isOfImage(number)) {
            return LocalizedMessage.of("explain.name.image");
        }
        LayerView layer = network.layer(number);
        return layer.isFlat()
                ? full(number)
                : LocalizedMessage.of(
                        "explain.name.map",
                        layer.name(),
                        number.channel() * layer.output().depth() + number.plane() + 1);
    }

    /** Where it is in its layer: "row 4, column 5", "unit 12". */
    LocalizedMessage place(LayerCell number) {
        if (isOfImage(number) || !network.layer(number).isFlat()) {
            return LocalizedMessage.of("explain.place.map", number.row() + 1, number.column() + 1);
        }
        if (isProbability(network.layer(number))) {
            return LocalizedMessage.of("explain.place.probability", className(number));
        }
        return isScore(network.layer(number))
                ? LocalizedMessage.of("explain.place.score", className(number))
                : LocalizedMessage.of("explain.place.unit", number.channel() + 1);
    }

    /** A number in a list: "map 7 · 4, 5", "unit 12", "5, 8" in the image. */
    LocalizedMessage inList(LayerCell number) {
        if (isOfImage(number)) {
            return LocalizedMessage.of("explain.list.pixel", number.row() + 1, number.column() + 1);
        }
        LayerView layer = network.layer(number);
        return layer.isFlat()
                ? place(number)
                : LocalizedMessage.of(
                        "explain.list.map",
                        number.channel() * layer.output().depth() + number.plane() + 1,
                        number.row() + 1,
                        number.column() + 1);
    }

    /** What the numbers in {@link #inList} count; empty where it says so itself. */
    Optional<LocalizedMessage> listHead(LayerCell number) {
        if (isOfImage(number)) {
            return Optional.of(LocalizedMessage.of("explain.list.head.pixel"));
        }
        return network.layer(number).isFlat()
                ? Optional.empty()
                : Optional.of(LocalizedMessage.of("explain.list.head.map"));
    }

    /** The class whose score or probability a number is; empty for other numbers. */
    OptionalInt classIndex(LayerCell number) {
        if (isOfImage(number)) {
            return OptionalInt.empty();
        }
        LayerView layer = network.layer(number);
        return layer.isFlat() && (isScore(layer) || isProbability(layer))
                ? OptionalInt.of(number.channel())
                : OptionalInt.empty();
    }

    private boolean isScore(LayerView layer) {
        return layer.isScores()
                && layer.output().size() == network.input().view().classes().size();
    }

    private boolean isProbability(LayerView layer) {
        return layer.kind() == LayerKind.SOFTMAX
                && layer.output().size() == network.input().view().classes().size();
    }

    private String className(LayerCell number) {
        return network.input().view().classes().get(number.channel());
    }

    private static boolean isOfImage(LayerCell number) {
        return number.layer().equals(Network.IMAGE);
    }
}
