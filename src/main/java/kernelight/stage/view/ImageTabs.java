package kernelight.stage.view;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import kernelight.stage.layout.Sizing;
import kernelight.stage.state.StageState;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** One tab for each image of a batch, above all tables: they show the same one. */
final class ImageTabs extends HBox {
    private static final double FONT = 13;
    private static final double HEIGHT_IN_FONTS = 1.7;
    /** Below the tabs. In a lecture hall the names of tables, which may need two lines, rise higher above them. */
    private static final double GAP = 10;

    private final Texts texts;
    private final IntConsumer chosen;
    private final Label name = new Label();
    private @Nullable Shown shown;

    /** All that their places depend on. */
    private record Shown(int images, String name, Sizing sizing, double width, double y) {}

    /** @param chosen takes the index of the image to go to */
    ImageTabs(Texts texts, IntConsumer chosen) {
        this.texts = texts;
        this.chosen = chosen;
        name.textProperty().bind(texts.bind("stage.batch.images"));
        name.setMinWidth(USE_PREF_SIZE);
        getStyleClass().addAll("slice-tabs", "image-tabs");
        setAlignment(Pos.CENTER_LEFT);
        setManaged(false);
        getChildren().add(name);
    }

    /** With the gap below. */
    static double height(Sizing sizing) {
        return tabHeight(sizing) + sizing.words(GAP);
    }

    private static double tabHeight(Sizing sizing) {
        return Math.ceil(sizing.words(FONT) * HEIGHT_IN_FONTS);
    }

    /** Shows the tabs in the middle of a stage of this width; none for a single image. */
    void layOut(StageState.Batch batch, Sizing sizing, double width, double y) {
        setVisible(batch.images() > 1);
        if (!isVisible()) {
            return;
        }
        Shown now = new Shown(batch.images(), name.getText(), sizing, width, y);
        if (!now.equals(shown)) { // it is asked at every frame, and changes seldom
            shown = now;
            layOut(now);
        }
        for (int image = 0; image < batch.images(); image++) {
            ((ToggleButton) getChildren().get(image + 1)).setSelected(image == batch.shown());
        }
    }

    private void layOut(Shown now) {
        if (now.images != getChildren().size() - 1) {
            getChildren().setAll(name);
            IntStream.range(0, now.images).forEach(image -> getChildren().add(tab(image, now.images)));
        }
        setStyle("-fx-font-size: " + Math.round(now.sizing.words(FONT)) + "px;");
        applyCss();
        double preferred = Math.ceil(prefWidth(-1));
        resizeRelocate(
                Math.max(0, Math.round((now.width - preferred) / 2)),
                Math.round(now.y),
                preferred,
                tabHeight(now.sizing));
    }

    private ToggleButton tab(int image, int images) {
        ToggleButton tab = new ToggleButton();
        tab.textProperty().bind(texts.bind("convolution.number", image + 1));
        tab.accessibleTextProperty().bind(texts.bind("stage.batch.image", image + 1, images));
        tab.getStyleClass().setAll("slice-tab");
        tab.setMinWidth(USE_PREF_SIZE); // the one that is shown is bold
        Explanation.of(tab, texts.bind("stage.batch.image.explained", image + 1));
        tab.setOnAction(event -> {
            tab.setSelected(true); // a second click would clear it
            chosen.accept(image);
        });
        return tab;
    }
}
