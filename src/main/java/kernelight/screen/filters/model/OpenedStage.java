package kernelight.screen.filters.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.filter.pixel.OpenedPixel;
import kernelight.stage.player.StagePlayer;
import kernelight.walk.Operation;
import org.jspecify.annotations.Nullable;

/** The pixel that is open on the stage: the walk through its products. FX thread. */
public final class OpenedStage {
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable StagePlayer player;

    /** What is made of a pixel's numbers: the sum, or the two of a magnitude or an angle, and the magnitude. */
    public enum Part {
        SUM,
        X,
        Y,
        MAGNITUDE
    }

    /**
     * A pixel that is open.
     *
     * @param parts what can be stepped through, in the order in which it is computed
     * @param part which of them is on the stage
     */
    public record Shown(MagnifiedPixel pixel, List<Part> parts, Part part) {}

    /** What is open; empty while nothing is. */
    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Plays the walk of what is open. */
    public Optional<StagePlayer> player() {
        return Optional.ofNullable(player);
    }

    /** Opens a pixel; the same part as before, if it has that, finished. */
    void open(Responses responses, MagnifiedPixel pixel) {
        Part before = shown.get().map(Shown::part).orElse(Part.SUM);
        show(responses, pixel, before);
    }

    void show(Responses responses, MagnifiedPixel pixel, Part wanted) {
        PixelSurroundings around = PixelSurroundings.of(
                responses.before(), responses.state().step().step(), MagnifiedPixel.window(responses), pixel.place());
        OpenedPixel opened =
                OpenedPixel.of(around.step(), around.part(), responses.plane(), around.row(), around.column());
        List<Part> parts = parts(opened);
        Part part = parts.contains(wanted) ? wanted : parts.getLast();
        PixelTables tables = PixelTables.of(operation(opened, part), pixel.place());
        if (player == null) {
            player = new StagePlayer(tables);
        } else {
            player.show(tables);
        }
        player.playback().last();
        shown.set(Optional.of(new Shown(pixel, parts, part)));
    }

    private static List<Part> parts(OpenedPixel opened) {
        if (opened.sums().size() == 1) {
            return List.of(Part.SUM);
        }
        List<Part> parts = new ArrayList<>(List.of(Part.X, Part.Y));
        opened.combined().ifPresent(combined -> parts.add(Part.MAGNITUDE));
        return parts;
    }

    private static Operation operation(OpenedPixel opened, Part part) {
        return switch (part) {
            case SUM, X -> opened.sums().getFirst();
            case Y -> opened.sums().getLast();
            case MAGNITUDE -> opened.combined().orElseThrow();
        };
    }

    void close() {
        if (player != null) {
            player.playback().pause();
        }
        shown.set(Optional.empty());
    }
}
