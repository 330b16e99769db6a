package kernelight.screen.filters.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import kernelight.screen.filters.model.FilterNames;
import kernelight.screen.filters.model.FiltersModel;
import kernelight.screen.filters.model.PictureStep.Filtering;
import kernelight.screen.filters.model.Responses;
import kernelight.ui.text.Texts;

/** The feature maps of a step, small and in a row, if it has several: a click looks at one. */
final class MapStrip extends StackPane {
    private static final double HEIGHT = 52;

    private final FiltersModel model;
    private final Texts texts;
    private final HBox row = new HBox(6);
    private final List<ToggleButton> buttons = new ArrayList<>();

    MapStrip(FiltersModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        row.getStyleClass().add("filters-maps");
        ScrollPane scroll = new ScrollPane(row);
        scroll.setFitToHeight(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        getChildren().add(scroll);
        setVisible(false);
    }

    void show(ResponsePictures now) {
        List<PicturePixels> pictures = now.thumbnails();
        setVisible(pictures.size() > 1);
        while (buttons.size() > pictures.size()) {
            row.getChildren().remove(buttons.removeLast());
        }
        while (buttons.size() < pictures.size()) {
            ToggleButton button = button(buttons.size());
            buttons.add(button);
            row.getChildren().add(button);
        }
        for (int index = 0; index < pictures.size(); index++) {
            ToggleButton button = buttons.get(index);
            ((ImageView) button.getGraphic()).setImage(pictures.get(index).image());
            button.setSelected(index == now.responses().map());
            button.setAccessibleText(name(now.responses(), index));
            button.getTooltip().setText(name(now.responses(), index));
        }
    }

    private String name(Responses now, int map) {
        String number = texts.get("filters.map", map + 1, now.mapCount());
        if (!(now.state().step() instanceof Filtering filtering)
                || filtering.filters().size() == 1) {
            return number;
        }
        int filter = 0;
        while (filter + 1 < filtering.filters().size() && now.firstMapOf(filter + 1) <= map) {
            filter++;
        }
        return texts.get(
                "filters.map.of",
                number,
                texts.get(FilterNames.of(filtering.filters().get(filter))));
    }

    private ToggleButton button(int index) {
        ImageView picture = new ImageView();
        picture.setPreserveRatio(true);
        picture.setFitHeight(HEIGHT);
        ToggleButton button = new ToggleButton();
        button.setGraphic(picture);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("filters-map");
        button.setTooltip(new Tooltip());
        button.setOnAction(event -> {
            model.lookAtMap(index);
            button.setSelected(true); // a second click does not take it away
        });
        return button;
    }
}
