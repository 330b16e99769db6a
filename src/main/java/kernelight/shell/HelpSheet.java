package kernelight.shell;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kernelight.screen.ScreenHelp;
import kernelight.ui.component.FocusBefore;
import kernelight.ui.component.IconButton;
import kernelight.ui.component.KeyGroup;
import kernelight.ui.component.PressedKey;
import kernelight.ui.text.Texts;
import org.kordamp.ikonli.feather.Feather;

/** An overlay with help: what this screen is for, and all keyboard shortcuts by group. */
final class HelpSheet extends StackPane {
    private static final List<KeyGroup> WINDOW = List.of(new KeyGroup(
            "help.window",
            List.of(
                    new KeyGroup.Hint("?, F1", "help.key.help"),
                    new KeyGroup.Hint("F5, F11", "help.key.presenter"),
                    new KeyGroup.Hint("Ctrl + +, Ctrl + −", "help.key.zoom"),
                    new KeyGroup.Hint("Ctrl + 0", "help.key.usualSize"),
                    new KeyGroup.Hint("Ctrl + L", "help.key.language"),
                    new KeyGroup.Hint("Tab, Shift + Tab", "help.key.focus"))));
    private static final List<KeyGroup> PRESENTER = List.of(new KeyGroup(
            "help.presenter",
            List.of(
                    new KeyGroup.Hint("PgDn, PgUp", "help.key.clicker"),
                    new KeyGroup.Hint(".", "help.key.blank"),
                    new KeyGroup.Hint("L", "help.key.spotlight"),
                    new KeyGroup.Hint("M", "help.key.pen"),
                    new KeyGroup.Hint("1, 2, 3", "help.key.penColor"),
                    new KeyGroup.Hint("Ctrl + Z, Del", "help.key.penErase"),
                    new KeyGroup.Hint("Esc", "help.key.leavePresenter"))));

    private static final List<KeyGroup> SCROLLING = List.of(new KeyGroup(
            "help.smallScreen", List.of(new KeyGroup.Hint("Ctrl + Shift + ←, →, ↑, ↓", "help.key.scroll"))));

    private final Texts texts;
    private final Label title = new Label();
    private final Label about = new Label();
    private final FlowPane groups = new FlowPane(36, 22);
    private final ScrollPane scroll = new ScrollPane(groups);
    private final Button close;
    private List<KeyGroup> keysOfScreen = List.of();
    private List<KeyGroup> keysOfScrolling = List.of();
    private Runnable toStage = () -> {};
    private final FocusBefore focusBefore = new FocusBefore();

    HelpSheet(Texts texts) {
        this.texts = texts;
        getStyleClass().add("help-back");
        title.getStyleClass().add("help-title");
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE); // the keys below scroll instead, so that this is never truncated
        about.getStyleClass().add("help-about");
        groups.setPrefWrapLength(840);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        close = new IconButton(Feather.X, texts.bind("help.close"), () -> show(false));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, close);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox sheet = new VBox(14, head, about, scroll);
        sheet.getStyleClass().addAll("card", "help-sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(sheet);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                show(false);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::keepFocus);
        setVisible(false);
    }

    /** Sets what takes the focus when the sheet closes if no node had it before. */
    void setFocusFallback(Runnable action) {
        toStage = action;
    }

    /** Adds how the window is scrolled on a screen that is smaller than it. */
    void explainScrolling() {
        keysOfScrolling = SCROLLING;
    }

    /** Sets the screen that the sheet is about. */
    void about(String nameKey, Optional<ScreenHelp> help) {
        title.textProperty().bind(texts.bind(nameKey));
        about.textProperty().unbind();
        about.setText("");
        help.ifPresent(screen -> about.textProperty().bind(texts.bind(screen.aboutKey())));
        about.setManaged(help.isPresent());
        keysOfScreen = help.map(ScreenHelp::keys).orElse(List.of());
        if (isVisible()) {
            fill();
        }
    }

    private void fill() {
        groups.getChildren().clear();
        keysOfScreen.forEach(this::add);
        WINDOW.forEach(this::add);
        PRESENTER.forEach(this::add);
        keysOfScrolling.forEach(this::add);
    }

    void show(boolean shown) {
        if (shown == isVisible()) {
            return;
        }
        setVisible(shown);
        if (shown) {
            fill(); // only now: hundreds of nodes, which would slow down every start
            focusBefore.remember(getScene());
            close.requestFocus();
        } else {
            focusBefore.giveBack(toStage);
        }
    }

    /** Keeps the Tab key within the sheet. */
    private void keepFocus(KeyEvent key) {
        if (PressedKey.code(key) == KeyCode.TAB) {
            (close.isFocused() ? scroll : close).requestFocus();
            key.consume();
        }
    }

    private void add(KeyGroup group) {
        VBox box = new VBox(7);
        box.getStyleClass().add("help-group");
        box.getChildren().add(label(group.titleKey(), "section-title"));
        for (KeyGroup.Hint hint : group.hints()) {
            Label meaning = label(hint.meaningKey(), "help-meaning");
            meaning.setWrapText(true);
            HBox.setHgrow(meaning, Priority.ALWAYS);
            HBox line = new HBox(12, keys(hint.keys()), meaning);
            line.setAlignment(Pos.BASELINE_LEFT);
            box.getChildren().add(line);
        }
        groups.getChildren().add(box);
    }

    private static HBox keys(String keys) {
        HBox caps = new HBox(4);
        caps.getStyleClass().add("help-keys");
        caps.setAlignment(Pos.BASELINE_LEFT);
        for (String key : keys.split(", ")) {
            Label cap = new Label(key);
            cap.getStyleClass().add("key-cap");
            cap.setMinWidth(Region.USE_PREF_SIZE);
            caps.getChildren().add(cap);
        }
        return caps;
    }

    private Label label(String key, String styleClass) {
        Label label = new Label();
        label.textProperty().bind(texts.bind(key));
        label.getStyleClass().add(styleClass);
        return label;
    }
}
