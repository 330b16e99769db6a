package kernelight.screen.networks.editor.view;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Window;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.Network;
import kernelight.plan.NetworkPlan;
import kernelight.screen.LearnedImages;

/** A window that writes down what the editor asks of it. */
public final class TestActions implements EditorActions {
    public final List<NetworkPlan> trained = new ArrayList<>();
    public final List<Network> shown = new ArrayList<>();
    public final ObjectProperty<LearnedImages> learned = new SimpleObjectProperty<>(LearnedImages.DIGITS);
    public Optional<Path> file = Optional.empty();

    @Override
    public void train(NetworkPlan plan) {
        trained.add(plan);
    }

    @Override
    public ObjectProperty<LearnedImages> learned() {
        return learned;
    }

    @Override
    public Optional<Path> whichFile(Window window) {
        return file;
    }

    @Override
    public Optional<Path> whereToSave(Window window, String name) {
        return file;
    }

    @Override
    public Network shown() {
        return Architecture.MINI_RESNET.build();
    }

    @Override
    public void show(Network own) {
        shown.add(own);
    }
}
