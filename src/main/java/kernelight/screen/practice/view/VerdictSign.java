package kernelight.screen.practice.view;

import javafx.scene.layout.StackPane;
import kernelight.screen.practice.model.Checked;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A check or a cross in a disc, or a question mark: right or wrong is never told by the colour alone. */
final class VerdictSign extends StackPane {
    VerdictSign(Checked.Mark mark) {
        getStyleClass().addAll("verdict-sign", name(mark));
        getChildren()
                .add(new FontIcon(
                        switch (mark) {
                            case RIGHT -> Feather.CHECK;
                            case WRONG -> Feather.X;
                            case NONE, COARSE, UNREADABLE -> Feather.HELP_CIRCLE;
                        }));
        setMouseTransparent(true);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /** The style class of a mark. */
    static String name(Checked.Mark mark) {
        return switch (mark) {
            case RIGHT -> "right";
            case WRONG -> "wrong";
            case NONE, COARSE, UNREADABLE -> "unclear";
        };
    }
}
