package kernelight.screen.filters.model;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.concurrent.LatestTask;
import kernelight.data.picture.CopiedPicture;
import kernelight.filter.Planes;
import kernelight.filter.picture.BuiltInPicture;
import kernelight.problem.ProblemMessage;
import kernelight.words.LocalizedMessage;

/**
 * Which picture is filtered: one that comes with the app, a file, a copied one, or what is drawn on the pad. FX thread;
 * pictures are read in the background.
 */
public final class PictureChoice {
    /** The picture of the first start, and the one that stands in for one that cannot be read. */
    static final PictureSource OPENING = PictureSource.of(BuiltInPicture.BIRD);

    private final SettingsHistory<FiltersState> history;
    private final LatestTask<SourcePicture> reading;
    private final PicturePad pad;
    private final ReadOnlyObjectWrapper<Optional<LocalizedMessage>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    /** Where the picture comes from that is to be there first. */
    private PictureSource first = OPENING;

    PictureChoice(SettingsHistory<FiltersState> history, Executor background, Executor fxThread) {
        this.history = history;
        reading = new LatestTask<>(background, fxThread);
        pad = new PicturePad(history, background, fxThread);
    }

    private FiltersState state() {
        return history.stateProperty().get();
    }

    /** Why the last picture could not be read. */
    public ReadOnlyObjectProperty<Optional<LocalizedMessage>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Where the picture comes from; before the first one is there, where that will come from. */
    PictureSource source() {
        return state().picture() == SourcePicture.NONE
                ? first
                : state().picture().source();
    }

    public void choose(SourcePicture picture) {
        reading.cancel();
        problem.set(Optional.empty());
        if (state().picture() == SourcePicture.NONE) {
            history.begin(state().with(picture));
        } else {
            history.change(state().with(picture));
        }
    }

    /** Draws a picture that comes with the app. */
    public void choose(BuiltInPicture picture) {
        read(PictureSource.of(picture), this::choose);
    }

    /** Reads a picture from a file, turns it upright and scales it down. */
    public void open(Path file) {
        read(PictureSource.of(file), this::choose);
    }

    /** Takes what is on the pad. */
    public void draw() {
        read(PictureSource.of(pad.page().strokes()), this::choose);
    }

    /** The pad that a picture is drawn on. */
    public PicturePad pad() {
        return pad;
    }

    /** Takes a picture that another program copied: height x width pixels, as 0xAARRGGBB. */
    public void paste(int width, int height, int[] argb) {
        reading.request(
                () -> SourcePicture.of(
                                PictureSource.CLIPBOARD,
                                LocalizedMessage.of("filters.picture.clipboard"),
                                Planes.of(CopiedPicture.of(width, height, argb, SourcePicture.LONGEST_SIDE)))
                        .scaledFrom(width, height),
                this::choose,
                this::fail);
    }

    /** There was no picture to be pasted. */
    public void sayNothingToPaste() {
        problem.set(Optional.of(LocalizedMessage.of("filters.picture.paste.nothing")));
    }

    /**
     * Takes what was set at an earlier start, and its picture from where it was then. If that is not there any more, the
     * first of those that come with the app is.
     *
     * @param restored the settings, without a picture
     */
    void restore(FiltersState restored, PictureSource source) {
        SourcePicture now = state().picture();
        history.begin(restored);
        if (now != SourcePicture.NONE && now.source().equals(source)) {
            reading.cancel();
            problem.set(Optional.empty());
            history.begin(state().withOnly(now));
        } else {
            read(source, picture -> history.begin(state().withOnly(picture)));
        }
    }

    private void read(PictureSource source, Consumer<SourcePicture> use) {
        first = source;
        reading.request(source::read, use, this::fail);
    }

    /** Where there is no picture yet, the first of those that come with the app is shown beside the problem. */
    private void fail(Exception why) {
        if (state().picture() == SourcePicture.NONE) {
            first = OPENING;
            reading.request(
                    OPENING::read,
                    picture -> history.begin(state().with(picture)),
                    impossible -> problem.set(Optional.of(ProblemMessage.of(impossible))));
        }
        problem.set(Optional.of(ProblemMessage.of(why)));
    }
}
