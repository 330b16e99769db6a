package kernelight.screen.explain.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelight.network.model.LayerCell;
import kernelight.screen.explain.model.ExplainModel;
import kernelight.screen.explain.model.MapNumbers;
import kernelight.screen.explain.model.OpenedNumber;
import kernelight.ui.component.PixelColouring;
import kernelight.ui.component.PixelGrid;
import kernelight.ui.component.PixelMaps;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** What the number reaches: the maps of the layers that read it, with the numbers framed that are computed from it. */
final class ReachView extends VBox {
    private static final double WIDTH = 250;
    private static final double LARGEST_SIDE = 84;
    private static final int MOST_ACROSS = 4;
    private static final double GAP = 6;

    private final ExplainModel model;
    private final Texts texts;
    private final ObservableValue<Palette> palette;
    private final VBox layers = new VBox(8);

    ReachView(ExplainModel model, Texts texts, ObservableValue<Palette> palette) {
        super(6);
        this.model = model;
        this.texts = texts;
        this.palette = palette;
        Label title = new Label();
        title.textProperty().bind(texts.bind("explain.reach.title"));
        title.getStyleClass().add("section-title");
        getChildren().addAll(title, layers);
    }

    void show(OpenedNumber number) {
        layers.getChildren().clear();
        if (number.reached().isEmpty()) {
            layers.getChildren().add(sentence(texts.get("explain.reach.nothing")));
        }
        number.reached().forEach(layer -> {
            layers.getChildren()
                    .add(sentence(texts.get(
                            layer.maps().getFirst().units() ? "explain.reach.units" : "explain.reach.maps",
                            layer.name(),
                            layer.cells().size(),
                            layer.mapCount())));
            layers.getChildren().add(pictures(number, layer));
        });
    }

    private Label sentence(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("muted", "small");
        label.setWrapText(true);
        return label;
    }

    private PixelGrid pictures(OpenedNumber number, OpenedNumber.ReachedLayer layer) {
        List<MapNumbers> maps = layer.maps();
        MapNumbers first = maps.getFirst();
        int across = Math.min(MOST_ACROSS, maps.size());
        double side = maps.size() == 1 && first.units()
                ? WIDTH
                : Math.min(LARGEST_SIDE, (WIDTH - (across - 1) * GAP) / across);
        PixelGrid grid = new PixelGrid(palette, PixelColouring.SEQUENTIAL, across, side);
        int size = first.rows() * first.columns();
        float[] values = new float[maps.size() * size];
        for (int map = 0; map < maps.size(); map++) {
            System.arraycopy(maps.get(map).values(), 0, values, map * size, size);
        }
        grid.show(new PixelMaps(maps.size(), first.rows(), first.columns(), values));
        grid.setName(layer.name());
        boolean all = first.units() && layer.cells().size() > 1;
        grid.frame(all ? List.of() : frames(maps, layer.cells().stream().toList()));
        double width = across * (side + GAP) - GAP;
        double height = Math.ceilDiv(maps.size(), across) * (side * first.rows() / first.columns() + GAP) - GAP;
        grid.setMaxSize(width, height);
        grid.setPrefSize(width, height);
        grid.setMinHeight(height);
        grid.setDescription(
                pixel -> {
                    LayerCell cell = maps.get(pixel.picture()).at(pixel.row(), pixel.column());
                    return number.has(cell)
                            ? texts.get("explain.named", texts.get(number.nameOf(cell)), pixel.value())
                            : "";
                },
                written -> SpokenSigns.sentence(texts, written));
        grid.setOnChosen(pixel -> Optional.of(maps.get(pixel.picture()).at(pixel.row(), pixel.column()))
                .filter(number::has)
                .ifPresent(model::goInto));
        return grid;
    }

    /** A frame around what is reached in each map. */
    private static List<PixelGrid.Framed> frames(List<MapNumbers> maps, List<LayerCell> cells) {
        List<PixelGrid.Framed> frames = new ArrayList<>();
        for (int index = 0; index < maps.size(); index++) {
            MapNumbers map = maps.get(index);
            List<LayerCell> inside = cells.stream().filter(map::contains).toList();
            if (!inside.isEmpty()) {
                frames.add(new PixelGrid.Framed(
                        index,
                        inside.stream().mapToInt(map::row).min().orElse(0),
                        inside.stream().mapToInt(map::row).max().orElse(0),
                        inside.stream().mapToInt(map::column).min().orElse(0),
                        inside.stream().mapToInt(map::column).max().orElse(0),
                        Palette::output));
            }
        }
        return frames;
    }
}
