package kernelight.screen.explain.why.view;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import kernelight.attribution.AttributionMap;
import kernelight.ui.component.ColourScale;
import kernelight.ui.component.PixelColouring;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** The colours of a signed map, with the numbers at their ends and in their middle. */
final class SignedScale extends GridPane {
    private static final double HEIGHT = 10;
    private static final double THIRD = 100.0 / 3;

    private final Texts texts;
    private final Label against = new Label();
    private final Label nothing = new Label("0");
    private final Label speaksFor = new Label();

    SignedScale(Texts texts, ObservableValue<Palette> palette) {
        this.texts = texts;
        getStyleClass().add("signed-scale");
        setVgap(2);
        for (HPos align : new HPos[] {HPos.LEFT, HPos.CENTER, HPos.RIGHT}) {
            ColumnConstraints third = new ColumnConstraints();
            third.setPercentWidth(THIRD);
            third.setHalignment(align);
            getColumnConstraints().add(third);
        }
        ColourScale colours = new ColourScale(PixelColouring.DIVERGING, -1, palette);
        colours.setMinHeight(HEIGHT);
        colours.setMaxWidth(Double.MAX_VALUE);
        add(colours, 0, 0, 3, 1);
        addRow(1, against, nothing, speaksFor);
        nothing.setAlignment(Pos.CENTER);
        for (Label number : new Label[] {against, nothing, speaksFor}) {
            number.getStyleClass().addAll("small", "scale-number");
            number.setMinWidth(USE_PREF_SIZE);
            number.accessibleTextProperty().bind(SpokenSigns.sentence(texts, number.textProperty()));
        }
    }

    void show(Optional<AttributionMap> map) {
        double furthest = map.map(values -> (double) values.furthest()).orElse(0.0);
        setVisible(furthest > 0);
        against.setText(texts.get("why.scale", -furthest));
        speaksFor.setText(texts.get("why.scale", furthest));
    }
}
