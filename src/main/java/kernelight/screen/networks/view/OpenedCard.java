package kernelight.screen.networks.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.screen.networks.model.NetworksModel;
import kernelight.screen.networks.model.OpenedNumber;
import kernelight.ui.component.IconButton;
import kernelight.ui.formula.FormulaView;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;
import kernelight.words.LocalizedMessage;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A number of the table, opened: the formula in letters, the same with the numbers in it, and what else it says. */
final class OpenedCard extends VBox {
    private static final double LETTERS = 22;
    private static final double NUMBERS = 28;
    /** In presentation mode, where nothing is smaller than 32 pixels. */
    private static final double PRESENTED = 40;

    private static final double SIDES = 40;
    private static final double SHARE_OF_LINE = 0.62;

    private final NetworksModel model;
    private final Texts texts;
    private final ObservableValue<Palette> palette;
    private final ObservableValue<Boolean> presenting;
    private final Label title = new Label();
    private final Label hint = new Label();
    private final IconButton close;
    private final VBox formulas = new VBox(4);
    private final WeightsPicture picture;
    private double room = Double.MAX_VALUE;
    private final HBox head;
    /** What stands beside the title where there is no room below it. */
    private final List<Node> inHead = new ArrayList<>();

    private boolean isShort;
    private @Nullable Shown shown;

    /** What the card was made of; the same is not made again. */
    private record Shown(
            Optional<OpenedNumber> number, boolean isShort, boolean isPresented, double room, Language language) {}

    OpenedCard(
            NetworksModel model, Texts texts, ObservableValue<Palette> palette, ObservableValue<Boolean> presenting) {
        super(10);
        this.model = model;
        this.texts = texts;
        this.palette = palette;
        this.presenting = presenting;
        setId("opened-number");
        getStyleClass().addAll("card", "opened-number-card");
        setMinSize(0, 0);
        title.getStyleClass().addAll("opened-number-title", "one-line");
        title.setMinWidth(0);
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        close = new IconButton(
                Feather.X,
                texts.bind("networks.opened.close"),
                () -> model.columnProperty().set(Optional.empty()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head = new HBox(8, title, gap, close);
        head.setAlignment(Pos.CENTER_LEFT);
        formulas.setMinSize(0, USE_PREF_SIZE);
        picture = new WeightsPicture(model, texts, palette);
        picture.managedProperty().bind(picture.visibleProperty());
        VBox.setVgrow(picture, Priority.ALWAYS);
        getChildren().addAll(head, formulas, picture);
        widthProperty().subscribe(width -> {
            room = Math.max(60, width.doubleValue() - SIDES);
            show();
        });
        model.shownProperty().subscribe(network -> show());
        model.playback().positionProperty().subscribe(position -> show());
        model.columnProperty().subscribe(column -> show());
        model.countingProperty().subscribe(counting -> show());
        model.fieldsProperty().subscribe(fields -> show());
        presenting.subscribe(now -> show());
        texts.languageProperty().subscribe(language -> show());
    }

    /** One line with the numbers alone, where there is no room for more. */
    void setShort(boolean shortly) {
        if (shortly != isShort) {
            isShort = shortly;
            show();
        }
    }

    private void show() {
        Optional<OpenedNumber> opened = model.opened();
        Shown now = new Shown(
                opened,
                isShort,
                presenting.getValue(),
                room,
                texts.languageProperty().getValue());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        formulas.getChildren().clear();
        head.getChildren().removeAll(inHead);
        inHead.clear();
        picture.setVisible(!isShort
                && !presenting.getValue()
                && opened.filter(WeightsPicture::isFor).isPresent());
        picture.show();
        close.setVisible(opened.isPresent() && !presenting.getValue());
        close.setManaged(close.isVisible());
        if (opened.isEmpty()) {
            title.setText(texts.get("networks.opened.none.title"));
            hint.setText(texts.get(presenting.getValue() ? "networks.opened.none.presented" : "networks.opened.none"));
            formulas.getChildren().add(hint);
            return;
        }
        OpenedNumber number = opened.get();
        title.setText(texts.get(
                "networks.opened.title", number.layer().name(), texts.get("networks.opened.of." + number.column())));
        if (isShort && number.lines().isEmpty()) {
            Label label = new Label(texts.get(number.sentences().getFirst()));
            label.getStyleClass().addAll("muted", "one-line");
            label.setMinWidth(0);
            addToHead(label);
            return;
        }
        if (isShort) {
            FormulaView view = new FormulaView(palette, texts, true, LETTERS);
            view.fitInto(new SimpleDoubleProperty(room * SHARE_OF_LINE));
            view.show(
                    number.lines().getFirst().formula(),
                    number.lines().getFirst().letter());
            addToHead(view);
            return;
        }
        for (OpenedNumber.Line line : number.lines()) {
            add(line, false, presenting.getValue() ? PRESENTED : LETTERS);
            add(line, true, presenting.getValue() ? PRESENTED : NUMBERS);
        }
        for (LocalizedMessage sentence : number.sentences()) {
            Label label = new Label(texts.get(sentence));
            label.getStyleClass().add("muted");
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            formulas.getChildren().add(label);
        }
    }

    private void addToHead(Node node) {
        inHead.add(node);
        head.getChildren().add(1, node);
    }

    private void add(OpenedNumber.Line line, boolean numbers, double size) {
        FormulaView view = new FormulaView(palette, texts, numbers, size);
        view.fitInto(new SimpleDoubleProperty(room)); // a property that lived longer would keep the view
        view.show(line.formula(), line.letter());
        formulas.getChildren().add(view);
    }
}
