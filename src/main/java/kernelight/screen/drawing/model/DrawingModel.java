package kernelight.screen.drawing.model;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelight.concurrent.LatestTask;
import kernelight.data.drawing.StrokePoint;
import kernelight.digitreader.DigitReader;
import kernelight.engine.architecture.Architecture;
import kernelight.screen.CurrentNetwork;
import kernelight.screen.TrainedNetwork;
import kernelight.trained.SaveModel;
import kernelight.trained.TrainedNetworks;
import org.jspecify.annotations.Nullable;

/** The drawing screen: whatever changes on the page, or the network, is read again in the background. */
public final class DrawingModel {
    private static final int WARM_UP_READINGS = 20;

    private final Executor background;
    private final Page page = new Page();
    private final PenCase pens = new PenCase();
    private final NetworkChoice networks;
    private final SaveModel saving;
    private final LatestTask<Reading> task;
    private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>();
    private PageReader reader = new PageReader(Optional.empty());
    /** Whether there has been something to read: from then on nobody needs to warm up. */
    private volatile boolean inUse;

    private boolean underWay;
    private boolean overtaken;

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
    }

    /**
     * Reads a made-up drawing a few times in the background and forgets the answers: the first readings of a fresh JVM
     * are ten times slower, and the person's first stroke shall not wait for that. It gives way to a stroke at once.
     */
    public void warmUp() {
        background.execute(() -> {
            PageReader practice = new PageReader(Optional.of(DigitReader.usual(Architecture.LENET5.create(0))));
            List<StrokePoint> slash = List.of(new StrokePoint(80, 240), new StrokePoint(200, 40));
            List<DrawnStroke> strokes = List.of(new DrawnStroke(Tool.PEN, Tool.PEN.usualWidth(), slash));
            for (int reading = 0; reading < WARM_UP_READINGS && !inUse; reading++) {
                practice.read(strokes);
            }
        });
    }

    public Page page() {
        return page;
    }

    public PenCase pens() {
        return pens;
    }

    public NetworkChoice networks() {
        return networks;
    }

    /** Saves networks that were trained here. */
    public SaveModel saving() {
        return saving;
    }

    /** What was made of the page as it is, or of the page a moment ago while the newest reading is under way. */
    public ReadOnlyObjectProperty<Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Puts the tool in hand down on the page. */
    public void press(StrokePoint point) {
        page.begin(pens.toolProperty().get(), pens.widthProperty().get(), point);
    }

    /** Moves the tool on. */
    public void drag(StrokePoint point) {
        page.extend(point);
    }

    /**
     * Lifts the tool where it is now, which need not be where it was last moved to: the finished stroke is read at once,
     * whatever is under way.
     */
    public void release(StrokePoint point) {
        page.extend(point);
        page.end();
        if (overtaken) {
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
            underWay = false;
            overtaken = false;
            reading.set(reader.blank());
        } else if (page.isDrawing() && underWay) {
            overtaken = true;
        } else {
            read();
        }
    }

    private void read() {
        inUse = true;
        underWay = true;
        overtaken = false;
        List<DrawnStroke> strokes = page.strokes();
        PageReader with = reader;
        task.request(() -> with.read(strokes), this::publish, failure -> publish(with.failed(failure)));
    }

    private void publish(Reading newest) {
        underWay = false;
        reading.set(newest);
        if (overtaken) {
            read();
        }
    }
}
