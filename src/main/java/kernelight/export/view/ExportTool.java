package kernelight.export.view;

import java.util.List;
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
import kernelight.ui.text.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What a screen needs to let its stage be exported: a button for its tools, and the panel over its stage. */
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
    private final ExportSource contents;
    private final ExportServices parts;
    private final ObservableValue<? extends Number> enlarged;
    private final IconButton button;
    private final StackPane place = new StackPane();
    private final FocusBefore focusBefore = new FocusBefore();
    private Runnable toStage = () -> {};
    /** Made when it is first asked for: most people only look. */
    private @Nullable Opened opened;

    private record Opened(ExportModel model, ExportPanel panel) {}

    /**
     * @param enlarged how many times as large as usual the panel is, for a hall to read
     * @param changes whatever changes what is on the stage
     */
    public ExportTool(
            Texts texts,
            ExportSource contents,
            ExportServices parts,
            ObservableValue<? extends Number> enlarged,
            ObservableValue<?>... changes) {
        this.texts = texts;
        this.contents = contents;
        this.parts = parts;
        this.enlarged = enlarged;
        button = new IconButton(Feather.SHARE, texts.bind("export.button"), this::toggle);
        for (ObservableValue<?> change : changes) {
            change.addListener((property, before, now) -> changed());
        }
    }

    /** For the tools at the top right. */
    public Node button() {
        return button;
    }

    /**
     * The stage with the panel's place over it.
     *
     * @param focusStage gives the stage the focus when the panel goes, and nobody had it before
     */
    public StackPane over(Node stage, Runnable focusStage) {
        toStage = focusStage;
        place.getChildren().addFirst(stage);
        place.setMinSize(0, 0);
        return place;
    }

    /** Ctrl+E opens the panel, Ctrl+S saves the case, Esc closes the panel; these keys are consumed. */
    public void handleKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && isOpen()) {
            close();
            key.consume();
        }
        if (!key.isShortcutDown() || key.isAltDown() || key.isShiftDown()) {
            return;
        }
        if (key.getCode() == KeyCode.E) {
            toggle();
            key.consume();
        } else if (key.getCode() == KeyCode.S && contents.caseText().isPresent()) {
            Opened now = open();
            now.model().kindProperty().set(ExportKind.CASE);
            now.panel().requestFocus(); // to what is chosen now
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
            focusBefore.remember(place.getScene());
        }
        now.model().refresh();
        now.panel().setVisible(true);
        now.panel().requestFocus();
        return now;
    }

    private Opened make() {
        ExportModel model = new ExportModel(contents, new WindowLanguage(texts), parts.worker(), parts.fxThread());
        ExportPanel panel = new ExportPanel(texts, model, parts.files(), new SystemClipboard(), this::close);
        EnlargedPane large = new EnlargedPane(panel, enlarged);
        StackPane.setAlignment(large, Pos.TOP_RIGHT);
        StackPane.setMargin(large, new Insets(MARGIN));
        place.getChildren().add(large);
        return new Opened(model, panel);
    }

    private void close() {
        if (opened != null) {
            opened.panel().setVisible(false);
            opened.model().closed();
            focusBefore.giveBack(toStage);
        }
    }

    /** A panel that nobody sees costs nothing. */
    private void changed() {
        if (isOpen()) {
            opened.model().refresh();
        }
    }
}
