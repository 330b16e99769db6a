package kernelight.screen.networks.editor.view;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelight.engine.tensor.Shape;
import kernelight.plan.Element;
import kernelight.plan.Element.Parallel;
import kernelight.plan.NetworkPlan;
import kernelight.plan.NetworkPlanFile;
import kernelight.screen.networks.editor.model.EditorModel;
import kernelight.screen.networks.editor.model.EditorState;
import kernelight.screen.networks.editor.model.PlanRow;
import kernelight.screen.networks.editor.model.RowPlace.Part;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.NumberRange;
import kernelight.ui.component.NumberStepper;
import kernelight.ui.text.Texts;

/** The name of the network, and the settings of what is chosen in the list. */
public final class EditorSettings extends VBox {
    private final EditorModel model;
    private final Texts texts;
    private final PlanWords words;
    private final NameField network;
    private final Label title = new Label();
    private final NameField name;
    private final LayerFieldsBox layer;
    private final VBox image = new VBox(8);
    private final VBox block = new VBox(8);
    private final Label blockSays = new Label();
    private final Button addBranch;
    private final Button unwrap;
    private final NumberStepper channels;
    private final NumberStepper rows;
    private final NumberStepper columns;
    private boolean isShowing;

    public EditorSettings(EditorModel model, Texts texts) {
        super(12);
        this.model = model;
        this.texts = texts;
        words = new PlanWords(texts);
        network = new NameField(texts, "networks.own.networkName", NetworkPlanFile.LONGEST_NAME, typed -> {
            model.setName(typed);
            return Optional.empty();
        });
        name = new NameField(texts, "networks.own.layerName", NetworkPlanFile.LONGEST_NAME, model::rename);
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        layer = new LayerFieldsBox(model, texts);
        channels = side("CHANNELS", "input");
        rows = side("ROWS", "input");
        columns = side("COLUMNS", "input");
        image.getChildren().addAll(channels, rows, columns);
        blockSays.setWrapText(true);
        blockSays.setMinHeight(USE_PREF_SIZE);
        blockSays.getStyleClass().addAll("muted", "small");
        addBranch = button("networks.own.addBranch", model::addBranch);
        unwrap = button("networks.own.unwrap", model::unwrap);
        block.getChildren().addAll(blockSays, addBranch, unwrap);
        for (Node part : List.of(name, layer, image, block, addBranch, unwrap)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        getChildren().addAll(network, title, name, layer, image, block);
        model.stateProperty().subscribe(this::show);
        texts.languageProperty()
                .subscribe(language -> show(model.stateProperty().get()));
    }

    private NumberStepper side(String side, String swatch) {
        NumberStepper stepper = new NumberStepper(
                texts,
                texts.bind("networks.own.image." + side),
                swatch,
                new NumberRange.Whole(1, NetworkPlanFile.LARGEST_SIDE),
                1);
        stepper.explain(texts.bind("networks.own.image." + side + ".explained"));
        stepper.acceptWhileTyping();
        stepper.valueProperty().addListener((property, before, now) -> {
            if (!isShowing) {
                model.setInput(new Shape(channels.wholeValue(), rows.wholeValue(), columns.wholeValue()));
                if (!stepper.isTyped()) {
                    model.stopTyping();
                }
            }
        });
        stepper.focusWithinProperty().subscribe(within -> model.stopTyping());
        return stepper;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(texts.bind(key));
        button.getStyleClass().add("quiet-button");
        Explanation.of(button, texts.bind(key + ".explained"));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void show(EditorState state) {
        isShowing = true;
        NetworkPlan plan = state.plan();
        PlanRow row = state.chosen();
        Part part = row.place().part();
        network.show(plan.name());
        String kind = words.kind(row);
        title.setText(kind.isEmpty() ? words.name(row) : texts.get("networks.own.title", words.name(row), kind));
        Optional<Element> element = row.element();
        name.setVisible(part == Part.ELEMENT || part == Part.END);
        element.ifPresent(chosen -> name.show(chosen.name()));
        layer.show(part == Part.ELEMENT ? element : Optional.empty());
        image.setVisible(part == Part.IMAGE);
        channels.valueProperty().set(plan.input().channels());
        rows.valueProperty().set(plan.input().height());
        columns.valueProperty().set(plan.input().width());
        showBlock(row);
        isShowing = false;
    }

    private void showBlock(PlanRow row) {
        boolean isBlock = row.isBlock()
                || row.place().part() == Part.BRANCH
                || row.place().part() == Part.END;
        block.setVisible(isBlock);
        if (isBlock) {
            boolean isParallel = row.element().orElseThrow() instanceof Parallel;
            blockSays.setText(texts.get(isParallel ? "networks.own.branches.says" : "networks.own.skip.says"));
            addBranch.setVisible(isParallel);
            unwrap.setVisible(row.place().part() != Part.END);
        }
    }
}
