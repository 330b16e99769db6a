package kernelight.screen.training.setup.view;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kernelight.engine.training.LabelledImages;
import kernelight.screen.training.setup.model.AugmentationChoice;
import kernelight.screen.training.setup.model.AugmentedSample;
import kernelight.screen.training.setup.model.MoreChoices;
import kernelight.ui.component.IconButton;
import kernelight.ui.component.PixelColouring;
import kernelight.ui.component.PixelGrid;
import kernelight.ui.component.PixelMaps;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import org.kordamp.ikonli.feather.Feather;

/** Twelve images of the data as the chosen augmentation changes them, and others at a click. */
final class AugmentationPreview extends VBox {
    private static final int COLUMNS = 6;
    private static final double SIDE = 34;

    private final MoreChoices choices;
    private final ObservableValue<Optional<LabelledImages>> images;
    private final Texts texts;
    private final PixelGrid grid;
    private final Label caption = new Label();
    private long seed;

    AugmentationPreview(
            MoreChoices choices,
            ObservableValue<Optional<LabelledImages>> images,
            Texts texts,
            ObservableValue<Palette> palette) {
        super(6);
        this.choices = choices;
        this.images = images;
        this.texts = texts;
        grid = new PixelGrid(palette, PixelColouring.INK, COLUMNS, SIDE);
        grid.setId("augmentation-preview");
        grid.arrange(COLUMNS, 4);
        caption.getStyleClass().addAll("muted", "small");
        caption.setWrapText(true);
        caption.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(caption, Priority.ALWAYS);
        IconButton others = new IconButton(Feather.REFRESH_CW, texts.bind("training.setup.preview.others"), () -> {
            seed += AugmentedSample.COUNT;
            show();
        });
        HBox below = new HBox(6, caption, others);
        below.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(grid, below);
        ShownWhen.when(choices.augmentationProperty().map(chosen -> chosen != AugmentationChoice.NONE), this);
        choices.onChange(this::show);
        images.subscribe(now -> show());
        texts.languageProperty().subscribe(language -> show());
    }

    /** Twelve images take less than a millisecond. */
    private void show() {
        Optional<LabelledImages> from = images.getValue();
        if (choices.augmentationProperty().get() == AugmentationChoice.NONE || from.isEmpty()) {
            grid.clear();
            return;
        }
        if (from.get().channels() > 1) {
            grid.clear();
            caption.setText(texts.get("training.setup.preview.coloured"));
            return;
        }
        caption.setText(texts.get("training.setup.preview"));
        grid.setName(caption.getText());
        float[] values = AugmentedSample.of(from.get(), choices.augmentation(), seed);
        int height = from.get().height();
        int width = from.get().width();
        grid.show(new PixelMaps(values.length / (height * width), height, width, values));
    }
}
