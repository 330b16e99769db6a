package kernelight.screen;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * The network that reads drawings: the one shipped with the app, the one just trained, or one from a file. Screens know
 * no other screen, so this is where one leaves a network for another. FX thread.
 */
public final class CurrentNetwork {
    private final ObjectProperty<@Nullable TrainedNetwork> network = new SimpleObjectProperty<>();

    /** Empty until a network has been read or trained. */
    public ObjectProperty<@Nullable TrainedNetwork> networkProperty() {
        return network;
    }
}
