package kernelight.screen.drawing.model;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import kernelight.concurrent.LatestTask;
import kernelight.data.drawing.Preprocessing;
import kernelight.data.drawing.StrokePoint;
import kernelight.digitreader.DigitReader;
import kernelight.engine.architecture.Architecture;
import kernelight.pad.model.DrawnStroke;
import kernelight.pad.model.PadModel;
import kernelight.pad.model.Page;
import kernelight.pad.model.PenCase;
import kernelight.pad.model.Tool;
import kernelight.screen.CurrentNetwork;
import kernelight.screen.TrainedNetwork;
import kernelight.trained.SaveModel;
import kernelight.trained.TrainedNetworks;
import org.jspecify.annotations.Nullable;

/** The model of the drawing screen: when the page or the network changes, the page is read again in the background. */
public final class DrawingModel implements PadModel {
    private static final int WARM_UP_READINGS = 20;

    private final Executor background;
    private final Page page = new Page();
    private final PenCase pens = new PenCase();
    private final NetworkChoice networks;
    private final SaveModel saving;
    private final LatestTask<Reading> task;
    private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Preprocessing> preprocessing = new SimpleObjectProperty<>(Preprocessing.USUAL);
    private PageReader reader = new PageReader(Optional.empty());
    /** Whether a page has been read: from then on no warm-up is needed. */
    private volatile boolean inUse;

    private boolean running;
    private boolean outdated;
    /** The drawing after which a new page begins. */
    private List<DrawnStroke> finished = List.of();

    public DrawingModel(
            CurrentNetwork current,
            NetworkReader networkReader,
            TrainedNetworks trained,
            Executor background,
            Executor fxThread) {
        this.background = background;
        task = new LatestTask<>(background, fxThread);
        networks = new NetworkChoice(
                current, networkReader, trained, () -> !page.strokes().isEmpty(), background, fxThread);
        saving = new SaveModel(background, fxThread);
        current.networkProperty().subscribe(this::networkChanged);
        page.strokesProperty().subscribe(strokes -> pageChanged());
        preprocessing.addListener((property, before, now) -> pageChanged());
    }

    /**
     * Reads a made-up drawing a few times in the background and ignores the answers: the first readings in a new JVM
     * are ten times slower, and the user's first stroke should not wait for that. Stops as soon as there is a stroke to
     * read.
     */
    public void warmUp() {
        background.execute(() -> {
            PageReader practice = new PageReader(Optional.of(DigitReader.usual(Architecture.LENET5.create(0))));
            List<StrokePoint> slash = List.of(new StrokePoint(80, 240), new StrokePoint(200, 40));
            List<DrawnStroke> strokes = List.of(new DrawnStroke(Tool.PEN, Tool.PEN.usualWidth(), slash));
            for (int reading = 0; reading < WARM_UP_READINGS && !inUse; reading++) {
                practice.read(strokes, Preprocessing.USUAL);
            }
        });
    }

    @Override
    public Page page() {
        return page;
    }

    @Override
    public PenCase pens() {
        return pens;
    }

    public NetworkChoice networks() {
        return networks;
    }

    /** The steps by which the page becomes the network's input. They stay while drawings and networks change. */
    public ObjectProperty<Preprocessing> preprocessingProperty() {
        return preprocessing;
    }

    /** Saves networks that were trained here. */
    public SaveModel saving() {
        return saving;
    }

    /** The reading of the current page or, while that is being read, of the page before. */
    public ReadOnlyObjectProperty<Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Whether the reading is that of the page as it is, and the pen is not on it. */
    public boolean isRead() {
        return !running && !outdated && !page.isDrawing();
    }

    /** The drawing is finished: the next stroke of the pen begins a new page, unless the drawing changes before. */
    public void finishPage() {
        finished = page.strokes();
    }

    /** The drawing is not finished after all. */
    public void continuePage() {
        finished = List.of();
    }

    /** Whether the next stroke of the pen begins a new page. */
    public boolean isPageFinished() {
        return !finished.isEmpty() && finished == page.strokes();
    }

    @Override
    public void press(StrokePoint point) {
        if (isPageFinished() && pens.toolProperty().get() == Tool.PEN) {
            page.clear();
        }
        PadModel.super.press(point);
    }

    /** The finished stroke is read immediately, even if another reading is running. */
    @Override
    public void release(StrokePoint point) {
        PadModel.super.release(point);
        if (outdated) {
            read();
        }
    }

    private void networkChanged(@Nullable TrainedNetwork network) {
        reader = new PageReader(Optional.ofNullable(network).map(TrainedNetwork::reader));
        pageChanged();
    }

    private void pageChanged() {
        if (page.strokes().isEmpty()) {
            task.cancel();
            running = false;
            outdated = false;
            reading.set(reader.blank(preprocessing.get()));
        } else if (page.isDrawing() && running) {
            outdated = true;
        } else {
            read();
        }
    }

    private void read() {
        inUse = true;
        running = true;
        outdated = false;
        List<DrawnStroke> strokes = page.strokes();
        PageReader using = reader;
        Preprocessing steps = preprocessing.get();
        task.request(() -> using.read(strokes, steps), this::publish, failure -> publish(using.failed(failure, steps)));
    }

    private void publish(Reading newest) {
        running = false;
        reading.set(newest);
        if (outdated) {
            read();
        }
    }
}
