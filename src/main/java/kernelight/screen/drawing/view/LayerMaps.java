package kernelight.screen.drawing.view;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import kernelight.engine.network.ForwardTrace;
import kernelight.engine.tensor.Shape;
import kernelight.screen.drawing.model.ShownLayer;
import kernelight.ui.component.PixelColouring;
import kernelight.ui.component.PixelGrid;
import kernelight.ui.component.PixelMaps;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** The feature maps of one layer and their title; {@link MapsView} says where they go. */
final class LayerMaps {
    private final ShownLayer layer;
    private final HBox title;
    private final PixelGrid grid;

    /** @param pointed is told the number under the pointer in words, or "" */
    LayerMaps(ShownLayer layer, Texts texts, ObservableValue<Palette> palette, Consumer<String> pointed) {
        this.layer = layer;
        DrawingWords words = new DrawingWords(texts);
        title = title(layer, words);
        grid = new PixelGrid(palette, PixelColouring.SEQUENTIAL, 1, Double.MAX_VALUE);
        grid.setDescription(pixel -> texts.get(
                "drawing.probe.map", pixel.picture() + 1, pixel.row() + 1, pixel.column() + 1, pixel.value()));
        grid.pointedProperty()
                .subscribe(now -> pointed.accept(now.map(pixel -> texts.get(
                                "drawing.probe.layerMap",
                                layer.name(),
                                pixel.picture() + 1,
                                pixel.row() + 1,
                                pixel.column() + 1,
                                pixel.value()))
                        .orElse("")));
        grid.showPlaces(shape().channels(), shape().height(), shape().width());
    }

    /** The layer's name and what it makes, in one line; what it costs on hovering. */
    static HBox title(ShownLayer layer, DrawingWords words) {
        Label name = new Label(layer.name());
        name.getStyleClass().add("layer-name");
        Label makes = new Label(words.makes(layer));
        makes.getStyleClass().add("layer-makes");
        makes.setMinWidth(0);
        HBox title = new HBox(5, name, makes);
        title.setAlignment(Pos.BASELINE_LEFT);
        Tooltip.install(title, new Tooltip(words.costs(layer)));
        return title;
    }

    void show(ForwardTrace trace) {
        float[] values = trace.activation(layer.activation()).values();
        grid.show(new PixelMaps(shape().channels(), shape().height(), shape().width(), values));
    }

    void showPlaces() {
        grid.showPlaces(shape().channels(), shape().height(), shape().width());
    }

    Shape shape() {
        return layer.shape();
    }

    HBox title() {
        return title;
    }

    PixelGrid grid() {
        return grid;
    }
}
