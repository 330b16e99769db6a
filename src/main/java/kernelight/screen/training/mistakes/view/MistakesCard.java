package kernelight.screen.training.mistakes.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.network.model.ConfusionMatrix;
import kernelight.network.model.ConfusionMatrix.Cell;
import kernelight.network.view.ConfusionMatrixView;
import kernelight.network.view.ConfusionWords;
import kernelight.network.view.GalleryPages;
import kernelight.network.view.ImageGallery;
import kernelight.screen.training.mistakes.model.ConfusionModel;
import kernelight.screen.training.mistakes.model.ImageSource;
import kernelight.screen.training.mistakes.model.ReadImage;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.IconButton;
import kernelight.ui.component.PressedKey;
import kernelight.ui.component.SegmentedChoice;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import org.kordamp.ikonli.feather.Feather;

/**
 * What the network reads wrong: the confusion matrix, and beside it the images of the chosen cell, or all that are read
 * wrong. The chosen image is the one that is watched; it opens into the sum that made its probability.
 */
public final class MistakesCard extends Region {
    private static final double GAP = 14;
    private static final double LINE_GAP = 6;
    private static final double WIDEST_MATRIX = 0.58;
    /** Room for the titles and for a matrix whose numbers can be read. */
    private static final double HEIGHT = 300;

    private final ConfusionModel model;
    private final Texts texts;
    private final MistakesWords words;
    private final ConfusionWords cells;
    private final ConfusionMatrixView matrix;
    private final ImageGallery<ReadImage> gallery;
    private final Label figure = label("mistakes-figure", "muted");
    private final Label obstacle = label("mistakes-obstacle", "muted");
    private final Label listTitle = label("mistakes-listed", "picture-name");
    private final Label imageLine = label("mistakes-image", "muted");
    private final IconButton all;
    private final Button open = new Button();
    private final Label axes = label("mistakes-axes", "curve-caption");
    private final HBox header;
    private final VBox list;
    private double headerRoom;

    /** @param explain receives an image whose probability is to be explained */
    public MistakesCard(
            ConfusionModel model, Texts texts, ObservableValue<Palette> palette, Consumer<ReadImage> explain) {
        this.model = model;
        this.texts = texts;
        words = new MistakesWords(model, texts);
        cells = new ConfusionWords(texts);
        getStyleClass().addAll("card", "mistakes-card");
        setMinSize(0, 0);
        matrix = new ConfusionMatrixView(palette);
        matrix.setId("training-matrix");
        matrix.setOnChosen(this::toggle);
        gallery = new ImageGallery<>(words, palette);
        gallery.setId("mistakes-gallery");
        gallery.setOnChosen(image -> model.choose(Optional.of(image)));
        gallery.setOnOpened(explain);
        open.setId("explain-mistake");
        open.textProperty().bind(texts.bind("mistakes.explain"));
        open.getStyleClass().addAll("quiet-button", "small-button");
        open.setMinWidth(USE_PREF_SIZE);
        open.setOnAction(event -> model.chosenProperty().get().ifPresent(explain));
        ShownWhen.when(model.chosenProperty().map(Optional::isPresent), open);
        Explanation.of(open, texts.bind("mistakes.explain.explained"));
        all = new IconButton(Feather.X, texts.bind("mistakes.list.showAll"), () -> model.list(Optional.empty()));
        all.setId("all-mistakes");
        all.getStyleClass().add("small-icon-button");
        ShownWhen.when(model.cellProperty().map(Optional::isPresent), all);
        axes.textProperty().bind(texts.bind("confusion.axes"));
        header = header();
        list = list();
        getChildren().addAll(header, obstacle, matrix, axes, list);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        model.shownProperty().subscribe(shown -> show());
        model.obstacleProperty().subscribe(why -> show());
        model.listedProperty().subscribe(listed -> showList());
        model.chosenProperty().subscribe(chosen -> showChosen());
        texts.languageProperty().subscribe(language -> {
            show();
            showList();
            showChosen();
        });
    }

    /** Keeps some width free at the right of the first line. */
    public void keepFree(double width) {
        if (headerRoom != width) {
            headerRoom = width;
            requestLayout();
        }
    }

    /** The height at which everything can be read, at any width. */
    public double preferredHeight() {
        return HEIGHT * Math.max(1, figure.getFont().getSize() / 13);
    }

    private static Label label(String id, String style) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        return label;
    }

    private HBox header() {
        Map<ImageSource, ObservableValue<String>> names = new LinkedHashMap<>();
        for (ImageSource source : ImageSource.values()) {
            names.put(source, texts.bind("mistakes.source." + source));
        }
        SegmentedChoice<ImageSource> sources =
                new SegmentedChoice<>(names, model.sourceProperty().get());
        sources.setId("mistakes-source");
        sources.getStyleClass().add("small-segmented");
        sources.valueProperty().bindBidirectional(model.sourceProperty());
        sources.nameForReaders(texts.bind("mistakes.source"));
        sources.explain(source -> texts.bind("mistakes.source." + source + ".explained"));
        sources.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(figure, Priority.ALWAYS);
        HBox line = new HBox(12, sources, figure, whole());
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** Shows a matrix of many classes whole, or so that its numbers can be read. */
    private IconButton whole() {
        ObservableValue<String> words =
                texts.bind("mistakes.whole", matrix.wholeProperty().map(isWhole -> isWhole ? 1 : 0));
        IconButton button = new IconButton(
                Feather.ZOOM_OUT,
                words,
                () -> matrix.wholeProperty().set(!matrix.wholeProperty().get()));
        button.setId("whole-matrix");
        button.getStyleClass().add("small-icon-button");
        matrix.wholeProperty().subscribe(isWhole -> button.setPicture(isWhole ? Feather.ZOOM_IN : Feather.ZOOM_OUT));
        ShownWhen.when(matrix.largeProperty(), button);
        return button;
    }

    private VBox list() {
        HBox.setHgrow(listTitle, Priority.ALWAYS);
        listTitle.setMaxWidth(Double.MAX_VALUE);
        HBox title = new HBox(8, listTitle, all);
        title.setAlignment(Pos.CENTER_LEFT);
        imageLine.setMaxWidth(Double.MAX_VALUE);
        imageLine.setWrapText(true);
        imageLine.setMinHeight(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(8, open, gap, new GalleryPages(gallery, texts));
        buttons.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(gallery, Priority.ALWAYS);
        VBox box = new VBox(LINE_GAP, title, gallery, buttons, imageLine);
        box.setMinSize(0, 0);
        return box;
    }

    private void toggle(Cell cell) {
        boolean isOpen = model.cellProperty().get().equals(Optional.of(cell));
        model.list(isOpen ? Optional.empty() : Optional.of(cell));
    }

    /** Esc leaves the cell. */
    private void pressed(KeyEvent key) {
        if (PressedKey.code(key) == KeyCode.ESCAPE && model.cellProperty().get().isPresent()) {
            model.list(Optional.empty());
            matrix.requestFocus();
            key.consume();
        }
    }

    private void show() {
        Optional<ConfusionMatrix> now = model.matrix();
        matrix.setDescription(
                cell -> now.map(counts -> cells.cell(counts, cell, false)).orElse(""));
        matrix.show(now, false);
        figure.setText(model.shownProperty().get().map(words::right).orElse(""));
        matrix.setName(texts.get(
                "confusion.spoken",
                texts.get("mistakes.source." + model.sourceProperty().get()),
                figure.getText()));
        obstacle.setText(model.obstacleProperty().get().map(texts::get).orElse(texts.get("mistakes.reading")));
        obstacle.setVisible(now.isEmpty());
        matrix.setVisible(now.isPresent());
        axes.setVisible(now.isPresent());
        list.setVisible(now.isPresent());
        requestLayout();
    }

    private void showList() {
        matrix.select(model.cellProperty().get());
        listTitle.setText(words.listed());
        gallery.setName(listTitle.getText());
        gallery.show(model.listedProperty().get());
        showChosen();
    }

    private void showChosen() {
        Optional<ReadImage> chosen = model.chosenProperty().get();
        gallery.choose(chosen);
        imageLine.setText(chosen.map(words::line)
                .orElse(
                        model.listedProperty().get().isEmpty()
                                ? texts.get("mistakes.list.none")
                                : texts.get("mistakes.image.none")));
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double y = snappedTopInset();
        double width = Math.max(0, getWidth() - x - snappedRightInset());
        double headerHeight = Math.ceil(header.prefHeight(-1));
        header.resizeRelocate(x, y, Math.max(0, width - headerRoom), headerHeight);
        double top = y + headerHeight + LINE_GAP;
        double height = Math.max(0, getHeight() - snappedBottomInset() - top);
        obstacle.resizeRelocate(x, top, width, Math.min(height, obstacle.prefHeight(width)));
        double axesHeight = Math.ceil(axes.prefHeight(-1));
        double matrixHeight = Math.max(0, height - axesHeight);
        double matrixWidth = Math.floor(Math.min(matrix.widthFor(matrixHeight), width * WIDEST_MATRIX));
        matrix.resizeRelocate(x, top, matrixWidth, matrixHeight);
        axes.resizeRelocate(x, top + matrixHeight, matrixWidth, axesHeight);
        double listLeft = x + matrixWidth + GAP;
        list.resizeRelocate(listLeft, top, Math.max(0, x + width - listLeft), height);
    }
}
