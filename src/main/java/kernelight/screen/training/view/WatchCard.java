package kernelight.screen.training.view;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import kernelight.engine.training.LabelledImages;
import kernelight.network.model.NetworkSnapshot;
import kernelight.network.model.NetworkView;
import kernelight.network.view.NumberActions;
import kernelight.network.view.ScoreBars;
import kernelight.network.view.UnitsView;
import kernelight.screen.training.model.WatchModel;
import kernelight.screen.training.model.WatchedDigit;
import kernelight.screen.training.model.WatchedSnapshot;
import kernelight.ui.component.IconButton;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The watched digit and the learning network's outputs for it: digit, filters, feature maps, units, answer. */
final class WatchCard extends Region {
    private static final double LEGEND_GAP = 12;
    private static final double UNITS_GAP = 10;
    /** The least height in which units can be seen. */
    private static final double LEAST_UNITS = 40;

    private static final double UNLIMITED_HEIGHT = Double.MAX_VALUE;

    private final WatchModel model;
    private final Texts texts;
    private final WatchedLayers layers;
    /** The units where there is no room for them beside the maps, but below. */
    private final UnitsView unitsBelow;

    private final WatchLegend legend;
    private final ScoreBars bars;
    private final StringProperty watching = new SimpleStringProperty("");
    private final StringProperty answerText = new SimpleStringProperty("");
    private final Titled digitPart;
    private final Titled answerPart;
    private Optional<WatchedSnapshot> shown = Optional.empty();

    /** @param network the network that is shown before the first snapshot */
    WatchCard(
            WatchModel model,
            NetworkView network,
            Texts texts,
            ObservableValue<Palette> palette,
            NumberActions actions) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("card", "watch-card");
        setMinSize(0, 0);
        layers = new WatchedLayers(network, model.filterChangeProperty(), texts, palette, actions);
        unitsBelow = new UnitsView(texts, palette, actions);
        unitsBelow.setVisible(false);
        legend = new WatchLegend(model.filterChangeProperty(), texts, palette);
        bars = new ScoreBars(texts, actions);
        digitPart = new Titled(
                title(model, texts),
                watching,
                new DigitChooser(model, texts, palette),
                otherButton(Feather.CHEVRON_LEFT, "training.watch.previous", () -> model.otherExample(-1)),
                otherButton(Feather.CHEVRON_RIGHT, "training.watch.next", () -> model.otherExample(1)));
        answerPart = new Titled(texts.bind("training.answer"), answerText, bars);
        getChildren().addAll(digitPart, layers, answerPart, unitsBelow, legend);
        legend.showFilters(layers.hasFilters());
        model.filterChangeProperty().subscribe(change -> showLegend());
        model.watchedProperty().subscribe(this::showWatched);
    }

    private static ObservableValue<String> title(WatchModel model, Texts texts) {
        return Bindings.createStringBinding(
                () -> texts.get(
                        LabelledImages.DIGITS.equals(model.classesProperty().get())
                                ? "training.watch"
                                : "training.watch.image"),
                model.classesProperty(),
                texts.languageProperty());
    }

    /** Shows a network of which there is no snapshot yet. */
    void showNetwork(NetworkView network) {
        layers.showNetwork(network);
        legend.showFilters(layers.hasFilters());
        requestParentLayout();
    }

    /** Updates the pictures. */
    void showPictures(@Nullable WatchedSnapshot snapshot) {
        bars.showBars(Optional.ofNullable(snapshot).map(WatchedSnapshot::network));
        layers.show(snapshot);
        shown = Optional.ofNullable(snapshot);
        showUnitsBelow();
        legend.showComparison(false);
        legend.showFilters(layers.hasFilters());
    }

    private void showUnitsBelow() {
        if (unitsBelow.isVisible()) {
            Optional<NetworkSnapshot> now = shown.map(WatchedSnapshot::network);
            unitsBelow.show(now.map(NetworkSnapshot::view), now);
        }
    }

    /** Shows what has changed from one time to a later one; the answer and the units below are the later one's. */
    void showChange(WatchedSnapshot then, WatchedSnapshot now) {
        bars.showBars(Optional.of(now.network()));
        layers.showChange(then, now);
        shown = Optional.of(now);
        showUnitsBelow();
        legend.showComparison(true);
        legend.showFilters(layers.hasFilters());
    }

    /**
     * Updates the numbers; called as often as they can be read.
     *
     * @param other what the network answers at the other of the two times that are compared; empty where none are
     */
    void showNumbers(@Nullable WatchedSnapshot snapshot, Optional<String> other) {
        bars.showNumbers(
                Optional.ofNullable(snapshot).map(WatchedSnapshot::network),
                snapshot == null ? -1 : snapshot.digit().label());
        showLegend();
        answerText.set(
                snapshot == null
                        ? ""
                        : other.orElseGet(() -> texts.get(
                                "training.answer.says",
                                snapshot.network()
                                        .view()
                                        .classes()
                                        .get(snapshot.network().best()),
                                snapshot.isRight() ? 1 : 0)));
    }

    private void showLegend() {
        legend.showNumbers(layers.largestChange(), layers.describeZeroMaps());
    }

    private double legendHeight() {
        return LEGEND_GAP + Math.ceil(legend.prefHeight(-1));
    }

    /** The preferred height of this card at this width. */
    double heightFor(double width) {
        double inside = width - getInsets().getLeft() - getInsets().getRight();
        double content =
                WatchLayout.of(inside, UNLIMITED_HEIGHT, layers.contents()).wholeHeight();
        return Math.max(content, bars.smallestHeight())
                + digitPart.titleHeight()
                + legendHeight()
                + getInsets().getTop()
                + getInsets().getBottom();
    }

    private void showWatched(@Nullable WatchedDigit digit) {
        String name = digit == null ? "" : model.classesProperty().get().get(digit.label());
        watching.set(
                digit == null
                        ? ""
                        : name.matches("[0-9]")
                                ? texts.get("training.watch.number." + digit.source(), digit.index() + 1)
                                : texts.get("training.watch.named", name, digit.index() + 1));
    }

    private IconButton otherButton(Feather picture, String key, Runnable action) {
        IconButton button = new IconButton(picture, texts.bind(key), action);
        button.getStyleClass().add("small-icon-button");
        return button;
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double y = snappedTopInset();
        double width = getWidth() - x - snappedRightInset();
        double height = Math.max(0, getHeight() - y - snappedBottomInset() - legendHeight());
        WatchLayout layout = WatchLayout.of(width, Math.max(0, height - digitPart.titleHeight()), layers.contents());
        double part = Math.min(height, Math.max(layout.wholeHeight(), bars.smallestHeight()) + digitPart.titleHeight());
        double left = x + layout.digit() + layout.gap();
        // A scroll pane is aligned to whole pixels; its content is shifted so that it lies where it would lie without
        // one.
        double whole = Math.floor(left);
        layers.arrange(layout, left - whole);
        double seen = layout.scrolls()
                ? width - layout.digit() - layout.answer() - 2 * layout.gap()
                : layers.getContent().prefWidth(-1) - (left - whole);
        digitPart.resizeRelocate(x, y, layout.digit(), part);
        layers.resizeRelocate(whole, y, Math.max(0, Math.ceil(left + seen) - whole), Math.ceil(part) + 1);
        double spare = height - part - UNITS_GAP;
        boolean isBelow = layout.units() == 0 && layers.contents().hasUnits() && spare >= LEAST_UNITS;
        if (unitsBelow.isVisible() != isBelow) {
            unitsBelow.setVisible(isBelow);
            showUnitsBelow();
        }
        double unitsHeight = isBelow ? Math.min(spare, Math.ceil(unitsBelow.prefHeight(width))) : 0;
        unitsBelow.resizeRelocate(x, y + part + UNITS_GAP, width, unitsHeight);
        double top = y + part + (isBelow ? UNITS_GAP + unitsHeight : 0);
        legend.resizeRelocate(x, top + LEGEND_GAP, width, legendHeight() - LEGEND_GAP);
        answerPart.resizeRelocate(left + seen + layout.gap(), y, layout.answer(), part);
    }
}
