package kernelight.screen.filters.view;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kernelight.filter.KernelText;
import kernelight.filter.Planes;
import kernelight.screen.filters.model.FiltersModel;
import kernelight.screen.filters.model.MagnifiedPixel;
import kernelight.screen.filters.model.PixelWords;
import kernelight.screen.filters.model.Responses;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.text.SpokenSigns;
import kernelight.ui.text.Texts;

/** What the pixel that is looked at says, in a sentence; what the filter does; what it costs. */
final class FiltersFooter extends HBox {
    private final FiltersModel model;
    private final Texts texts;

    /** @param presenting whether there is room for the sentence alone */
    FiltersFooter(FiltersModel model, Texts texts, ObservableValue<Boolean> presenting) {
        super(24);
        this.model = model;
        this.texts = texts;
        setAlignment(Pos.CENTER_LEFT);
        Label sentence = label("filters-sentence");
        Label about = label("muted");
        Label hint = label("muted");
        Label cost = label("muted");
        sentence.setId("filters-sentence");
        sentence.textProperty()
                .bind(Bindings.createStringBinding(
                        this::sentence,
                        model.pixelProperty(),
                        model.cutting().pieceProperty(),
                        model.cutting().atMostProperty(),
                        model.responsesProperty(),
                        texts.languageProperty()));
        about.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.responsesProperty()
                                .get()
                                .map(now -> texts.get(PixelWords.about(now)))
                                .orElse(""),
                        model.responsesProperty(),
                        texts.languageProperty()));
        hint.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(
                                model.cutting().pieceProperty().get().isPresent()
                                        ? "filters.cut.hint"
                                        : "filters.open.hint"),
                        model.cutting().pieceProperty(),
                        texts.languageProperty()));
        cost.textProperty()
                .bind(Bindings.createStringBinding(this::cost, model.pixelProperty(), texts.languageProperty()));
        sentence.accessibleTextProperty().bind(SpokenSigns.sentence(texts, sentence.textProperty()));
        VBox left = new VBox(3, sentence, about);
        left.setAlignment(Pos.CENTER_LEFT);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        VBox right = new VBox(3, hint, cost);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setMinWidth(USE_PREF_SIZE);
        ShownWhen.when(presenting.map(now -> !now), right);
        getChildren().addAll(left, right);
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().addAll(styleClass, "one-line");
        return label;
    }

    private String sentence() {
        if (model.cutting().pieceProperty().get().isPresent()) {
            return model.cutting()
                    .pieceProperty()
                    .get()
                    .map(piece -> texts.get(
                            model.cutting().atMostProperty().get() ? "filters.cut.size.most" : "filters.cut.size",
                            piece.rows(),
                            piece.columns(),
                            KernelText.LARGEST_SIDE))
                    .orElse("");
        }
        return model.pixelProperty()
                .get()
                .flatMap(pixel ->
                        model.responsesProperty().get().map((Responses now) -> texts.get(PixelWords.of(now, pixel))))
                .orElse("");
    }

    private String cost() {
        return model.pixelProperty().get().map(this::cost).orElse("");
    }

    private String cost(MagnifiedPixel pixel) {
        Planes after = pixel.after();
        int weights = pixel.kernels().stream().mapToInt(java.util.List::size).sum()
                * pixel.place().rows()
                * pixel.place().columns();
        long pixels = (long) after.height() * after.width();
        return weights == 0
                ? texts.get("filters.cost.none", pixels)
                : texts.get("filters.cost", pixels, weights, pixels * weights);
    }
}
