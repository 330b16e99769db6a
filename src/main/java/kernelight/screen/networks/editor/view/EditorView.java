package kernelight.screen.networks.editor.view;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.screen.networks.editor.model.EditorFiles;
import kernelight.screen.networks.editor.model.EditorModel;
import kernelight.screen.networks.editor.model.EditorState;
import kernelight.screen.networks.editor.model.RowPlace;
import kernelight.ui.component.IconButton;
import kernelight.ui.component.LockablePane;
import kernelight.ui.component.MessageLine;
import kernelight.ui.component.PressedKey;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.text.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** A network of one's own on the stage: what can be done with it, its drawing, its layers. */
public final class EditorView extends VBox {
    private static final double GAP = 10;
    private static final double SHARE_OF_DRAWING = 0.33;
    private static final double FADED = 0.35;

    private final EditorModel model;
    private final Texts texts;
    private final Region drawing;
    private final PlanList list;
    private final FileMenu file;
    private final AddMenu add;

    /**
     * @param drawing of the network as it was when its layers last fitted
     * @param presenting in presentation mode the drawing is seen alone
     */
    public EditorView(
            EditorModel model,
            EditorFiles files,
            Texts texts,
            Region drawing,
            EditorActions actions,
            ObservableValue<Boolean> presenting) {
        super(GAP);
        this.model = model;
        this.texts = texts;
        this.drawing = drawing;
        getStyleClass().add("network-editor");
        setMinSize(0, 0);
        file = new FileMenu(model, files, texts, actions);
        add = new AddMenu(model, texts, this::takeKeys);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(
                6,
                new StartMenu(model, texts, actions, file::open),
                add,
                button(Feather.COPY, "networks.own.copy", model::copy),
                button(Feather.ARROW_UP, "networks.own.up", () -> model.move(-1)),
                button(Feather.ARROW_DOWN, "networks.own.down", () -> model.move(1)),
                button(Feather.TRASH_2, "networks.own.remove", model::remove),
                gap,
                file);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("editor-bar");
        MessageLine message = new MessageLine();
        model.messageProperty()
                .subscribe(why -> why.ifPresentOrElse(words -> message.say(texts.bind(words)), message::clear));
        Label empty = new Label();
        empty.textProperty().bind(texts.bind("networks.own.empty"));
        empty.getStyleClass().add("muted");
        empty.setWrapText(true);
        ShownWhen.when(model.stateProperty().map(EditorView::isEmpty), empty);
        ShownWhen.when(model.stateProperty().map(state -> !isEmpty(state)), drawing);
        drawing.opacityProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> model.stateProperty().get().check().problem().isPresent() ? FADED : 1,
                        model.stateProperty()));
        PlanColumns columns = new PlanColumns(widthProperty());
        list = new PlanList(model, texts, columns);
        VBox table = new VBox(columns.head(texts), list);
        table.getStyleClass().addAll("card", "plan-table");
        table.setMinHeight(0);
        VBox.setVgrow(list, Priority.ALWAYS);
        LockablePane rows = new LockablePane("settings", table);
        rows.setMinHeight(0);
        VBox.setVgrow(rows, Priority.ALWAYS);
        LockablePane tools = new LockablePane("settings", bar);
        ObservableValue<Boolean> isEdited = presenting.map(now -> !now);
        ShownWhen.when(isEdited, tools);
        ShownWhen.when(isEdited, rows);
        getChildren().addAll(tools, message, empty, drawing, rows);
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (list.isFocused()) {
                handleKey(key);
            }
        });
        Runnable share = () -> {
            double height = presenting.getValue() ? getHeight() : Math.floor(getHeight() * SHARE_OF_DRAWING);
            drawing.setMinHeight(Math.min(height, getHeight()));
            drawing.setPrefHeight(height);
            drawing.setMaxHeight(height);
        };
        heightProperty().subscribe(share);
        presenting.subscribe(now -> share.run());
    }

    private static boolean isEmpty(EditorState state) {
        return state.plan().elements().isEmpty();
    }

    private IconButton button(Ikon picture, String key, Runnable action) {
        IconButton button = new IconButton(picture, texts.bind(key), action);
        button.disableProperty()
                .bind(model.stateProperty().map(state -> state.edited().chosen().part() == RowPlace.Part.IMAGE));
        return button;
    }

    /** What takes the keys. */
    public void takeKeys() {
        list.requestFocus();
    }

    private static boolean isAdd(KeyEvent key) {
        KeyCode code = PressedKey.code(key);
        return (code == KeyCode.INSERT || code == KeyCode.A)
                && !key.isShortcutDown()
                && !key.isAltDown()
                && !key.isMetaDown();
    }

    /** Handles and consumes a key of the editor; ignores other keys. */
    public void handleKey(KeyEvent key) {
        if (list.isDisabled()) {
            return; // a lesson has locked it
        }
        if (EditorKeys.handle(key, model, list.isFocused())) {
            key.consume();
        } else if (key.isShortcutDown() && !key.isAltDown() && PressedKey.code(key) == KeyCode.S) {
            file.save();
            key.consume();
        } else if (isAdd(key)) {
            add.show();
            key.consume();
        }
    }
}
