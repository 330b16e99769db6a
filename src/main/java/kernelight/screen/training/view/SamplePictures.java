package kernelight.screen.training.view;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import kernelight.screen.training.model.TrainingData;
import kernelight.screen.training.model.WatchedDigit;
import kernelight.ui.component.PixelColouring;
import kernelight.ui.component.PixelGrid;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** Nine of the images with what they are called, which show at a glance whether they were read the right way round. */
final class SamplePictures extends GridPane {
    private static final int COLUMNS = 3;
    private static final int COUNT = 9;
    private static final double LARGEST_SIDE = 64;
    /** The room for a picture with its name: three fit beside each other in the narrowest panel. */
    private static final double WIDTH = 78;

    private final Texts texts;
    private final List<PixelGrid> pictures = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();

    SamplePictures(Texts texts, ObservableValue<Palette> palette) {
        this.texts = texts;
        setId("samples");
        setHgap(8);
        setVgap(8);
        for (int i = 0; i < COUNT; i++) {
            PixelGrid picture = new PixelGrid(palette, PixelColouring.INK, 1, LARGEST_SIDE);
            Label name = new Label();
            name.getStyleClass().addAll("muted", "small");
            name.setMaxWidth(WIDTH);
            name.setAlignment(Pos.CENTER);
            name.setTextOverrun(OverrunStyle.ELLIPSIS);
            Tooltip whole = new Tooltip();
            whole.textProperty().bind(name.textProperty());
            name.setTooltip(whole);
            VBox one = new VBox(2, picture, name);
            one.setAlignment(Pos.TOP_CENTER);
            one.setMinWidth(WIDTH);
            one.setPrefWidth(WIDTH);
            pictures.add(picture);
            names.add(name);
            add(one, i % COLUMNS, i / COLUMNS);
        }
    }

    void show(TrainingData data) {
        List<WatchedDigit> samples = data.samples(COUNT);
        for (int i = 0; i < COUNT; i++) {
            boolean isThere = i < samples.size();
            pictures.get(i).getParent().setVisible(isThere);
            if (!isThere) {
                continue;
            }
            WatchedDigit sample = samples.get(i);
            String name = data.classNames().get(sample.label());
            double side = PixelGrid.sharpSide(LARGEST_SIDE, sample.width());
            pictures.get(i).setMinSize(side, side);
            pictures.get(i).setMaxSize(side, side);
            pictures.get(i)
                    .showImage(sample.channels(), sample.height(), sample.width(), sample.image(), sample.isInk());
            pictures.get(i).setName(texts.get("training.data.sample", name));
            names.get(i).setText(name);
        }
    }
}
