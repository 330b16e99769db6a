package kernelight.screen.filters.model;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import kernelight.concurrent.LatestTask;
import kernelight.filter.chain.FirstLayer;
import kernelight.screen.TrainedNetwork;
import org.jspecify.annotations.Nullable;

/** The filters of the first layer of the network that reads drawings; of the shipped one until there is another. FX thread. */
public final class LearnedFilters {
    private final ReadOnlyObjectWrapper<Optional<OfNetwork>> filters = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableValue<@Nullable TrainedNetwork> current;
    private final Callable<Optional<OfNetwork>> shipped;
    private final LatestTask<Optional<OfNetwork>> reading;

    /** @param network its name */
    public record OfNetwork(String network, FirstLayer layer) {}

    /**
     * @param current the network that reads drawings, if one does yet
     * @param shipped reads the one that comes with the app
     */
    public LearnedFilters(
            ObservableValue<@Nullable TrainedNetwork> current,
            Callable<Optional<OfNetwork>> shipped,
            Executor background,
            Executor fxThread) {
        this.current = current;
        this.shipped = shipped;
        this.reading = new LatestTask<>(background, fxThread);
        current.subscribe(() -> follow());
        follow();
    }

    private void follow() {
        TrainedNetwork network = current.getValue();
        if (network == null) {
            reading.request(shipped, filters::set, missing -> {});
        } else {
            reading.cancel();
            filters.set(FirstLayer.of(network.network()).map(layer -> new OfNetwork(network.name(), layer)));
        }
    }

    /** Empty while none was read, or if the network has no convolutional layer. */
    public ReadOnlyObjectProperty<Optional<OfNetwork>> filtersProperty() {
        return filters.getReadOnlyProperty();
    }
}
