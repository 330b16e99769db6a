package kernelight.screen.filters.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kernelight.filter.NamedFilter;
import kernelight.screen.filters.model.ChosenFilter;
import kernelight.screen.filters.model.FilterNames;
import kernelight.screen.filters.model.FiltersModel;
import kernelight.screen.filters.model.PixelWords;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.OptionBox;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/**
 * The filters to choose from, each with a small picture of its kernel; those that are applied are lit. Where several are
 * wanted, a click adds one.
 */
final class FilterList extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double THUMBNAIL = 22;

    private final FiltersModel model;
    private final Texts texts;
    private final ObservableValue<Palette> palette;
    private final BooleanProperty several = new SimpleBooleanProperty(this, "several");
    private final List<Entry> entries = new ArrayList<>();
    private final Button own;

    /** A filter that can be chosen, and its button. */
    private record Entry(Button button, ChosenFilter filter) {}

    /** @param ownFilter makes a person's own filter of the one that is applied */
    FilterList(FiltersModel model, Texts texts, ObservableValue<Palette> palette, Runnable ownFilter) {
        super(8);
        this.model = model;
        this.texts = texts;
        this.palette = palette;
        GridPane grid = new GridPane(6, 4);
        for (int column = 0; column < 2; column++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            half.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(half);
        }
        int index = 0;
        for (NamedFilter named : NamedFilter.values()) {
            grid.add(button(named), index % 2, index / 2);
            index++;
        }
        own = own(ownFilter);
        grid.add(own, index % 2, index / 2);
        getChildren().addAll(title(), grid, severalBox());
        model.stateProperty().subscribe(() -> show());
        model.responsesProperty().subscribe(() -> show());
    }

    private Region title() {
        Label name = new Label();
        name.textProperty().bind(texts.bind("filters.list"));
        name.getStyleClass().add("section-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox title = new HBox(10, name, gap, legend("filter", "filters.adds"), legend("padding", "filters.takesAway"));
        title.setAlignment(Pos.CENTER_LEFT);
        return title;
    }

    private Region legend(String quantity, String key) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", quantity, "filters-swatch");
        Label word = new Label();
        word.textProperty().bind(texts.bind(key));
        word.getStyleClass().addAll("muted", "small", "one-line");
        HBox legend = new HBox(5, swatch, word);
        legend.setAlignment(Pos.CENTER_LEFT);
        return legend;
    }

    private Button button(NamedFilter named) {
        ChosenFilter filter = ChosenFilter.of(named);
        Button button = entry(() -> texts.get(FilterNames.of(named)), new KernelPicture(filter.filter(), palette));
        Explanation.of(button, texts.bind(PixelWords.about(named)));
        button.setOnAction(event -> choose(filter));
        entries.add(new Entry(button, filter));
        return button;
    }

    private Button own(Runnable ownFilter) {
        Label plus = new Label("+");
        plus.getStyleClass().add("muted");
        StackPane place = new StackPane(plus);
        place.getStyleClass().add("filters-own-place");
        place.setMinSize(THUMBNAIL, THUMBNAIL);
        place.setMaxSize(THUMBNAIL, THUMBNAIL);
        Button button = entry(() -> texts.get("filters.own"), place);
        Explanation.of(button, texts.bind("filters.own.explained"));
        button.setOnAction(event -> ownFilter.run());
        button.setId("own-filter");
        return button;
    }

    private Button entry(Supplier<String> name, javafx.scene.Node graphic) {
        Button button = new Button();
        texts.languageProperty().subscribe(() -> button.setText(name.get()));
        button.setText(name.get());
        button.setGraphic(graphic);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("filters-entry");
        return button;
    }

    private OptionBox severalBox() {
        OptionBox box = new OptionBox(texts, "filters.several", several);
        several.subscribe(wanted -> {
            if (!wanted) {
                model.keepOnlyCurrent();
            }
        });
        model.stateProperty().subscribe(state -> {
            if (state.filtering().filters().size() > 1) {
                several.set(true);
            }
        });
        return box;
    }

    /** Where several are wanted: adds a filter, looks at one that is there, takes the one away that is looked at. */
    private void choose(ChosenFilter filter) {
        if (!several.get()) {
            model.choose(filter);
            return;
        }
        int index = indexOf(filter);
        if (index < 0) {
            model.add(filter);
        } else if (index == model.filterIndex()) {
            model.remove(index);
        } else {
            model.lookAtFilter(index);
        }
    }

    private int indexOf(ChosenFilter filter) {
        List<ChosenFilter> applied = model.state().filtering().filters();
        for (int index = 0; index < applied.size(); index++) {
            if (applied.get(index).named().isPresent()
                    && applied.get(index).named().equals(filter.named())) {
                return index;
            }
        }
        return -1;
    }

    private void show() {
        int current = model.filterIndex();
        boolean isOwn = model.filter().source() == ChosenFilter.Source.OWN;
        own.pseudoClassStateChanged(CURRENT, isOwn);
        own.setAccessibleText(isOwn ? texts.get("filters.entry.current", own.getText()) : own.getText());
        for (Entry entry : entries) {
            int index = indexOf(entry.filter());
            entry.button().pseudoClassStateChanged(CHOSEN, index >= 0);
            entry.button().pseudoClassStateChanged(CURRENT, index == current);
            entry.button()
                    .setAccessibleText(
                            index == current
                                    ? texts.get(
                                            "filters.entry.current",
                                            entry.button().getText())
                                    : entry.button().getText());
        }
    }
}
