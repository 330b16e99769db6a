package kernelight.export.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import kernelight.export.file.PixelSize;
import kernelight.export.model.ExportPreview;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Fonts;
import kernelight.ui.theme.Theme;
import kernelight.ui.theme.ThemeSwitch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class NumberedChoiceTest {
    private static final double ZOOM = 2;

    private NumberedChoice choice;

    @Start
    void start(Stage stage) {
        Fonts.load();
        ThemeSwitch themes = new ThemeSwitch(Theme.LIGHT);
        themes.popupZoomProperty().set(ZOOM);
        ExportPreview preview = new ExportPreview(
                List.of(),
                List.of(),
                List.of(),
                List.of("PyTorch", "Keras", "NumPy"),
                new PixelSize(1, 1),
                Optional.empty(),
                false,
                false,
                "",
                false,
                Optional.empty());
        choice = new NumberedChoice(
                new Texts(Language.ENGLISH),
                new SimpleObjectProperty<>(preview),
                ExportPreview::programs,
                new SimpleObjectProperty<>(0));
        choice.setPrefWidth(300);
        choice.getTransforms().add(new Scale(ZOOM, ZOOM));
        Scene scene = new Scene(new Group(themes.source(), choice), 800, 400);
        themes.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void itsListIsAsLargeAsEverythingInAZoomedWindow(FxRobot robot) {
        robot.interact(choice::show);
        ListView<?> list = (ListView<?>) ((ComboBoxListViewSkin<?>) choice.getSkin()).getPopupContent();
        assertEquals(300 * ZOOM, list.getWidth(), 1);
        ListCell<?> first = (ListCell<?>) list.lookup(".list-cell");
        assertEquals(13 * ZOOM, first.getFont().getSize(), 0.1);
        assertEquals(12 * ZOOM, first.getPadding().getLeft(), 0.1);
    }
}
