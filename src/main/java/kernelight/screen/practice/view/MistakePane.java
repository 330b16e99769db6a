package kernelight.screen.practice.view;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kernelight.screen.practice.model.Attempt;
import kernelight.screen.practice.model.Checked;
import kernelight.screen.practice.model.MistakePicture;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.walk.NumberTable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A mistake drawn beside the right way. */
final class MistakePane extends HBox {
    private MistakePane(MistakePicture mistake, Texts texts, Palette palette) {
        super(12);
        setAlignment(Pos.CENTER);
        Label arrow = new Label(texts.get(mistake.words()));
        arrow.getStyleClass().addAll("muted", "small");
        arrow.setGraphic(new FontIcon(Feather.CORNER_UP_RIGHT));
        arrow.setContentDisplay(ContentDisplay.TOP);
        arrow.setMinWidth(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        grid(mistake.right(), "practice.picture.right", Checked.Mark.RIGHT, texts, palette),
                        arrow,
                        grid(mistake.wrong(), "practice.picture.wrong", Checked.Mark.WRONG, texts, palette));
    }

    static Optional<MistakePane> of(Attempt attempt, int blank, Texts texts, Palette palette) {
        return MistakePicture.of(attempt.exercise(), attempt.checks().get(blank))
                .map(mistake -> new MistakePane(mistake, texts, palette));
    }

    private static VBox grid(NumberTable numbers, String key, Checked.Mark mark, Texts texts, Palette palette) {
        Label title = new Label(texts.get(key));
        title.getStyleClass().addAll("picture-title", VerdictSign.name(mark));
        title.setGraphic(new FontIcon(mark == Checked.Mark.RIGHT ? Feather.CHECK : Feather.X));
        title.setMinWidth(USE_PREF_SIZE);
        NumberGrid grid =
                new NumberGrid(numbers, "filter", title.getText() + ": " + GivenTables.spoken(texts, numbers), palette);
        grid.getStyleClass().add(VerdictSign.name(mark));
        VBox box = new VBox(5, title, grid);
        box.setAlignment(Pos.CENTER);
        return box;
    }
}
