package kernelight.screen.filters.view;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;
import kernelight.pad.view.PadColours;
import kernelight.pad.view.PadWithTools;
import kernelight.screen.filters.model.FiltersModel;
import kernelight.screen.filters.model.PicturePad;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** The pad, while its drawing is the picture. */
final class PadPane extends VBox {
    PadPane(FiltersModel model, Texts texts, ObservableValue<Palette> palette, double mostWidth) {
        PicturePad pad = model.pictures().pad();
        PadWithTools drawn = new PadWithTools(
                pad,
                texts.bind("filters.pad.invitation"),
                Bindings.createStringBinding(
                        () -> texts.get(
                                "filters.pad.spoken", pad.page().strokes().size()),
                        pad.page().strokesProperty(),
                        texts.languageProperty()),
                texts,
                palette,
                PadColours.PAPER);
        drawn.setMaxWidth(mostWidth);
        getChildren().add(drawn);
        ShownWhen.when(
                model.stateProperty().map(state -> state.picture().source().isDrawn()), this);
    }
}
