package kernelight.screen.drawing.view;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kernelight.screen.drawing.model.FilingModel;
import kernelight.screen.drawing.model.FilingState;
import kernelight.screen.drawing.model.HandwritingModel;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Files the drawing as what it was, and leads to the person's own handwriting. */
final class FilingBar extends VBox {
    private final HandwritingModel model;
    private final FilingModel filing;
    private final Texts texts;
    private final HandwritingWords words;
    private final Button right = new Button();
    private final MenuButton other = new MenuButton();
    private final Label filed = new Label();
    private final Button undo = new Button();
    private final Label why = new Label();
    private final Hyperlink handwriting = new Hyperlink();
    private String answer = "";

    FilingBar(HandwritingModel model, Texts texts) {
        super(4);
        this.model = model;
        this.filing = model.filing();
        this.texts = texts;
        words = new HandwritingWords(texts);
        getStyleClass().add("filing-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        right.setId("file-answer");
        right.setGraphic(new FontIcon(Feather.CHECK));
        right.getStyleClass().addAll("quiet-button", "file-button");
        right.setOnAction(event -> filing.file(answer));
        Explanation.of(right, texts.bind("own.file.explained"));
        other.setId("file-other");
        other.getStyleClass().add("predict-menu");
        other.setOnShowing(event -> listLabels());
        Explanation.of(other, texts.bind("own.file.other.explained"));
        filed.setId("filed");
        filed.getStyleClass().add("filed");
        filed.setGraphic(new FontIcon(Feather.CHECK));
        undo.setId("undo-filing");
        undo.textProperty().bind(texts.bind("own.filed.undo"));
        undo.getStyleClass().addAll("quiet-button", "file-button");
        undo.setOnAction(event -> filing.undo());
        Explanation.of(undo, texts.bind("own.filed.undo.explained"));
        why.setId("cannot-file");
        why.getStyleClass().addAll("muted", "small");
        why.setWrapText(true);
        why.setMaxWidth(320);
        handwriting.setId("open-handwriting");
        handwriting.setGraphic(new FontIcon(Feather.CHEVRON_RIGHT));
        handwriting.getStyleClass().add("handwriting-link");
        handwriting.setPrefWidth(0); // as wide as the line above, whatever it says
        handwriting.setMinHeight(USE_PREF_SIZE);
        handwriting.setMaxWidth(Double.MAX_VALUE);
        handwriting.setAlignment(Pos.CENTER_LEFT);
        handwriting.setOnAction(event -> {
            handwriting.setVisited(false);
            model.open();
        });
        Explanation.of(handwriting, texts.bind("own.open.explained"));
        HBox line = new HBox(8, right, filed, undo, other, why);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, handwriting);
        filing.stateProperty().subscribe(state -> show());
        model.readingsProperty().subscribe(readings -> showCount());
        texts.languageProperty().subscribe(language -> {
            show();
            showCount();
        });
        listLabels(); // a menu without items would not open
    }

    private void listLabels() {
        List<String> labels = filing.labels();
        if (other.getItems().stream().map(MenuItem::getText).toList().equals(labels)) {
            return;
        }
        other.getItems().setAll(labels.stream().map(this::item).toList());
    }

    private MenuItem item(String label) {
        MenuItem item = new MenuItem(label);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> filing.file(label));
        return item;
    }

    private void show() {
        FilingState state = filing.stateProperty().get();
        answer = state instanceof FilingState.Possible possible
                ? possible.answer().orElse("")
                : "";
        boolean isFiled = state instanceof FilingState.Filed;
        boolean isImpossible = state instanceof FilingState.Impossible;
        right.setText(answer.isEmpty() ? texts.get("own.file.none") : texts.get("own.file", answer));
        right.setDisable(answer.isEmpty());
        show(right, !isFiled && !isImpossible);
        other.setText(texts.get(isFiled ? "own.file.relabel" : "own.file.other"));
        other.setDisable(state instanceof FilingState.Nothing);
        show(other, !isImpossible);
        filed.setText(state instanceof FilingState.Filed now ? texts.get("own.filed", now.label()) : "");
        show(filed, isFiled);
        show(undo, isFiled);
        why.setText(state instanceof FilingState.Impossible now ? texts.get(now.why()) : "");
        show(why, isImpossible);
        listLabels();
    }

    private void showCount() {
        handwriting.setText(
                texts.get("own.open", words.right(model.readingsProperty().get())));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
