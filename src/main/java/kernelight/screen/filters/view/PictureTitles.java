package kernelight.screen.filters.view;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import kernelight.filter.Planes;
import kernelight.screen.filters.model.FilterNames;
import kernelight.screen.filters.model.Responses;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.words.LocalizedMessage;

/** What stands above the two pictures: what they are, how large, and which colours mean which numbers. */
final class PictureTitles {
    private final Texts texts;
    private final Label beforeDetail = new Label();
    private final Label beforeSize = size();
    private final Label afterDetail = new Label();
    private final Label afterSize = size();
    private final Legend legend;
    private final HBox before;
    private final HBox after;
    private Optional<ResponsePictures> shown = Optional.empty();

    /** @param presenting whether there is room for the sizes alone */
    PictureTitles(Texts texts, ObservableValue<Palette> palette, ObservableValue<Boolean> presenting) {
        this.texts = texts;
        legend = new Legend(texts, palette);
        afterDetail.setId("filters-made");
        before = title("filters.before", "input", beforeSize, beforeDetail);
        after = title("filters.after", "output", afterSize, afterDetail);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        after.getChildren().addAll(gap, legend);
        ShownWhen.when(presenting.map(now -> !now), beforeDetail);
        ShownWhen.when(presenting.map(now -> !now), afterDetail);
        texts.languageProperty().subscribe(() -> shown.ifPresent(this::show));
    }

    /** How large a picture is, is never cut. */
    private static Label size() {
        Label size = new Label();
        size.getStyleClass().addAll("muted", "small");
        size.setMinWidth(Region.USE_PREF_SIZE);
        return size;
    }

    private HBox title(String key, String quantity, Label size, Label detail) {
        Label name = new Label();
        name.textProperty().bind(texts.bind(key));
        name.getStyleClass().addAll("filters-title", quantity);
        name.setMinWidth(Region.USE_PREF_SIZE);
        detail.getStyleClass().addAll("muted", "small", "one-line");
        HBox title = new HBox(8, name, size, detail);
        title.setAlignment(Pos.CENTER_LEFT);
        return title;
    }

    HBox before() {
        return before;
    }

    HBox after() {
        return after;
    }

    void show(ResponsePictures pictures) {
        shown = Optional.of(pictures);
        Responses now = pictures.responses();
        LocalizedMessage what = now.isOfPicture()
                ? LocalizedMessage.of(now.before().isGrey() ? "filters.before.grey" : "filters.before.colours")
                : FilterNames.of(now.state().steps().get(now.state().shown() - 1));
        beforeSize.setText(size(now.before()));
        beforeDetail.setText(now.state()
                .picture()
                .scaledFrom()
                .filter(large -> now.isOfPicture())
                .map(large -> texts.get("filters.title", texts.get(what), texts.get(large)))
                .orElseGet(() -> texts.get(what)));
        LocalizedMessage made = now.filter()
                .map(FilterNames::of)
                .orElseGet(() -> FilterNames.of(now.state().step()));
        afterSize.setText(size(now.after()));
        afterDetail.setText(texts.get(made));
        legend.show(now, pictures.range());
    }

    /** Width times height, as pictures are. */
    private String size(Planes planes) {
        return texts.get("filters.size", Integer.toString(planes.width()), Integer.toString(planes.height()));
    }
}
