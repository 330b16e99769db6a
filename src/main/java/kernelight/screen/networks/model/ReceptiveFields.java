package kernelight.screen.networks.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kernelight.network.model.FieldTrail;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkView;

/** The receptive fields of all layers of a network. */
final class ReceptiveFields {
    private ReceptiveFields() {}

    /** By the names of the layers; takes up to a second for large images, so it belongs on a worker thread. */
    static Map<String, FieldTrail> of(NetworkView network) {
        Map<String, FieldTrail> fields = new HashMap<>();
        for (LayerView layer : network.layers()) {
            List<String> reads = network.reads(layer);
            FieldTrail same = layer.kind().keepsPositions() ? fields.get(reads.getFirst()) : null;
            if (same != null) {
                fields.put(layer.name(), same);
            } else {
                network.fieldTrail(layer).ifPresent(field -> fields.put(layer.name(), field));
            }
        }
        return Map.copyOf(fields);
    }
}
