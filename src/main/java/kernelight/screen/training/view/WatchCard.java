package kernelight.screen.training.view;

import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import kernelight.screen.training.model.Maps;
import kernelight.screen.training.model.Snapshot;
import kernelight.screen.training.model.WatchModel;
import kernelight.screen.training.model.WatchedDigit;
import kernelight.ui.component.IconButton;
import kernelight.ui.component.PixelColouring;
import kernelight.ui.component.PixelGrid;
import kernelight.ui.component.PixelMaps;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One digit on its way through the network that is learning: digit, filters, feature maps, answer. */
final class WatchCard extends Region {
    private static final double LARGEST = 1000;
    private static final double MOST_FROM_WIDTH = Double.MAX_VALUE;

    private final Texts texts;
    private final PixelGrid filters;
    private final PixelGrid firstMaps;
    private final PixelGrid secondMaps;
    private final PixelGrid firstVector;
    private final PixelGrid secondVector;
    private final AnswerBars bars;
    private final StringProperty watching = new SimpleStringProperty("");
    private final StringProperty says = new SimpleStringProperty("");
    private final Titled digitPart;
    private final Titled filtersPart;
    private final Titled firstPart;
    private final Titled secondPart;
    private final Titled vectorsPart;
    private final Titled answerPart;

    WatchCard(WatchModel model, Texts texts, ObservableValue<Palette> palette) {
        this.texts = texts;
        getStyleClass().addAll("card", "watch-card");
        setMinSize(0, 0);
        filters = grid(palette, PixelColouring.DIVERGING, 2, "training.watch.weight");
        firstMaps = grid(palette, PixelColouring.SEQUENTIAL, 2, "training.watch.value");
        secondMaps = grid(palette, PixelColouring.SEQUENTIAL, 4, "training.watch.value");
        firstVector = grid(palette, PixelColouring.SEQUENTIAL, 1, "training.watch.vectorValue");
        secondVector = grid(palette, PixelColouring.SEQUENTIAL, 1, "training.watch.vectorValue");
        bars = new AnswerBars(texts);

        digitPart = new Titled(
                texts.bind("training.watch"),
                watching,
                new DigitChooser(model, texts, palette),
                otherButton(Feather.CHEVRON_LEFT, "training.watch.previous", () -> model.otherExample(-1)),
                otherButton(Feather.CHEVRON_RIGHT, "training.watch.next", () -> model.otherExample(1)));
        filtersPart = titled("training.watch.filters", filters);
        firstPart = titled("training.watch.firstMaps", firstMaps);
        secondPart = titled("training.watch.secondMaps", secondMaps);
        vectorsPart = titled("training.watch.vectors", new VectorPair(firstVector, secondVector));
        answerPart = new Titled(texts.bind("training.answer"), says, bars);
        getChildren().addAll(digitPart, filtersPart, firstPart, secondPart, vectorsPart, answerPart);
        model.watchedProperty().subscribe(this::showWatched);
        tie(filters);
        tie(firstMaps);
    }

    /** Pointing at a filter shows the map that it makes, and the other way round. */
    private void tie(PixelGrid pointed) {
        pointed.pointedProperty().subscribe(pixel -> {
            OptionalInt picture =
                    pixel.map(found -> OptionalInt.of(found.picture())).orElse(OptionalInt.empty());
            filters.mark(picture, Palette::filter);
            firstMaps.mark(picture, Palette::output);
        });
    }

    /** The pictures as they are now. */
    void showPictures(@Nullable Snapshot snapshot) {
        bars.showBars(snapshot);
        if (snapshot == null) {
            filters.clear();
            firstMaps.clear();
            secondMaps.clear();
            firstVector.clear();
            secondVector.clear();
            return;
        }
        filters.show(maps(snapshot.filters()));
        firstMaps.show(maps(snapshot.maps().get(0)));
        secondMaps.show(maps(snapshot.maps().get(1)));
        firstVector.show(maps(snapshot.vectors().get(0)));
        secondVector.show(maps(snapshot.vectors().get(1)));
    }

    /** The numbers as they are now; called as often as one can read. */
    void showNumbers(@Nullable Snapshot snapshot) {
        bars.showNumbers(snapshot);
        says.set(
                snapshot == null ? "" : texts.get("training.answer.says", snapshot.best(), snapshot.isRight() ? 1 : 0));
    }

    /** How high this card would like to be at this width. */
    double heightFor(double width) {
        double inside = width - getInsets().getLeft() - getInsets().getRight();
        double content = WatchLayout.of(inside, MOST_FROM_WIDTH).height() + Titled.TITLE_HEIGHT;
        return content + getInsets().getTop() + getInsets().getBottom();
    }

    private void showWatched(@Nullable WatchedDigit digit) {
        watching.set(digit == null ? "" : texts.get("training.watch.number", digit.index() + 1));
    }

    private PixelGrid grid(ObservableValue<Palette> palette, PixelColouring colouring, int columns, String key) {
        PixelGrid grid = new PixelGrid(palette, colouring, columns, LARGEST);
        grid.setDescription(
                pixel -> texts.get(key, pixel.picture() + 1, pixel.row() + 1, pixel.column() + 1, pixel.value()));
        return grid;
    }

    private Titled titled(String key, Region content) {
        StringBinding name = texts.bind(key);
        StringBinding details = texts.bind(key + ".details");
        content.accessibleTextProperty().bind(Bindings.concat(name, ", ", details));
        return new Titled(name, details, content);
    }

    private IconButton otherButton(Feather picture, String key, Runnable action) {
        IconButton button = new IconButton(picture, texts.bind(key), action);
        button.getStyleClass().add("small-icon-button");
        return button;
    }

    private static PixelMaps maps(Maps maps) {
        return new PixelMaps(maps.count(), maps.height(), maps.width(), maps.values());
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double y = snappedTopInset();
        double width = getWidth() - x - snappedRightInset();
        double height = getHeight() - y - snappedBottomInset();
        WatchLayout layout = WatchLayout.of(width, Math.max(0, height - Titled.TITLE_HEIGHT));
        double part = layout.height() + Titled.TITLE_HEIGHT;
        x = place(digitPart, x, y, layout.digit(), part) + layout.gap();
        // Each filter in line with its map.
        filters.arrange(2, WatchLayout.PICTURE_GAP + layout.firstSide() - layout.filterSide());
        x = place(filtersPart, x, y, layout.filters(), part) + layout.gap();
        x = place(firstPart, x, y, layout.firstMaps(), part) + layout.gap();
        x = place(secondPart, x, y, layout.secondMaps(), part) + layout.gap();
        vectorsPart.setVisible(layout.vectors() > 0);
        if (layout.vectors() > 0) {
            x = place(vectorsPart, x, y, layout.vectors(), part) + layout.gap();
        }
        place(answerPart, x, y, layout.answer(), part);
    }

    private static double place(Region part, double x, double y, double width, double height) {
        part.resizeRelocate(x, y, width, height);
        return x + width;
    }
}
