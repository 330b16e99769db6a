package kernelight.network.view;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkSnapshot;
import kernelight.network.model.NetworkView;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** Layers of units as pictures, one below the other, with cells of equal size. */
public final class UnitPictures extends Region {
    private static final double GAP = 14;

    private final List<UnitPicture> pictures;

    public UnitPictures(
            NetworkView network,
            List<LayerView> layers,
            Texts texts,
            ObservableValue<Palette> palette,
            NumberActions actions) {
        pictures = layers.stream()
                .map(layer -> new UnitPicture(network, layer, texts, palette, actions))
                .toList();
        pictures.forEach(picture -> getChildren().add(picture.grid()));
    }

    /** @param snapshot empty if the network has not processed an image yet */
    public void show(Optional<NetworkSnapshot> snapshot) {
        pictures.forEach(picture -> picture.show(snapshot));
    }

    /** Shows how the units have changed since an earlier snapshot, those of a layer on one scale. */
    public void showChange(NetworkSnapshot now, NetworkSnapshot earlier) {
        pictures.forEach(picture -> picture.showChange(now, earlier));
    }

    @Override
    protected void layoutChildren() {
        int rows = pictures.stream().mapToInt(UnitPicture::rows).sum();
        int columns = pictures.stream().mapToInt(UnitPicture::columns).max().orElse(1);
        double available = getHeight() - (pictures.size() - 1) * GAP;
        double cellSize = Math.floor(Math.min(available / rows, getWidth() / columns));
        double y = 0;
        for (UnitPicture picture : pictures) {
            picture.grid().resizeRelocate(0, y, cellSize * picture.columns(), cellSize * picture.rows());
            y += cellSize * picture.rows() + GAP;
        }
    }
}
