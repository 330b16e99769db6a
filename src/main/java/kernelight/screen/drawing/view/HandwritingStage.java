package kernelight.screen.drawing.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.network.model.ConfusionMatrix;
import kernelight.network.view.ConfusionMatrixView;
import kernelight.network.view.GalleryPages;
import kernelight.network.view.ImageGallery;
import kernelight.screen.drawing.model.HandwritingModel;
import kernelight.screen.drawing.model.HandwritingModel.Moment;
import kernelight.screen.drawing.model.OwnReadings;
import kernelight.screen.drawing.model.TestState;
import kernelight.ui.component.CanvasFont;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.SegmentedChoice;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The person's own handwriting: the confusion matrix of their digits beside that of the test set, and below them the
 * drawings of the chosen cell; with large texts the drawings of a chosen cell take the place of the test set.
 */
final class HandwritingStage extends Region {
    private static final double MARGIN = 22;
    private static final double GAP = 14;
    private static final double GALLERY_SHARE = 0.3;
    private static final double LOWEST_GALLERY = 128;
    private static final double HIGHEST_GALLERY = 330;
    /** From this size of the texts on, as in presentation mode, the drawings take the place of the test set. */
    private static final double LARGE_TEXT = 20;

    private final HandwritingModel model;
    private final Texts texts;
    private final HandwritingWords words;
    private final ConfusionMatrixView own;
    private final ConfusionMatrixView test;
    private final ImageGallery<OwnReadings.Read> gallery;
    private final Label ownTitle = title();
    private final Label ownFigure = muted();
    private final Label testTitle = title();
    private final Label testFigure = muted();
    private final Label listTitle = title();
    private final Button all = new Button();
    private final Label nothing = new Label();
    private final SegmentedChoice<Moment> moments;
    private final CanvasFont font = new CanvasFont("matrix-text", this::requestLayout);
    private final HBox bar;
    private final VBox ownCard;
    private final VBox testCard;
    private final VBox list;

    HandwritingStage(HandwritingModel model, Texts texts, ObservableValue<Palette> palette) {
        this.model = model;
        this.texts = texts;
        words = new HandwritingWords(texts);
        own = new ConfusionMatrixView(palette);
        own.setId("own-matrix");
        own.setOnChosen(cell -> model.list(
                model.cellProperty().get().equals(Optional.of(cell)) ? Optional.empty() : Optional.of(cell)));
        test = new ConfusionMatrixView(palette);
        test.setId("test-matrix");
        gallery = new ImageGallery<>(new DrawingLooks(model, words), palette);
        gallery.setId("digit-gallery");
        gallery.setOnChosen(read -> model.choose(Optional.of(read)));
        moments = moments();
        bar = bar();
        ownCard = card(ownTitle, ownFigure, own);
        testCard = card(testTitle, testFigure, test);
        list = list();
        getStyleClass().addAll("drawing-stage", "handwriting-stage");
        setId("handwriting");
        getChildren().addAll(bar, ownCard, testCard, list, font);
        model.shownProperty().subscribe(readings -> show());
        model.testProperty().subscribe(state -> show());
        model.learnedProperty().subscribe(learned -> show());
        model.momentProperty().subscribe(moment -> show());
        model.listedProperty().subscribe(listed -> showList());
        model.cellProperty().subscribe(cell -> requestLayout());
        model.chosenProperty().subscribe(chosen -> gallery.choose(chosen));
        texts.languageProperty().subscribe(language -> {
            show();
            showList();
        });
    }

    /** The matrix takes the keys. */
    void takeKeys() {
        own.requestFocus();
    }

    private static Label title() {
        Label title = new Label();
        title.getStyleClass().add("handwriting-title");
        return wrapped(title);
    }

    private static Label muted() {
        Label label = new Label();
        label.getStyleClass().addAll("muted", "handwriting-figure");
        return wrapped(label);
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private SegmentedChoice<Moment> moments() {
        Map<Moment, ObservableValue<String>> names = new LinkedHashMap<>();
        for (Moment moment : Moment.values()) {
            names.put(moment, texts.bind("own.moment." + moment));
        }
        SegmentedChoice<Moment> choice =
                new SegmentedChoice<>(names, model.momentProperty().get());
        choice.setId("moments");
        choice.valueProperty().bindBidirectional(model.momentProperty());
        choice.nameForReaders(texts.bind("own.moment"));
        choice.explain(moment -> texts.bind("own.moment." + moment + ".explained"));
        choice.setMinWidth(USE_PREF_SIZE);
        return choice;
    }

    private HBox bar() {
        Button back = new Button("", new FontIcon(Feather.ARROW_LEFT));
        back.setId("close-handwriting");
        back.textProperty().bind(texts.bind("own.close"));
        back.getStyleClass().add("quiet-button");
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(event -> model.close());
        Explanation.of(back, texts.bind("own.close.explained"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label axes = muted();
        axes.textProperty().bind(texts.bind("confusion.axes"));
        HBox line = new HBox(14, back, axes, gap, moments);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static VBox card(Label title, Label figure, ConfusionMatrixView matrix) {
        VBox.setVgrow(matrix, Priority.ALWAYS);
        VBox.setMargin(matrix, new Insets(4, 0, 0, 0));
        VBox card = new VBox(2, title, figure, matrix);
        card.getStyleClass().addAll("card", "matrix-card");
        return card;
    }

    private VBox list() {
        all.setId("list-all");
        all.textProperty().bind(texts.bind("own.list.showAll"));
        all.getStyleClass().addAll("quiet-button", "small-button");
        all.setMinWidth(USE_PREF_SIZE);
        all.setOnAction(event -> model.list(Optional.empty()));
        all.visibleProperty().bind(model.cellProperty().map(Optional::isPresent));
        GalleryPages pages = new GalleryPages(gallery, texts);
        listTitle.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(listTitle, Priority.ALWAYS);
        HBox line = new HBox(12, listTitle, all, pages);
        line.setAlignment(Pos.CENTER_LEFT);
        nothing.getStyleClass().add("muted");
        wrapped(nothing);
        nothing.setId("no-own-digits");
        VBox.setVgrow(gallery, Priority.ALWAYS);
        VBox card = new VBox(6, line, nothing, gallery);
        card.getStyleClass().addAll("card", "matrix-card");
        return card;
    }

    private void show() {
        boolean isChange = model.shownMoment() == Moment.CHANGE;
        Optional<ConfusionMatrix> ownMatrix = model.ownMatrix();
        Optional<ConfusionMatrix> testMatrix = model.testMatrix();
        own.setDescription(cell -> words.cell(ownMatrix, cell, isChange));
        test.setDescription(cell -> words.cell(testMatrix, cell, isChange));
        own.show(ownMatrix, isChange);
        test.show(testMatrix, isChange);
        ownTitle.setText(texts.get("own.matrix.own"));
        ownFigure.setText(
                isChange
                        ? ownMatrix.map(words::change).orElse("")
                        : model.shownProperty().get().map(words::figure).orElse(""));
        TestState state = model.testProperty().get();
        testTitle.setText(
                state instanceof TestState.Measured measured
                        ? words.testSet(measured.isMnist())
                        : texts.get("own.matrix.test"));
        testFigure.setText(testMatrix
                .filter(matrix -> state instanceof TestState.Measured)
                .map(matrix -> isChange ? words.change(matrix) : words.rightInPercent(matrix))
                .orElseGet(() -> words.test(state)));
        own.setName(texts.get("confusion.spoken", ownTitle.getText(), ownFigure.getText()));
        test.setName(texts.get("confusion.spoken", testTitle.getText(), testFigure.getText()));
        moments.setVisible(model.learnedProperty().get().isPresent());
        moments.setManaged(moments.isVisible());
        showList();
    }

    private void showList() {
        List<OwnReadings.Read> listed = model.listedProperty().get();
        own.select(model.cellProperty().get());
        listTitle.setText(words.listed(model));
        gallery.setName(listTitle.getText());
        gallery.show(listed);
        nothing.setText(texts.get(model.own().set().isEmpty() ? "own.list.empty" : "own.list.noneInCell"));
        nothing.setVisible(listed.isEmpty());
        nothing.setManaged(listed.isEmpty());
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * MARGIN;
        double barHeight = Math.ceil(bar.prefHeight(width));
        bar.resizeRelocate(MARGIN, MARGIN, width, barHeight);
        double y = MARGIN + barHeight + GAP;
        double below = getHeight() - MARGIN - y;
        double half = Math.floor((width - GAP) / 2);
        double right = MARGIN + width - half;
        boolean isLarge = font.size() >= LARGE_TEXT;
        boolean isListed = !isLarge || model.cellProperty().get().isPresent();
        list.setVisible(isListed);
        testCard.setVisible(!isLarge || !isListed);
        if (isLarge) {
            ownCard.resizeRelocate(MARGIN, y, half, below);
            testCard.resizeRelocate(right, y, half, below);
            list.resizeRelocate(right, y, half, below);
            return;
        }
        double lowest = Math.max(LOWEST_GALLERY, list.minHeight(width));
        double listHeight = Math.floor(Math.clamp(below * GALLERY_SHARE, lowest, Math.max(lowest, HIGHEST_GALLERY)));
        double matrixHeight = below - listHeight - GAP;
        ownCard.resizeRelocate(MARGIN, y, half, matrixHeight);
        testCard.resizeRelocate(right, y, half, matrixHeight);
        list.resizeRelocate(MARGIN, y + matrixHeight + GAP, width, listHeight);
    }
}
