package kernelight.screen.training.gradients.view;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kernelight.screen.training.gradients.model.LayerStep;
import kernelight.ui.component.PixelColouring;
import kernelight.ui.component.PixelGrid;
import kernelight.ui.component.PixelMaps;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** The weights of a filter or unit, or their gradient or step, as pictures on one scale, with its largest number. */
final class WeightPictures extends VBox {
    private static final double LARGEST_SIDE = 400;

    private final PixelGrid grid;
    private final Label scale = new Label();
    private final GradientWords words;
    private final Texts texts;
    private final Function<LayerStep, float[]> values;

    /**
     * @param key of the title
     * @param values of the layer that are shown
     */
    WeightPictures(
            String key,
            Function<LayerStep, float[]> values,
            GradientWords words,
            Texts texts,
            ObservableValue<Palette> palette) {
        super(3);
        this.values = values;
        this.words = words;
        this.texts = texts;
        Label title = new Label();
        title.textProperty().bind(texts.bind(key));
        title.getStyleClass().add("picture-name");
        scale.getStyleClass().add("curve-caption");
        grid = new PixelGrid(palette, PixelColouring.DIVERGING_TOGETHER, 1, LARGEST_SIDE);
        grid.setMinSize(0, 0);
        grid.setDescription(
                pixel -> texts.get(
                        "gradients.weight",
                        pixel.picture() + 1,
                        pixel.row() + 1,
                        pixel.column() + 1,
                        words.size(pixel.value())),
                written -> SpokenSigns.sentence(texts, written));
        grid.setOnChosen(pixel -> {}); // the arrow keys lead from number to number
        VBox.setVgrow(grid, Priority.ALWAYS);
        setMinSize(0, 0);
        getChildren().addAll(title, grid, scale);
    }

    /** @param part the index of the filter or unit */
    void show(LayerStep layer, int part, String name) {
        LayerStep.WeightPictures pictures = layer.part(part, values.apply(layer));
        PixelMaps maps = new PixelMaps(pictures.pictures(), pictures.rows(), pictures.columns(), pictures.values());
        int across = (int) Math.ceil(Math.sqrt(pictures.pictures()));
        grid.arrange(across, pictures.pictures() > 1 ? 3 : 0);
        grid.show(maps);
        scale.setText(texts.get("gradients.scale", words.size(maps.largestAbsolute())));
        grid.setName(name + ", " + scale.getText());
    }
}
