package kernelight.cli;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import kernelight.engine.tensor.Shape;
import kernelight.network.model.LayerCell;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkView;

/** Where a number of a network is, as it is typed: C3/7/4/5 for layer, map, row and column, F7/3 for a unit; from 1 on. */
final class NumberAddress {
    private static final int OF_MAP = 3;

    private NumberAddress() {}

    /** @throws IllegalArgumentException if there is no such number; the message can be shown */
    static LayerCell parse(String address, NetworkView network) {
        LayerView layer = network.layers().stream()
                .filter(candidate -> (address + "/").startsWith(candidate.name() + "/"))
                .max(Comparator.<LayerView, Boolean>comparing(candidate -> fits(parts(address, candidate), candidate))
                        .thenComparing(candidate -> candidate.name().length())) // names may have slashes in them
                .orElseThrow(() -> new IllegalArgumentException(unknown(address, network)));
        Shape shape = layer.output();
        List<Integer> place = numbers(address, layer);
        int map = index(place.getFirst(), layer.maps(), shape.isFlat() ? "unit" : "map", layer);
        int row = place.size() == 1 ? 0 : index(place.get(1), shape.height(), "row", layer);
        int column = place.size() == 1 ? 0 : index(place.get(2), shape.width(), "column", layer);
        return new LayerCell(layer.name(), map / shape.depth(), map % shape.depth(), row, column);
    }

    private static List<Integer> numbers(String address, LayerView layer) {
        List<String> parts = parts(address, layer);
        if (!fits(parts, layer)) {
            String example = layer.isFlat()
                    ? "unit, for example " + layer.name() + "/1."
                    : "map/row/column, for example " + layer.name() + "/1/1/1.";
            throw new IllegalArgumentException("\"" + address + "\" is no number of " + layer.name() + " ("
                    + layer.output() + "). Write " + layer.name() + "/" + example);
        }
        return parts.stream().map(Integer::valueOf).toList();
    }

    private static List<String> parts(String address, LayerView layer) {
        String rest = address.substring(layer.name().length());
        return rest.isEmpty() ? List.of() : List.of(rest.substring(1).split("/", -1));
    }

    private static boolean fits(List<String> parts, LayerView layer) {
        boolean isWhole = parts.size() == OF_MAP || layer.isFlat() && parts.size() == 1;
        return isWhole && parts.stream().allMatch(part -> part.matches("\\d{1,9}"));
    }

    private static int index(int number, int count, String what, LayerView layer) {
        if (number < 1 || number > count) {
            throw new IllegalArgumentException(layer.name() + " is " + layer.output() + ": it has the " + what
                    + (count == 1 ? " 1, not " : "s 1 to " + count + ", not ") + number + ".");
        }
        return number - 1;
    }

    private static String unknown(String address, NetworkView network) {
        return "There is no layer for \"" + address + "\" in " + network.name() + ". Its layers are "
                + network.layers().stream().map(LayerView::name).collect(Collectors.joining(", ")) + ".";
    }
}
