package kernelight.takeaway.view;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import kernelight.takeaway.model.Contents;
import kernelight.takeaway.model.Kind;
import kernelight.takeaway.model.TakeAwayModel;
import kernelight.ui.component.IconButton;
import kernelight.ui.component.KeyGroup;
import kernelight.ui.text.Texts;
import org.kordamp.ikonli.feather.Feather;

/** What a screen needs to let its stage be taken away: a button for its tools, and the panel over its stage. */
public final class TakeAway {
    /** For a screen's help sheet. */
    public static final KeyGroup HELP = new KeyGroup(
            "help.files",
            List.of(
                    new KeyGroup.Hint("Ctrl + E", "help.key.takeAway"),
                    new KeyGroup.Hint("Ctrl + S", "help.key.saveCase"),
                    new KeyGroup.Hint("Ctrl + O", "help.key.openCase")));

    private static final double MARGIN = 12;

    private final TakeAwayModel model;
    private final TakeAwayPanel panel;
    private final IconButton button;

    /** @param changes whatever changes what is on the stage */
    public TakeAway(Texts texts, Contents contents, TakeAwayParts parts, ObservableValue<?>... changes) {
        model = new TakeAwayModel(contents, new TextsWording(texts), parts.worker(), parts.fxThread());
        panel = new TakeAwayPanel(texts, model, parts.files(), new SystemClipboard(), this::close);
        panel.setVisible(false);
        button = new IconButton(Feather.SHARE, texts.bind("takeAway.button"), this::toggle);
        for (ObservableValue<?> change : changes) {
            change.addListener((property, before, now) -> changed());
        }
    }

    /** For the tools at the top right. */
    public Node button() {
        return button;
    }

    /** The stage with the panel's place over it. */
    public StackPane over(Node stage) {
        StackPane both = new StackPane(stage, panel);
        both.setMinSize(0, 0);
        StackPane.setAlignment(panel, Pos.TOP_RIGHT);
        StackPane.setMargin(panel, new Insets(MARGIN));
        return both;
    }

    /** Ctrl+E opens the panel, Ctrl+S saves the case, Esc closes the panel; these keys are consumed. */
    public void handleKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && panel.isVisible()) {
            close();
            key.consume();
        }
        if (!key.isShortcutDown() || key.isAltDown() || key.isShiftDown()) {
            return;
        }
        if (key.getCode() == KeyCode.E) {
            toggle();
            key.consume();
        } else if (key.getCode() == KeyCode.S
                && model.offerProperty().get().kinds().contains(Kind.CASE)) {
            open();
            model.kindProperty().set(Kind.CASE);
            panel.save();
            key.consume();
        }
    }

    private void toggle() {
        if (panel.isVisible()) {
            close();
        } else {
            open();
        }
    }

    private void open() {
        model.refresh();
        panel.setVisible(true);
        panel.requestFocus();
    }

    private void close() {
        panel.setVisible(false);
        button.requestFocus();
    }

    /** A panel that nobody sees costs nothing. */
    private void changed() {
        if (panel.isVisible()) {
            model.refresh();
        }
    }
}
