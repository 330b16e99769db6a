package kernelight.screen.filters.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import kernelight.export.view.ExportServices;
import kernelight.pad.model.Tool;
import kernelight.screen.Screen;
import kernelight.screen.ScreenHelp;
import kernelight.screen.filters.model.FilterExport;
import kernelight.screen.filters.model.FiltersModel;
import kernelight.screen.filters.model.LearnedFilters;
import kernelight.screen.filters.model.PicturePad;
import kernelight.screen.filters.model.SavedFilters;
import kernelight.session.Persistent;
import kernelight.ui.component.Heading;
import kernelight.ui.component.IconButton;
import kernelight.ui.component.KeyGroup;
import kernelight.ui.component.PlaybackKeys;
import kernelight.ui.component.PressedKey;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What a filter does to a picture; a pixel of its output can be opened in place of the pictures. */
public final class FiltersScreen implements Screen {
    private static final String STYLES = "/kernelight/assets/styles/filters.css";
    private static final int FAR = 10;

    private static final KeyGroup KEYS = new KeyGroup(
            "filters.help",
            List.of(
                    new KeyGroup.Hint("← → ↑ ↓", "filters.key.move"),
                    new KeyGroup.Hint("Shift + ← → ↑ ↓", "filters.key.far"),
                    new KeyGroup.Hint("Enter, Esc", "filters.key.open"),
                    new KeyGroup.Hint("+, −, 0", "filters.key.zoom"),
                    new KeyGroup.Hint("PgDn, PgUp", "filters.key.next"),
                    new KeyGroup.Hint("X", "filters.key.cut"),
                    new KeyGroup.Hint("Ctrl + V", "filters.key.paste"),
                    new KeyGroup.Hint("P", "pad.tool.pen.tip"),
                    new KeyGroup.Hint("E", "pad.tool.eraser.tip"),
                    new KeyGroup.Hint("Delete", "pad.tool.clear.tip"),
                    new KeyGroup.Hint("Ctrl + Z", "help.key.undo"),
                    new KeyGroup.Hint("Ctrl + Shift + Z", "help.key.redo")));

    private final FiltersModel model;
    private final Texts texts;
    private final ObservableValue<Palette> palette;
    private final Preferences preferences;
    private final Node heading;
    private final PictureMenu pictures;
    private final FiltersStage pictureStage;
    private final StackPane stage;
    private final FiltersSettingsPanel settings;
    private final FiltersFooter pictureFooter;
    private final StackPane footer;
    private final List<Node> tools;
    /** In presentation mode there are no settings, but it is drawn, and a threshold moved, there, too. */
    private final VBox presented;

    private final Persistent persistent;
    /** Made when a pixel is first opened. */
    private @Nullable OpenedPixelView opened;

    /**
     * @param whichPicture asks for a picture's file
     * @param background colours pictures
     */
    public FiltersScreen(
            FiltersModel model,
            LearnedFilters learned,
            Texts texts,
            ObservableValue<Palette> palette,
            Preferences preferences,
            Function<@Nullable Window, Optional<Path>> whichPicture,
            ExportServices exports,
            Executor background) {
        this.model = model;
        this.texts = texts;
        this.palette = palette;
        this.preferences = preferences;
        heading = new Heading(texts.bind("filters.name"), texts.bind("filters.subtitle"));
        pictures = new PictureMenu(model, texts, whichPicture);
        pictureStage = new FiltersStage(
                model,
                new ChainBar(model, pictures, texts),
                texts,
                palette,
                preferences.presentingProperty(),
                background,
                exports.fxThread());
        stage = new StackPane(pictureStage);
        stage.setMinSize(0, 0);
        FilterExport export = new FilterExport(exports.worker(), exports.fxThread());
        settings = new FiltersSettingsPanel(model, learned, export, texts, palette);
        pictureFooter = new FiltersFooter(model, texts, preferences.presentingProperty());
        footer = new StackPane(pictureFooter);
        IconButton undo = new IconButton(Feather.CORNER_UP_LEFT, texts.bind("common.undo"), model::undo);
        undo.disableProperty().bind(model.canUndoProperty().not());
        IconButton redo = new IconButton(Feather.CORNER_UP_RIGHT, texts.bind("common.redo"), model::redo);
        redo.disableProperty().bind(model.canRedoProperty().not());
        tools = List.of(undo, redo, new ExportMenu(model, export, texts, exports.files(), pictureStage::pictures));
        persistent = new SavedFilters(model);
        presented = new VBox(
                24, new PadPane(model, texts, palette, Double.MAX_VALUE), new ThresholdPane(model, texts, palette));
        for (Parent part : List.of(stage, settings, footer, presented)) {
            part.getStylesheets()
                    .add(Objects.requireNonNull(FiltersScreen.class.getResource(STYLES), STYLES)
                            .toExternalForm());
        }
        model.opened().shownProperty().map(Optional::isPresent).subscribe(this::showOpened);
    }

    private void showOpened(boolean isOpen) {
        if (isOpen && opened == null) {
            OpenedPixelView made =
                    new OpenedPixelView(model, model.opened().player().orElseThrow(), texts, palette, preferences);
            opened = made;
            stage.getChildren().add(made.stage());
            footer.getChildren().add(made.footer());
        }
        show(pictureStage, !isOpen);
        show(pictureFooter, !isOpen);
        presented.setVisible(!isOpen);
        if (opened != null) {
            show(opened.stage(), isOpen);
            show(opened.footer(), isOpen);
            takeKeys();
        }
    }

    private static void show(Node part, boolean isShown) {
        part.setVisible(isShown);
        part.setManaged(isShown);
    }

    private Optional<OpenedPixelView> nowOpen() {
        return model.opened().shownProperty().get().flatMap(now -> Optional.ofNullable(opened));
    }

    @Override
    public Node heading() {
        return heading;
    }

    @Override
    public List<Node> tools() {
        return tools;
    }

    @Override
    public Node stage() {
        return stage;
    }

    @Override
    public Node settings() {
        return settings;
    }

    @Override
    public Node footer() {
        return footer;
    }

    @Override
    public Optional<Node> presentedAside() {
        return Optional.of(presented);
    }

    @Override
    public void hidden() {
        nowOpen().ifPresent(OpenedPixelView::stop);
    }

    @Override
    public Optional<Persistent> persistent() {
        return Optional.of(persistent);
    }

    @Override
    public void closeOpened() {
        model.cutting().cancel();
        model.closePixel();
    }

    @Override
    public Optional<ScreenHelp> help() {
        return Optional.of(new ScreenHelp("filters.about", List.of(KEYS, PlaybackKeys.HELP)));
    }

    @Override
    public void takeKeys() {
        nowOpen().ifPresentOrElse(OpenedPixelView::takeKeys, pictureStage::requestFocus);
    }

    @Override
    public void handleKey(KeyEvent key) {
        if (key.isShortcutDown()) {
            shortcut(key);
        } else if (nowOpen().isPresent()) {
            nowOpen().get().handleKey(key);
        } else if (!key.isAltDown() && !key.isMetaDown()) {
            int steps = key.isShiftDown() ? FAR : 1;
            if (model.cutting().pieceProperty().get().isPresent()
                    ? cutting(key)
                    : looking(key, steps) || drawing(key)) {
                key.consume();
            }
        }
    }

    private void shortcut(KeyEvent key) {
        switch (PressedKey.code(key)) {
            case Z -> {
                if (key.isShiftDown()) {
                    model.redo();
                } else {
                    model.undo();
                }
            }
            case V -> pictures.paste();
            default -> {
                nowOpen().ifPresent(view -> view.handleKey(key));
                return;
            }
        }
        key.consume();
    }

    private boolean looking(KeyEvent key, int steps) {
        switch (PressedKey.code(key)) {
            case LEFT, KP_LEFT -> model.move(0, -steps);
            case RIGHT, KP_RIGHT -> model.move(0, steps);
            case UP, KP_UP -> model.move(-steps, 0);
            case DOWN, KP_DOWN -> model.move(steps, 0);
            case ENTER -> model.openPixel();
            case PLUS, ADD, EQUALS -> model.zoomAtPixel(1);
            case MINUS, SUBTRACT -> model.zoomAtPixel(-1);
            case DIGIT0, NUMPAD0 -> model.zoom().fit();
            case PAGE_DOWN -> model.nextFilter(1);
            case PAGE_UP -> model.nextFilter(-1);
            case X -> model.cutting().begin();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean drawing(KeyEvent key) {
        PicturePad pad = model.pictures().pad();
        KeyCode code = PressedKey.code(key);
        if (!model.state().picture().source().isDrawn()) {
            return false;
        }
        switch (code) {
            case P -> pad.pens().toolProperty().set(Tool.PEN);
            case E -> pad.pens().toolProperty().set(Tool.ERASER);
            case DELETE, BACK_SPACE -> pad.clear();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The piece is moved by the arrows, made larger or smaller with Shift, cut out by Enter. */
    private boolean cutting(KeyEvent key) {
        boolean isResizing = key.isShiftDown();
        switch (PressedKey.code(key)) {
            case LEFT, KP_LEFT -> cut(isResizing, 0, -1);
            case RIGHT, KP_RIGHT -> cut(isResizing, 0, 1);
            case UP, KP_UP -> cut(isResizing, -1, 0);
            case DOWN, KP_DOWN -> cut(isResizing, 1, 0);
            case ENTER -> model.cutting().apply();
            case ESCAPE -> model.cutting().cancel();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void cut(boolean isResizing, int rows, int columns) {
        if (isResizing) {
            model.cutting().resize(rows, columns);
        } else {
            model.cutting().move(rows, columns);
        }
    }
}
