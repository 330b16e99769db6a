package kernelight.lesson.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kernelight.lesson.Lock;
import kernelight.playback.Playback;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.SavedConvolution;
import kernelight.screen.pooling.model.PoolingModel;
import kernelight.screen.pooling.model.SavedPooling;
import kernelight.session.Persistent;
import kernelight.session.Session;

/** A window with the models of two screens, and their session. */
final class FakeWindow implements SceneWindow {
    final ConvolutionModel convolution = new ConvolutionModel();
    final PoolingModel pooling = new PoolingModel();
    final Map<String, Persistent> screens =
            Map.of("convolution", new SavedConvolution(convolution), "pooling", new SavedPooling(pooling));
    final Path sessionFile;
    final Session session;
    final List<Runnable> delayed = new ArrayList<>();
    Set<Lock> locked = Set.of();
    private String shown = "convolution";

    FakeWindow(Path folder) {
        sessionFile = folder.resolve("last-session.json");
        session = new Session(sessionFile, Runnable::run, delayed::add, notice -> {});
        session.screenProperty().set("convolution");
        screens.values().forEach(session::register);
    }

    @Override
    public String shownKind() {
        return shown;
    }

    @Override
    public void showAlone(String screen) {
        if (screens.containsKey(screen) || screen.equals("lessons")) {
            shown = screen;
        }
    }

    @Override
    public Optional<Playback> playback() {
        return switch (shown) {
            case "convolution" -> Optional.of(convolution.player().playback());
            case "pooling" -> Optional.of(pooling.player().playback());
            default -> Optional.empty();
        };
    }

    @Override
    public void lock(Set<Lock> locks) {
        locked = locks;
    }

    int position() {
        return playback().orElseThrow().positionProperty().get();
    }
}
