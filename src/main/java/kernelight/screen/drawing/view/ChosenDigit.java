package kernelight.screen.drawing.view;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kernelight.data.own.OwnDigit;
import kernelight.screen.drawing.model.HandwritingModel;
import kernelight.screen.drawing.model.OwnReadings;
import kernelight.ui.component.ButtonFlow;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.PixelColouring;
import kernelight.ui.component.PixelGrid;
import kernelight.ui.component.PixelMaps;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One drawing in large: what it was, what is read in it and was read then; it can be called something else, or removed. */
final class ChosenDigit extends VBox {
    private static final double SIDE = 84;

    private final HandwritingModel model;
    private final Texts texts;
    private final HandwritingWords words;
    private final PixelGrid picture;
    private final Label label = new Label();
    private final Label now = small();
    private final Label then = small();
    private final MenuButton relabel = new MenuButton();

    ChosenDigit(HandwritingModel model, Texts texts, ObservableValue<Palette> palette) {
        super(10);
        this.model = model;
        this.texts = texts;
        words = new HandwritingWords(texts);
        setId("chosen-digit");
        picture = new PixelGrid(palette, PixelColouring.INK, 1, SIDE);
        picture.setMinSize(SIDE, SIDE);
        picture.setPrefSize(SIDE, SIDE);
        picture.setMaxSize(SIDE, SIDE);
        picture.setDescription(
                pixel -> texts.get("training.watch.inkPixel", pixel.row() + 1, pixel.column() + 1, pixel.value()));
        label.getStyleClass().add("figure");
        VBox beside = new VBox(3, label, now, then);
        beside.setAlignment(Pos.CENTER_LEFT);
        beside.setMinWidth(0);
        HBox.setHgrow(beside, Priority.ALWAYS);
        Button remove = new Button("", new FontIcon(Feather.TRASH_2));
        remove.setId("remove-digit");
        remove.textProperty().bind(texts.bind("own.remove"));
        remove.getStyleClass().add("quiet-button");
        remove.setOnAction(event -> model.removeChosen());
        Explanation.of(remove, texts.bind("own.remove.explained"));
        relabel.setId("relabel-digit");
        relabel.textProperty().bind(texts.bind("own.file.relabel"));
        relabel.getStyleClass().add("predict-menu");
        Explanation.of(relabel, texts.bind("own.relabel.explained"));
        getChildren().addAll(new HBox(12, picture, beside), new ButtonFlow(8, relabel, remove));
        ShownWhen.when(model.chosenProperty().map(Optional::isPresent), this);
        model.chosenProperty().subscribe(chosen -> show());
        model.readingsProperty().subscribe(readings -> show());
        texts.languageProperty().subscribe(language -> show());
    }

    private static Label small() {
        Label label = new Label();
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void show() {
        List<String> labels = model.filing().labels();
        if (!relabel.getItems().stream().map(MenuItem::getText).toList().equals(labels)) {
            relabel.getItems().setAll(labels.stream().map(this::item).toList());
        }
        model.chosenProperty().get().ifPresent(read -> {
            OwnDigit digit = read.digit();
            picture.show(new PixelMaps(1, OwnDigit.SIDE, OwnDigit.SIDE, digit.ink()));
            picture.setName(texts.get("own.chosen", digit.label()));
            label.setText(texts.get("own.chosen", digit.label()));
            now.setText(model.shownProperty()
                    .get()
                    .map((OwnReadings readings) -> words.now(readings, read))
                    .orElse(""));
            then.setText(words.then(digit));
        });
    }

    private MenuItem item(String name) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> model.relabelChosen(name));
        return item;
    }
}
