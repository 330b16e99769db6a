package kernelight.screencheck;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import kernelight.data.drawing.Preprocessing;
import kernelight.engine.training.BatchRunner;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.FieldsReader;
import kernelight.lesson.StateCheck;
import kernelight.pad.model.Page;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.SavedConvolution;
import kernelight.screen.drawing.model.SavedDrawing;
import kernelight.screen.filters.model.FiltersModel;
import kernelight.screen.filters.model.SavedFilters;
import kernelight.screen.networks.model.NetworksModel;
import kernelight.screen.networks.model.RunModel;
import kernelight.screen.networks.model.SavedNetworks;
import kernelight.screen.networks.model.ShuffleModel;
import kernelight.screen.pooling.model.PoolingModel;
import kernelight.screen.pooling.model.SavedPooling;
import kernelight.screen.training.model.SavedTraining;
import kernelight.session.Persistent;
import kernelight.words.LocalizedMessage;

/**
 * Restores a state on a new model of its screen. What the model would compute in the background is left out: pictures are
 * not read and networks not run. Any thread.
 */
public final class SceneStates implements StateCheck {
    private static final Map<String, Supplier<Persistent>> SCREENS = new LinkedHashMap<>();

    static {
        SCREENS.put("convolution", () -> new SavedConvolution(new ConvolutionModel()));
        SCREENS.put("pooling", () -> new SavedPooling(new PoolingModel()));
        SCREENS.put(
                "filters",
                () -> new SavedFilters(new FiltersModel(task -> {}, task -> {}, BatchRunner.onCallingThread())));
        SCREENS.put("networks", () -> new SavedNetworks(networks()));
        SCREENS.put("training", SavedTraining::ofNoRun);
        SCREENS.put("drawing", () -> new SavedDrawing(new Page(), new SimpleObjectProperty<>(Preprocessing.USUAL)));
    }

    private static NetworksModel networks() {
        return new NetworksModel(
                task -> {},
                task -> {},
                new RunModel(
                        () -> {
                            throw new IllegalStateException("Nothing runs here.");
                        },
                        task -> {},
                        task -> {}),
                new ShuffleModel(
                        count -> {
                            throw new IllegalStateException("Nothing is trained here.");
                        },
                        task -> {},
                        task -> {}));
    }

    @Override
    public void check(String screen, int line, FieldsReader state) throws ContentProblem {
        restored(screen, line, state);
    }

    /** A new model's keeper, with this state. */
    Persistent restored(String screen, int line, FieldsReader state) throws ContentProblem {
        Supplier<Persistent> made = SCREENS.get(screen);
        if (made == null) {
            throw new ContentProblem(
                    line, LocalizedMessage.of("lesson.problem.screen", screen, String.join(", ", SCREENS.keySet())));
        }
        Persistent model = made.get();
        model.restore(state);
        return model;
    }
}
