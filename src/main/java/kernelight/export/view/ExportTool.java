package kernelight.export.view;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import kernelight.export.model.ExportKind;
import kernelight.export.model.ExportModel;
import kernelight.export.model.ExportSource;
import kernelight.ui.component.EnlargedPane;
import kernelight.ui.component.FocusBefore;
import kernelight.ui.component.IconButton;
import kernelight.ui.component.KeyGroup;
import kernelight.ui.component.PressedKey;
import kernelight.ui.text.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Adds exporting to a screen: a button for its tools, and the panel over its stage. */
public final class ExportTool {
    /** For a screen's help sheet. */
    public static final KeyGroup HELP = new KeyGroup(
            "help.files",
            List.of(
                    new KeyGroup.Hint("Ctrl + E", "help.key.export"),
                    new KeyGroup.Hint("Ctrl + S", "help.key.saveCase"),
                    new KeyGroup.Hint("Ctrl + O", "help.key.openCase")));

    private static final double MARGIN = 12;

    private final Texts texts;
    private final ExportSource source;
    private final ExportServices services;
    private final ObservableValue<? extends Number> enlarged;
    private final IconButton button;
    private final StackPane overlay = new StackPane();
    private final FocusBefore focusBefore = new FocusBefore();
    private Runnable toStage = () -> {};
    /** Created when it is first opened, since most users never export. */
    private @Nullable Opened opened;

    private record Opened(ExportModel model, ExportPanel panel) {}

    /**
     * @param enlarged how many times as large as usual the panel is, for presentations
     * @param changes the properties whose changes change the stage
     */
    public ExportTool(
            Texts texts,
            ExportSource source,
            ExportServices services,
            ObservableValue<? extends Number> enlarged,
            ObservableValue<?>... changes) {
        this.texts = texts;
        this.source = source;
        this.services = services;
        this.enlarged = enlarged;
        button = new IconButton(
                Feather.SHARE,
                Bindings.createStringBinding(this::whatItExports, texts.languageProperty()),
                this::toggle);
        for (ObservableValue<?> change : changes) {
            change.addListener((property, before, now) -> changed());
        }
    }

    /** "Export: picture, numbers (Ctrl + E)". */
    private String whatItExports() {
        return texts.get(
                "export.button",
                source.kinds().stream()
                        .map(kind -> texts.get("export.button." + kind))
                        .collect(Collectors.joining(", ")));
    }

    /** The button for the tools at the top right. */
    public Node button() {
        return button;
    }

    /**
     * A pane with the stage and, above it, the panel when it is open.
     *
     * @param focusStage gives the focus to the stage when the panel closes and no node had it before
     */
    public StackPane over(Node stage, Runnable focusStage) {
        toStage = focusStage;
        overlay.getChildren().addFirst(stage);
        overlay.setMinSize(0, 0);
        return overlay;
    }

    /** Ctrl+E opens the panel, Ctrl+S saves the case, Esc closes the panel; these keys are consumed. */
    public void handleKey(KeyEvent key) {
        if (PressedKey.code(key) == KeyCode.ESCAPE && isOpen()) {
            close();
            key.consume();
        }
        if (!key.isShortcutDown() || key.isAltDown() || key.isShiftDown()) {
            return;
        }
        if (PressedKey.code(key) == KeyCode.E) {
            toggle();
            key.consume();
        } else if (PressedKey.code(key) == KeyCode.S && source.caseText().isPresent()) {
            Opened now = open();
            now.model().kindProperty().set(ExportKind.CASE);
            now.panel().requestFocus(); // to the first control of the current kind
            now.panel().save();
            key.consume();
        }
    }

    private boolean isOpen() {
        return opened != null && opened.panel().isVisible();
    }

    private void toggle() {
        if (isOpen()) {
            close();
        } else {
            open();
        }
    }

    private Opened open() {
        Opened now = opened;
        if (now == null) {
            now = make();
            opened = now;
        }
        if (!isOpen()) {
            focusBefore.remember(overlay.getScene());
        }
        now.model().refresh();
        now.panel().setVisible(true);
        now.panel().requestFocus();
        return now;
    }

    private Opened make() {
        ExportModel model = new ExportModel(source, new WindowLanguage(texts), services.worker(), services.fxThread());
        ExportPanel panel = new ExportPanel(texts, model, services.files(), new SystemClipboard(), this::close);
        EnlargedPane large = new EnlargedPane(panel, enlarged);
        StackPane.setAlignment(large, Pos.TOP_RIGHT);
        StackPane.setMargin(large, new Insets(MARGIN));
        overlay.getChildren().add(large);
        return new Opened(model, panel);
    }

    /** Closes the panel if it is open. */
    public void close() {
        if (opened != null && isOpen()) {
            opened.panel().setVisible(false);
            opened.model().closed();
            focusBefore.giveBack(toStage);
        }
    }

    /** Refreshes the panel, but only while it is open. */
    private void changed() {
        if (isOpen()) {
            opened.model().refresh();
        }
    }
}
