package kernelight.screen.training.view;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import kernelight.ui.component.ColourScale;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.OptionBox;
import kernelight.ui.component.PixelColouring;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/**
 * What the colours of the filters and maps mean, how many maps are 0 everywhere, and the switch between the filters and
 * what learning has changed in them.
 */
final class WatchLegend extends HBox {
    private final Texts texts;
    private final HBox filters;
    private final Label negative = new Label();
    private final Label positive = new Label();
    private final HBox maps;
    private final OptionBox change;
    private boolean hasFilters;
    private boolean compares;
    private final Label zeros = new Label();

    WatchLegend(BooleanProperty filterChange, Texts texts, ObservableValue<Palette> palette) {
        super(8);
        this.texts = texts;
        getStyleClass().addAll("watch-legend", "one-line"); // where it is too long, its ends are shortened
        setMinSize(0, 0);
        filters = scale(
                "training.legend.filters",
                negative,
                new ColourScale(PixelColouring.DIVERGING, -1, palette),
                positive,
                "training.legend.filters.explained");
        negative.accessibleTextProperty().bind(SpokenSigns.sentence(texts, negative.textProperty()));
        Label smallest = new Label();
        smallest.textProperty().bind(texts.bind("training.legend.smallest"));
        Label largest = new Label();
        largest.textProperty().bind(texts.bind("training.legend.largest"));
        maps = scale(
                "training.legend.maps",
                smallest,
                new ColourScale(PixelColouring.SEQUENTIAL, 0, palette),
                largest,
                "training.legend.maps.explained");
        change = new OptionBox(texts, "training.filterChange", filterChange);
        change.setId("filter-change");
        change.setWrapText(false);
        change.setMinWidth(USE_PREF_SIZE);
        zeros.setId("zero-maps");
        zeros.setMinWidth(0);
        zeros.setMaxWidth(Double.MAX_VALUE);
        zeros.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(zeros, Priority.ALWAYS);
        Explanation.of(zeros, texts.bind("training.legend.zeros.explained"));
        getChildren().addAll(filters, change, maps, zeros);
    }

    private HBox scale(String key, Label left, ColourScale colours, Label right, String explained) {
        Label name = new Label();
        name.textProperty().bind(texts.bind(key));
        name.getStyleClass().add("legend-name");
        name.setMinWidth(USE_PREF_SIZE);
        for (Label label : new Label[] {name, left, right}) {
            Explanation.over(label, texts.bind(explained));
        }
        HBox scale = new HBox(5, name, left, colours, right);
        scale.setAlignment(Pos.CENTER_LEFT);
        return scale;
    }

    /** Whether there are filters whose colours are to be explained. */
    void showFilters(boolean shown) {
        hasFilters = shown;
        arrange();
    }

    /** Whether changes between two times are shown, all in the colours of the filters. */
    void showComparison(boolean shown) {
        compares = shown;
        arrange();
    }

    private void arrange() {
        show(filters, hasFilters);
        show(change, hasFilters && !compares);
        show(maps, !compares);
    }

    private static void show(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    /**
     * Updates the numbers; called as often as they can be read.
     *
     * @param largestChange of a weight, where changes are shown
     * @param zeroMaps how many maps are 0 everywhere
     */
    void showNumbers(Optional<Float> largestChange, int zeroMaps) {
        negative.setText(largestChange
                .map(largest -> texts.get("training.legend.change", -largest))
                .orElseGet(() -> texts.get("training.legend.negative")));
        positive.setText(largestChange
                .map(largest -> texts.get("training.legend.change", largest))
                .orElseGet(() -> texts.get("training.legend.positive")));
        zeros.setText(zeroMaps == 0 ? "" : texts.get("training.legend.zeros", zeroMaps));
    }
}
