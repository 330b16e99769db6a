package kernelight.screen.drawing.view;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import kernelight.screen.Screen;
import kernelight.screen.ScreenActivity;
import kernelight.screen.ScreenHelp;
import kernelight.screen.drawing.model.HandwritingModel;
import kernelight.screen.drawing.model.NetworkChoice;
import kernelight.session.Persistent;
import kernelight.ui.component.DigitKeys;
import kernelight.ui.component.FocusBefore;
import kernelight.ui.component.IconButton;
import kernelight.ui.component.KeyGroup;
import kernelight.ui.component.PressedKey;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import org.kordamp.ikonli.feather.Feather;

/**
 * The drawing screen with the person's own handwriting: drawings are filed in its footer, and the handwriting can be opened in
 * the places of its stage, its settings and its footer.
 */
public final class HandwritingScreen implements Screen {
    private static final KeyGroup KEYS = new KeyGroup(
            "own.help",
            List.of(
                    new KeyGroup.Hint("0 … 9", "own.key.file"),
                    new KeyGroup.Hint("H", "own.key.open"),
                    new KeyGroup.Hint("Delete", "own.key.remove"),
                    new KeyGroup.Hint("Esc", "own.key.close")));

    private static final List<String> STYLES =
            List.of("/kernelight/assets/styles/drawing.css", "/kernelight/assets/styles/handwriting.css");

    private final DigitKeys digitKeys = new DigitKeys(Locale.getDefault());
    private final Screen drawing;
    private final HandwritingModel model;
    private final HandwritingStage handwriting;
    private final Region panel;
    private final Region handwritingFooter;
    private final HBox drawingFooter;
    private final StackPane stage;
    private final StackPane settings;
    private final StackPane footer;
    private final Optional<Node> aside;
    private final List<Node> drawingTools;
    private final List<Node> handwritingTools;
    private final FocusBefore focusBefore = new FocusBefore();

    /**
     * @param drawing the drawing screen
     * @param askForFile asks for an IDX file to open, in front of a window
     * @param askWhereToSave asks where to save an IDX file, suggesting a name
     */
    public HandwritingScreen(
            Screen drawing,
            HandwritingModel model,
            NetworkChoice networks,
            Texts texts,
            ObservableValue<Palette> palette,
            Function<Window, Optional<Path>> askForFile,
            BiFunction<Window, String, Optional<Path>> askWhereToSave) {
        this.drawing = drawing;
        this.model = model;
        handwriting = new HandwritingStage(model, texts, palette);
        panel = new HandwritingPanel(model, texts, palette, askForFile, askWhereToSave);
        handwritingFooter = new HandwritingFooter(model, networks, texts);
        Node answer = drawing.footer();
        HBox.setHgrow(answer, Priority.ALWAYS);
        FilingBar filing = new FilingBar(model, texts);
        drawingFooter = new HBox(28, answer, filing);
        drawingFooter.setAlignment(Pos.CENTER_LEFT);
        for (Parent part : List.of(handwriting, panel, handwritingFooter, filing)) {
            STYLES.forEach(style -> part.getStylesheets()
                    .add(Objects.requireNonNull(HandwritingScreen.class.getResource(style), style)
                            .toExternalForm()));
        }
        stage = new StackPane(drawing.stage(), handwriting);
        stage.setMinSize(0, 0);
        drawing.settings().getStyleClass().add("settings");
        panel.getStyleClass().add("settings");
        settings = new StackPane(drawing.settings(), panel);
        settings.getStyleClass().add("switched");
        settings.setMinWidth(0);
        settings.setAlignment(Pos.TOP_LEFT);
        footer = new StackPane(drawingFooter, handwritingFooter);
        footer.setAlignment(Pos.CENTER_LEFT);
        aside = drawing.presentedAside();
        drawingTools = drawing.tools();
        handwritingTools = List.of(
                historyButton(
                        new IconButton(Feather.CORNER_UP_LEFT, texts.bind("common.undo"), model.own()::undo),
                        model.own().undoableProperty()),
                historyButton(
                        new IconButton(Feather.CORNER_UP_RIGHT, texts.bind("common.redo"), model.own()::redo),
                        model.own().redoableProperty()));
        model.openProperty().subscribe(this::show);
    }

    private static Node historyButton(IconButton button, ObservableValue<Boolean> possible) {
        button.disableProperty().bind(possible.map(is -> !is));
        return button;
    }

    private void show(boolean open) {
        if (open) {
            focusBefore.remember(stage.getScene());
        }
        show(drawing.stage(), !open);
        show(drawing.settings(), !open);
        show(drawingFooter, !open);
        aside.ifPresent(node -> show(node, !open));
        drawingTools.forEach(tool -> show(tool, !open));
        show(handwriting, open);
        show(panel, open);
        show(handwritingFooter, open);
        handwritingTools.forEach(tool -> show(tool, open));
        if (stage.getScene() == null) {
            return;
        }
        if (open) {
            handwriting.takeKeys();
        } else {
            focusBefore.giveBack(() -> {
                stage.requestFocus();
                drawing.takeKeys();
            });
        }
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private boolean isOpen() {
        return model.openProperty().get();
    }

    @Override
    public Node heading() {
        return drawing.heading();
    }

    @Override
    public List<Node> tools() {
        List<Node> tools = new ArrayList<>(drawingTools);
        tools.addAll(handwritingTools);
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
    public Optional<Node> presentedHeadline() {
        return drawing.presentedHeadline();
    }

    @Override
    public Optional<Node> presentedAside() {
        return aside;
    }

    @Override
    public void shown() {
        drawing.shown();
    }

    @Override
    public void hidden() {
        drawing.hidden();
    }

    @Override
    public Optional<Persistent> persistent() {
        return drawing.persistent();
    }

    @Override
    public void closeOpened() {
        model.close();
        drawing.closeOpened();
    }

    @Override
    public ObservableValue<Optional<ScreenActivity>> activity() {
        return drawing.activity();
    }

    @Override
    public Optional<ScreenHelp> help() {
        return drawing.help().map(help -> {
            List<KeyGroup> keys = new ArrayList<>(help.keys());
            keys.add(KEYS);
            return new ScreenHelp(help.aboutKey(), keys);
        });
    }

    @Override
    public void takeKeys() {
        if (isOpen()) {
            handwriting.takeKeys();
        } else {
            drawing.takeKeys();
        }
    }

    @Override
    public void handleKey(KeyEvent key) {
        if (isOpen()) {
            if (act(key)) {
                key.consume();
            }
            return;
        }
        OptionalInt digit = digitKeys.digit(key);
        boolean isPlain = !key.isShortcutDown() && !key.isAltDown();
        if (digit.isPresent()) {
            model.filing().file(Integer.toString(digit.getAsInt()));
            key.consume();
        } else if (isPlain && PressedKey.code(key) == KeyCode.H) {
            model.open();
            key.consume();
        } else {
            drawing.handleKey(key);
        }
    }

    /** Handles a key while the handwriting is open; returns whether it means something. */
    private boolean act(KeyEvent key) {
        KeyCode code = PressedKey.code(key);
        if (key.isShortcutDown() || key.isAltDown()) {
            boolean isUndo = code == KeyCode.Z && !key.isShiftDown();
            boolean isRedo = code == KeyCode.Z && key.isShiftDown() || code == KeyCode.Y;
            if (key.isAltDown() || !isUndo && !isRedo) {
                return false;
            }
            if (isUndo) {
                model.own().undo();
            } else {
                model.own().redo();
            }
            return true;
        }
        OptionalInt digit = digitKeys.digit(key);
        if (digit.isPresent()) {
            model.relabelChosen(Integer.toString(digit.getAsInt()));
            return true;
        }
        switch (code) {
            case ESCAPE -> {
                if (model.cellProperty().get().isPresent()) {
                    model.list(Optional.empty());
                } else {
                    model.close();
                }
            }
            case H -> model.close();
            case DELETE, BACK_SPACE -> model.removeChosen();
            default -> {
                return false;
            }
        }
        return true;
    }
}
