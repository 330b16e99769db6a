package kernelight.pad.view;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import kernelight.pad.model.PadModel;
import kernelight.pad.model.PenCase;
import kernelight.pad.model.Tool;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The tools below the pad: pen or eraser and its width, undo, redo, clear. */
public final class PadTools extends HBox {
    /** Below this width, in sizes of the text, the buttons show icons only; their words are in the tooltips. */
    private static final double ROOM_FOR_WORDS = 470 / 12.0;

    private final Texts texts;
    private final ToggleGroup tools = new ToggleGroup();

    /** @param choosingWidth receives true when the user starts to choose a width, and false at the end */
    public PadTools(PadModel model, Texts texts, Consumer<Boolean> choosingWidth) {
        super(2);
        this.texts = texts;
        getStyleClass().add("pad-tools");
        setAlignment(Pos.CENTER_LEFT);
        Slider width = widthSlider(model.pens());
        HBox.setHgrow(width, Priority.ALWAYS);
        width.pressedProperty().or(width.focusVisibleProperty()).subscribe(choosingWidth);
        getChildren()
                .addAll(
                        toolButton(model.pens(), Tool.PEN, "pad.tool.pen", new FontIcon(Feather.EDIT_2)),
                        toolButton(model.pens(), Tool.ERASER, "pad.tool.eraser", new EraserIcon()),
                        width,
                        button("undo", "pad.tool.undo", Feather.CORNER_UP_LEFT, model::undo),
                        button("redo", "pad.tool.redo", Feather.CORNER_UP_RIGHT, model::redo),
                        button("clear", "pad.tool.clear", Feather.TRASH_2, model::clear));
        enable("undo", model.canUndoProperty());
        enable("redo", model.canRedoProperty());
        enable("clear", model.page().strokesProperty().map(strokes -> !strokes.isEmpty()));
    }

    /** Without the words of the buttons, even while they are shown. */
    @Override
    protected double computeMinWidth(double height) {
        double width = snappedLeftInset()
                + snappedRightInset()
                + getSpacing() * (getChildren().size() - 1);
        for (Node child : getChildren()) {
            width += child instanceof ButtonBase button
                    ? button.snappedLeftInset() + button.getGraphic().prefWidth(-1) + button.snappedRightInset()
                    : child.minWidth(-1);
        }
        return width;
    }

    private void enable(String id, ObservableValue<Boolean> possible) {
        lookup("#" + id).disableProperty().bind(possible.map(is -> !is));
    }

    private ToggleButton toolButton(PenCase pens, Tool tool, String key, Node picture) {
        ToggleButton button = new ToggleButton("", picture);
        button.setId(tool.name().toLowerCase(Locale.ROOT));
        button.setToggleGroup(tools);
        style(button, key);
        button.setOnAction(event -> {
            button.setSelected(true); // a second click must not leave no tool selected
        });
        button.selectedProperty().subscribe(selected -> {
            if (selected) { // by the arrow keys, too
                pens.toolProperty().set(tool);
            }
        });
        pens.toolProperty().subscribe(now -> button.setSelected(now == tool));
        return button;
    }

    private Button button(String id, String key, Feather picture, Runnable action) {
        Button button = new Button("", new FontIcon(picture));
        button.setId(id);
        style(button, key);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void style(ButtonBase button, String key) {
        button.getStyleClass().add("icon-button");
        button.textProperty().bind(texts.bind(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.contentDisplayProperty()
                .bind(Bindings.createObjectBinding(
                        () -> getWidth() < ROOM_FOR_WORDS * button.getFont().getSize()
                                ? ContentDisplay.GRAPHIC_ONLY
                                : ContentDisplay.LEFT,
                        widthProperty(),
                        button.fontProperty()));
        Explanation.of(button, texts.bind(key + ".tip"));
        button.accessibleTextProperty().bind(texts.bind(key));
    }

    private Slider widthSlider(PenCase pens) {
        Slider slider =
                new Slider(Tool.THINNEST, Tool.THICKEST, pens.widthProperty().get());
        slider.valueProperty().bindBidirectional(pens.widthProperty());
        slider.setBlockIncrement(2);
        slider.setMinWidth(48);
        slider.setPrefWidth(60);
        slider.setMaxWidth(Double.MAX_VALUE);
        slider.accessibleTextProperty().bind(texts.bind("pad.tool.width"));
        Explanation.of(slider, texts.bind("pad.tool.width"));
        return slider;
    }
}
