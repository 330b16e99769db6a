package kernelight.screen.training.view;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import kernelight.screen.training.model.WatchModel;
import kernelight.screen.training.model.WatchedDigit;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.PixelColouring;
import kernelight.ui.component.PixelGrid;
import kernelight.ui.component.PixelMaps;
import kernelight.ui.component.PressedKey;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import org.jspecify.annotations.Nullable;

/** The watched digit in large, and ten small ones to choose from. */
final class DigitChooser extends Region {
    private static final int DIGITS = 10;
    private static final int COLUMNS = 5;
    private static final double GAP = 4;
    private static final double SPACE = 12;
    private static final double LARGEST_BUTTON = 80;
    private static final double INSET = 3;

    private final PixelGrid watched;
    private final List<PixelGrid> pictures = new ArrayList<>();
    private final List<ToggleButton> buttons = new ArrayList<>();
    private final ToggleGroup group = new ToggleGroup();

    DigitChooser(WatchModel model, Texts texts, ObservableValue<Palette> palette) {
        watched = new PixelGrid(palette, PixelColouring.INK, 1, 1000);
        watched.setDescription(
                pixel -> texts.get("training.watch.inkPixel", pixel.row() + 1, pixel.column() + 1, pixel.value()));
        getChildren().add(watched);
        for (int digit = 0; digit < DIGITS; digit++) {
            addButton(digit, model, texts, palette);
        }
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                group.selectToggle(before); // a second click must not leave nothing chosen
            } else {
                choose(now, model); // by a click or by the arrow keys
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.examplesProperty().subscribe(this::showExamples);
        model.watchedProperty().subscribe(this::showWatched);
    }

    private void addButton(int digit, WatchModel model, Texts texts, ObservableValue<Palette> palette) {
        PixelGrid picture = new PixelGrid(palette, PixelColouring.INK, 1, LARGEST_BUTTON);
        picture.setMouseTransparent(true);
        ToggleButton button = new ToggleButton();
        button.setGraphic(picture);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("digit-button");
        button.setToggleGroup(group);
        button.accessibleTextProperty().bind(texts.bind("training.watch.choose", digit));
        Explanation.of(button, texts.bind("training.watch.choose", digit));
        pictures.add(picture);
        buttons.add(button);
        getChildren().add(button);
    }

    /** Up and Down go to the digit above or below; by default they would go to the previous or next one. */
    private void pressed(KeyEvent key) {
        int rows = switch (PressedKey.code(key)) {
            case UP -> -1;
            case DOWN -> 1;
            default -> 0;
        };
        if (rows != 0) {
            int focused = buttons.indexOf(getScene().getFocusOwner());
            goTo(focused + rows * COLUMNS);
            key.consume();
        }
    }

    private void goTo(int digit) {
        if (digit >= 0 && digit < DIGITS && !buttons.get(digit).isDisabled()) {
            buttons.get(digit).requestFocus();
            group.selectToggle(buttons.get(digit));
        }
    }

    private void choose(Toggle chosen, WatchModel model) {
        int digit = buttons.indexOf(chosen);
        WatchedDigit seen = model.watchedProperty().get();
        if (seen == null || seen.label() != digit) {
            model.choose(digit);
        }
    }

    private void showExamples(List<WatchedDigit> examples) {
        buttons.forEach(button -> button.setDisable(true));
        pictures.forEach(PixelGrid::clear);
        for (WatchedDigit example : examples) {
            buttons.get(example.label()).setDisable(false);
            pictures.get(example.label()).show(maps(example));
        }
    }

    private void showWatched(@Nullable WatchedDigit digit) {
        if (digit == null) {
            watched.clear();
            return;
        }
        watched.show(maps(digit));
        group.selectToggle(buttons.get(digit.label()));
    }

    private static PixelMaps maps(WatchedDigit digit) {
        return new PixelMaps(1, digit.height(), digit.width(), digit.image());
    }

    @Override
    protected void layoutChildren() {
        double button = Math.min(LARGEST_BUTTON, (getWidth() - (COLUMNS - 1) * GAP) / COLUMNS);
        double rows = 2 * button + GAP;
        double large = Math.max(0, Math.min(getWidth(), getHeight() - rows - SPACE));
        watched.resizeRelocate(0, 0, large, large);
        for (int digit = 0; digit < DIGITS; digit++) {
            double x = digit % COLUMNS * (button + GAP);
            double y = large + SPACE + digit / COLUMNS * (button + GAP);
            pictures.get(digit).setPrefSize(button - 2 * INSET, button - 2 * INSET);
            buttons.get(digit).resizeRelocate(x, y, button, button);
        }
    }
}
