package kernelight.screen.networks.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.concurrent.LatestTask;
import kernelight.network.model.FieldTrail;
import kernelight.network.model.LayerView;
import kernelight.network.model.ReceptiveField;
import kernelight.playback.Playback;
import kernelight.playback.Timeline;

/** A network that is walked layer by layer, and the receptive fields of its layers. FX thread. */
public final class WalkedNetwork {
    private final LatestTask<Map<String, FieldTrail>> tracing;
    private final ReadOnlyObjectWrapper<ShownNetwork> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Map<String, FieldTrail>> trails = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Map<String, ReceptiveField>> fields = new ReadOnlyObjectWrapper<>(Map.of());
    private final Playback playback;

    /** @param background traces receptive fields */
    public WalkedNetwork(ShownNetwork first, Executor background, Executor fxThread) {
        tracing = new LatestTask<>(background, fxThread);
        playback = new Playback(timeline(first));
        show(first);
    }

    private static Timeline timeline(ShownNetwork network) {
        return new Timeline(1, Math.max(1, network.rows().size()), 1);
    }

    /** Shows another network, at the same step if it has one. */
    public void show(ShownNetwork network) {
        setTrails(Map.of());
        playback.setTimeline(timeline(network));
        shown.set(network);
        tracing.request(() -> network.view().fieldTrails(), this::setTrails, failure -> {
            throw new IllegalStateException(failure);
        });
    }

    private void setTrails(Map<String, FieldTrail> traced) {
        Map<String, ReceptiveField> ends = new HashMap<>();
        traced.forEach((layer, trail) -> ends.put(layer, trail.field()));
        trails.set(traced);
        fields.set(Map.copyOf(ends));
    }

    /** The layer that is looked at; empty where the playback is before the first one. */
    public Optional<LayerView> current() {
        int position = playback.positionProperty().get();
        List<LayerView> rows = shown.get().rows();
        return position == 0 || position > rows.size() ? Optional.empty() : Optional.of(rows.get(position - 1));
    }

    /** Looks at a layer. */
    public void goTo(LayerView layer) {
        playback.seek(shown.get().rows().indexOf(layer) + 1);
    }

    public ReadOnlyObjectProperty<ShownNetwork> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The receptive fields of the layers by their names; empty until they are known. */
    public ReadOnlyObjectProperty<Map<String, ReceptiveField>> fieldsProperty() {
        return fields.getReadOnlyProperty();
    }

    /** The receptive field of the layer that is looked at, from layer to layer; empty until it is known. */
    public Optional<FieldTrail> trail() {
        return current().map(LayerView::name).map(trails.get()::get);
    }

    /** A step is a layer; before the first one it is at the image. */
    public Playback playback() {
        return playback;
    }
}
