package kernelight.network.drawing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kernelight.engine.tensor.Shape;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkSnapshot;
import kernelight.network.model.NetworkView;

/**
 * What a network computed of an image, to be seen in its drawing. All maps have one scale, so that a layer with large
 * numbers is bright; rows of units have a scale each.
 *
 * @param shape of the image
 * @param image the image's numbers, in C, D, H, W order
 * @param layers the outputs, by the names of their layers
 * @param most the largest number in a map
 */
public record RunMaps(Shape shape, float[] image, Map<String, float[]> layers, float most) {
    public RunMaps {
        layers = Map.copyOf(layers);
    }

    /** @param image the image's numbers, in C, D, H, W order */
    public static RunMaps of(NetworkSnapshot snapshot, float[] image) {
        NetworkView view = snapshot.view();
        Map<String, float[]> layers = new HashMap<>();
        float most = 0;
        for (LayerView layer : view.layers()) {
            if (layer.kind().isShown()) {
                float[] values = snapshot.values(layer);
                layers.put(layer.name(), values);
                most = layer.isFlat() ? most : Math.max(most, largest(values));
            }
        }
        return new RunMaps(view.input(), image, layers, most);
    }

    private static float largest(float[] values) {
        float largest = 0;
        for (float value : values) {
            largest = Math.max(largest, value);
        }
        return largest;
    }

    /** The image's first channel. */
    Optional<Values> ofImage() {
        return Optional.of(new Values(image, shape.height(), shape.width(), 0, Math.max(1, largest(image)), true));
    }

    /** The output of a layer as its drawing shows it: maps from 0 to the largest of all, units from their least to their most. */
    Optional<Values> of(LayerView layer) {
        return Optional.ofNullable(layers.get(layer.name())).map(values -> {
            if (!layer.isFlat()) {
                return new Values(
                        values, layer.output().height(), layer.output().width(), 0, most, false);
            }
            float least = Float.MAX_VALUE;
            float largest = -Float.MAX_VALUE;
            for (float value : values) {
                least = Math.min(least, value);
                largest = Math.max(largest, value);
            }
            return new Values(values, values.length, 1, least, largest, false);
        });
    }

    /**
     * Numbers of maps of so many rows and columns, and the ends of their scale.
     *
     * @param isImage drawn with ink on paper
     */
    record Values(float[] numbers, int rows, int columns, float least, float most, boolean isImage) {
        int maps() {
            return Math.max(1, numbers.length / (rows * columns));
        }
    }
}
