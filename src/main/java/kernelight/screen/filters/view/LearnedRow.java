package kernelight.screen.filters.view;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import kernelight.filter.chain.FirstLayer.Learned;
import kernelight.screen.filters.model.FiltersModel;
import kernelight.screen.filters.model.LearnedFilters;
import kernelight.screen.filters.model.LearnedFilters.OfNetwork;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** The filters that a network has learned, to be chosen. */
final class LearnedRow extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    /** More would be a wall. */
    private static final int MOST = 24;

    private final FiltersModel model;
    private final Texts texts;
    private final ObservableValue<Palette> palette;
    private final Label name = new Label();
    private final FlowPane pictures = new FlowPane(3, 3);
    private Optional<OfNetwork> shown = Optional.empty();

    LearnedRow(FiltersModel model, LearnedFilters learned, Texts texts, ObservableValue<Palette> palette) {
        super(4);
        this.model = model;
        this.texts = texts;
        this.palette = palette;
        name.getStyleClass().addAll("muted", "small");
        name.setWrapText(true);
        getChildren().addAll(name, pictures);
        learned.filtersProperty().subscribe(this::show);
        texts.languageProperty().subscribe(() -> show(learned.filtersProperty().get()));
        model.stateProperty().subscribe(() -> light());
    }

    private void show(Optional<OfNetwork> now) {
        shown = now;
        setVisible(now.isPresent());
        setManaged(now.isPresent());
        pictures.getChildren().clear();
        now.ifPresent(of -> {
            name.setText(texts.get("filters.learned", of.layer().name(), of.network()));
            List<Learned> all = of.layer().filters();
            all.subList(0, Math.min(MOST, all.size()))
                    .forEach(one -> pictures.getChildren().add(button(one)));
        });
        light();
    }

    private Button button(Learned learned) {
        Button button = new Button();
        button.setGraphic(new KernelPicture(learned.filter(), palette));
        button.getStyleClass().add("filters-learned");
        button.setAccessibleText(learned.filter().name());
        Explanation.of(
                button, texts.bind("filters.learned.explained", learned.filter().name()));
        button.setOnAction(event -> model.choose(learned));
        return button;
    }

    private void light() {
        shown.ifPresent(of -> {
            for (int index = 0; index < pictures.getChildren().size(); index++) {
                boolean isCurrent = model.filter().given()
                        == of.layer().filters().get(index).filter();
                pictures.getChildren().get(index).pseudoClassStateChanged(CURRENT, isCurrent);
            }
        });
    }
}
