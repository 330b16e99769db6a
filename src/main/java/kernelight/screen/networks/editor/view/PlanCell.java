package kernelight.screen.networks.editor.view;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.network.model.ReceptiveField;
import kernelight.plan.PlanCheck;
import kernelight.screen.networks.editor.model.EditorModel;
import kernelight.screen.networks.editor.model.PlanRow;
import kernelight.screen.networks.editor.model.RowPlace;
import kernelight.ui.component.Choice;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.MessageLine;
import kernelight.ui.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A row of the list: brackets of the blocks around it, its numbers, and below them what does not fit. */
final class PlanCell extends ListCell<PlanRow> {
    private static final PseudoClass BLOCK = PseudoClass.getPseudoClass("block");
    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");

    private final EditorModel model;
    private final Texts texts;
    private final PlanWords words;
    private final HBox brackets = new HBox();
    private final FontIcon arrow = new FontIcon(Feather.CHEVRON_DOWN);
    private final Label name = new Label();
    private final Label kind = new Label();
    private final Label settings = new Label();
    private final Label output = new Label();
    private final Label parameters = new Label();
    private final Label multiplications = new Label();
    private final Label sees = new Label();
    private final MessageLine problem = new MessageLine();
    private final VBox content;

    PlanCell(EditorModel model, Texts texts, PlanColumns columns) {
        this.model = model;
        this.texts = texts;
        words = new PlanWords(texts);
        getStyleClass().add("plan-cell");
        name.getStyleClass().add("plan-name");
        name.setMinWidth(0);
        name.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS); // in a block its end tells layers apart
        settings.getStyleClass().add("muted");
        arrow.getStyleClass().add("plan-arrow");
        arrow.setOnMousePressed(event -> {
            PlanRow row = getItem();
            if (row != null && row.isBlock()) {
                model.fold(row.place().element(), !row.folded());
                event.consume();
            }
        });
        HBox named = new HBox(brackets, arrow, name);
        named.setAlignment(Pos.CENTER_LEFT);
        named.setFillHeight(true);
        brackets.setFillHeight(true);
        kind.setMinWidth(0);
        settings.setMinWidth(0);
        HBox layer = new HBox(10, kind, settings);
        layer.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(settings, Priority.ALWAYS);
        for (Label label : List.of(output, parameters, multiplications, sees)) {
            label.setMinWidth(0);
        }
        for (Label label : List.of(name, kind, settings)) {
            label.getStyleClass().add("one-line"); // the tooltip has the whole
            Explanation.over(label, label.textProperty());
        }
        HBox line = columns.row(named, layer, output, parameters, multiplications, sees);
        content = new VBox(line, problem);
        problem.setMaxWidth(Double.MAX_VALUE);
        setPrefWidth(0);
        setText(""); // a cell begins without any
    }

    @Override
    protected void updateItem(PlanRow row, boolean isEmpty) {
        super.updateItem(row, isEmpty);
        if (isEmpty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            pseudoClassStateChanged(BROKEN, false);
            return;
        }
        show(row);
        setGraphic(content);
    }

    private void show(PlanRow row) {
        showBrackets(row);
        boolean isBlock = row.isBlock();
        arrow.setVisible(isBlock);
        arrow.setManaged(isBlock);
        arrow.setIconCode(row.folded() ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN);
        name.setText(words.name(row));
        pseudoClassStateChanged(
                BLOCK, row.place().part() == RowPlace.Part.BRANCH || row.place().part() == RowPlace.Part.END);
        kind.setText(words.kind(row));
        settings.setText(words.settings(row));
        output.setText(row.output().map(words::shortShape).orElse(""));
        parameters.setText(
                row.costs().map(costs -> words.cost(costs.parameters())).orElse(""));
        multiplications.setText(
                row.costs().map(costs -> words.cost(costs.multiplications())).orElse(""));
        Optional<ReceptiveField> field =
                row.seenThrough().map(model.fieldsProperty().get()::get);
        sees.setText(field.map(words::field).orElse(""));
        pseudoClassStateChanged(BROKEN, row.problem().isPresent());
        row.problem().ifPresentOrElse(now -> showProblem(row, now), problem::clear);
        setAccessibleText(words.spoken(row, field));
    }

    private void showProblem(PlanRow row, PlanCheck.Problem now) {
        problem.say(
                texts.languageProperty().map(language -> words.sentence(row, now)),
                now.fixes().stream()
                        .map(fix -> new Choice(texts.bind(fix.words()), () -> model.apply(fix)))
                        .toList());
    }

    /** A line for each block around the row; where it begins and where its branches are joined, a corner. */
    private void showBrackets(PlanRow row) {
        brackets.getChildren().clear();
        RowPlace.Part part = row.place().part();
        int around = (row.depth() + 1) / 2;
        for (int block = 0; block < around; block++) {
            brackets.getChildren().add(bracket("plan-line"));
        }
        if (row.isBlock() && !row.folded()) {
            brackets.getChildren().add(bracket("plan-corner-above"));
        } else if (part == RowPlace.Part.END) {
            brackets.getChildren().add(bracket("plan-corner-below"));
        } else if (part == RowPlace.Part.ELEMENT && row.depth() > 0) {
            brackets.getChildren().add(bracket("plan-indent"));
        }
    }

    private static Region bracket(String style) {
        Region line = new Region();
        line.getStyleClass().addAll("plan-bracket", style);
        return line;
    }
}
