package kernelight.screen.training.view;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import kernelight.screen.training.model.WatchModel;
import kernelight.screen.training.model.WatchedDigit;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.IconButton;
import kernelight.ui.component.PixelColouring;
import kernelight.ui.component.PixelGrid;
import kernelight.ui.component.PressedKey;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The watched image in large, and small ones of ten classes to choose from; more classes are on further pages. */
final class DigitChooser extends Region {
    private static final int SHOWN = 10;
    private static final int COLUMNS = 5;
    private static final double GAP = 4;
    private static final double SPACE = 12;
    private static final double PAGES_HEIGHT = 28;
    private static final double LARGEST_BUTTON = 80;
    private static final double INSET = 3;

    private final WatchModel model;
    private final Texts texts;
    private final PixelGrid watched;
    private final List<PixelGrid> pictures = new ArrayList<>();
    private final List<ToggleButton> buttons = new ArrayList<>();
    private final ToggleGroup group = new ToggleGroup();
    private final Label page = new Label();
    private final HBox pages;
    private int first;
    private boolean isShowing;

    DigitChooser(WatchModel model, Texts texts, ObservableValue<Palette> palette) {
        this.model = model;
        this.texts = texts;
        watched = new PixelGrid(palette, PixelColouring.INK, 1, 1000);
        watched.setDescription(
                pixel -> texts.get("training.watch.inkPixel", pixel.row() + 1, pixel.column() + 1, pixel.value()));
        getChildren().add(watched);
        for (int place = 0; place < SHOWN; place++) {
            addButton(palette);
        }
        page.setMaxWidth(Double.MAX_VALUE);
        page.setAlignment(Pos.CENTER);
        page.getStyleClass().addAll("muted", "small");
        HBox.setHgrow(page, Priority.ALWAYS);
        pages = new HBox(
                pageButton(Feather.CHEVRON_LEFT, "training.watch.pageBefore", -SHOWN),
                page,
                pageButton(Feather.CHEVRON_RIGHT, "training.watch.pageAfter", SHOWN));
        pages.setAlignment(Pos.CENTER);
        getChildren().add(pages);
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (isShowing) {
                return;
            }
            if (now == null) {
                group.selectToggle(before); // a second click must not leave nothing chosen
            } else {
                choose(now); // by a click or by the arrow keys
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.classesProperty().subscribe(classes -> turnTo(0));
        model.examplesProperty().subscribe(examples -> showExamples());
        model.watchedProperty().subscribe(this::showWatched);
        texts.languageProperty().subscribe(language -> showExamples());
    }

    private void addButton(ObservableValue<Palette> palette) {
        PixelGrid picture = new PixelGrid(palette, PixelColouring.INK, 1, LARGEST_BUTTON);
        picture.setMouseTransparent(true);
        ToggleButton button = new ToggleButton();
        button.setGraphic(picture);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("digit-button");
        button.setToggleGroup(group);
        Explanation.of(button, button.accessibleTextProperty());
        pictures.add(picture);
        buttons.add(button);
        getChildren().add(button);
    }

    private IconButton pageButton(Feather picture, String key, int classes) {
        IconButton button = new IconButton(picture, texts.bind(key), () -> turnTo(first + classes));
        button.getStyleClass().add("small-icon-button");
        return button;
    }

    /** Shows ten classes from this one on, if there are any. */
    private void turnTo(int newFirst) {
        int classes = model.classesProperty().get().size();
        first = Math.clamp(newFirst, 0, Math.max(0, (classes - 1) / SHOWN * SHOWN));
        pages.setVisible(classes > SHOWN);
        showExamples();
        requestLayout();
    }

    /** Up and Down go to the class above or below; by default they would go to the previous or next one. */
    private void pressed(KeyEvent key) {
        int rows = switch (PressedKey.code(key)) {
            case UP -> -1;
            case DOWN -> 1;
            default -> 0;
        };
        int focused = buttons.indexOf(getScene().getFocusOwner());
        if (rows != 0 && focused >= 0) {
            goTo(focused + rows * COLUMNS);
            key.consume();
        }
    }

    private void goTo(int place) {
        if (place < 0 && first > 0) {
            turnTo(first - SHOWN);
            goTo(place + SHOWN);
        } else if (place >= SHOWN
                && first + SHOWN < model.classesProperty().get().size()) {
            turnTo(first + SHOWN);
            goTo(place - SHOWN);
        } else if (place >= 0 && place < SHOWN && !buttons.get(place).isDisabled()) {
            buttons.get(place).requestFocus();
            group.selectToggle(buttons.get(place));
        }
    }

    private void choose(Toggle chosen) {
        int label = first + buttons.indexOf(chosen);
        WatchedDigit seen = model.watchedProperty().get();
        if (seen == null || seen.label() != label) {
            model.choose(label);
        }
    }

    private void showExamples() {
        List<String> classes = model.classesProperty().get();
        for (int place = 0; place < SHOWN; place++) {
            ToggleButton button = buttons.get(place);
            button.setDisable(true);
            button.setVisible(first + place < classes.size());
            pictures.get(place).clear();
            if (button.isVisible()) {
                String name = classes.get(first + place);
                button.setAccessibleText(texts.get(
                        name.matches("[0-9]") ? "training.watch.choose" : "training.watch.chooseClass", name));
            }
        }
        for (WatchedDigit example : model.examplesProperty().get()) {
            int place = example.label() - first;
            if (place >= 0 && place < SHOWN) {
                buttons.get(place).setDisable(false);
                show(pictures.get(place), example);
            }
        }
        page.setText(texts.get(
                "training.watch.page",
                classes.get(Math.min(first, classes.size() - 1)),
                classes.get(Math.min(first + SHOWN, classes.size()) - 1)));
        select(model.watchedProperty().get());
    }

    private void showWatched(@Nullable WatchedDigit digit) {
        if (digit == null) {
            watched.clear();
            return;
        }
        show(watched, digit);
        if (digit.label() / SHOWN * SHOWN != first) {
            turnTo(digit.label() / SHOWN * SHOWN);
        }
        select(digit);
    }

    /** Marks the class that is watched, if it is on this page. */
    private void select(@Nullable WatchedDigit digit) {
        int place = digit == null ? -1 : digit.label() - first;
        isShowing = true;
        group.selectToggle(place >= 0 && place < SHOWN ? buttons.get(place) : null);
        isShowing = false;
    }

    private static void show(PixelGrid picture, WatchedDigit digit) {
        picture.showImage(digit.channels(), digit.height(), digit.width(), digit.image(), digit.isInk());
    }

    @Override
    protected void layoutChildren() {
        double button = Math.min(LARGEST_BUTTON, (getWidth() - (COLUMNS - 1) * GAP) / COLUMNS);
        double pagesHeight = pages.isVisible() ? PAGES_HEIGHT : 0;
        double rows = 2 * button + GAP + pagesHeight;
        double large = Math.max(0, Math.min(getWidth(), getHeight() - rows - SPACE));
        watched.resizeRelocate(0, 0, large, large);
        for (int place = 0; place < SHOWN; place++) {
            double x = place % COLUMNS * (button + GAP);
            double y = large + SPACE + place / COLUMNS * (button + GAP);
            pictures.get(place).setPrefSize(button - 2 * INSET, button - 2 * INSET);
            buttons.get(place).resizeRelocate(x, y, button, button);
        }
        pages.resizeRelocate(
                0,
                large + SPACE + 2 * button + GAP,
                Math.min(getWidth(), COLUMNS * button + (COLUMNS - 1) * GAP),
                PAGES_HEIGHT);
    }
}
