package kernelight.export.view;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kernelight.export.model.ClipboardData;
import kernelight.export.model.ExportKind;
import kernelight.export.model.ExportModel;
import kernelight.export.model.ExportPreview;
import kernelight.export.model.ExportProgress;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.IconButton;
import kernelight.ui.component.PressedKey;
import kernelight.ui.component.SegmentedChoice;
import kernelight.ui.file.FileQuestions;
import kernelight.ui.text.Texts;
import org.kordamp.ikonli.feather.Feather;

/**
 * The export panel: what to export and how, the buttons to copy and save, and below them the progress or the result.
 */
final class ExportPanel extends VBox {
    private final Texts texts;
    private final ExportModel model;
    private final FileQuestions files;
    private final Consumer<ClipboardData> clipboard;
    private final Map<ExportKind, Node> sections = new EnumMap<>(ExportKind.class);
    private final SegmentedChoice<ExportKind> kinds;
    private final IconButton closing;
    private final Button copy = new Button();
    private final Button save = new Button();

    ExportPanel(
            Texts texts, ExportModel model, FileQuestions files, Consumer<ClipboardData> clipboard, Runnable close) {
        super(14);
        this.texts = texts;
        this.model = model;
        this.files = files;
        this.clipboard = clipboard;
        closing = new IconButton(Feather.X, texts.bind("export.close"), close);
        getStyleClass().addAll("card", "export-panel");
        setMinHeight(0);

        Map<ExportKind, ObservableValue<String>> names = new LinkedHashMap<>();
        for (ExportKind kind : ExportKind.values()) {
            names.put(kind, texts.bind("export.kind." + kind));
        }
        kinds = new SegmentedChoice<>(names, model.kindProperty().get());
        kinds.explain(kind -> texts.bind("export.kind." + kind + ".explained"));
        kinds.valueProperty().bindBidirectional(model.kindProperty());
        OptionRows choices = new OptionRows(texts, model);
        sections.put(ExportKind.PICTURE, choices.picture());
        sections.put(ExportKind.RUN, choices.run());
        sections.put(ExportKind.NUMBERS, choices.numbers());
        sections.put(ExportKind.CODE, choices.code());
        sections.put(ExportKind.CASE, choices.caseFile());
        StackPane section = new StackPane(sections.values().toArray(Node[]::new));
        section.setAlignment(Pos.TOP_LEFT);
        ScrollPane scroll = new ScrollPane(section) {
            /** As high as its content at the panel's width: it scrolls only where the window is too low. */
            @Override
            protected double computePrefHeight(double width) {
                return section.prefHeight(ExportPanel.this.getWidth()
                        - ExportPanel.this.snappedLeftInset()
                        - ExportPanel.this.snappedRightInset());
            }
        };
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren()
                .addAll(
                        head(),
                        kinds,
                        scroll,
                        new ExportProblem(texts, model),
                        actions(),
                        new ProgressLine(texts, model));

        model.kindProperty().subscribe(this::show);
        model.previewProperty().subscribe(this::update);
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (PressedKey.code(key) == KeyCode.ESCAPE) {
                close.run();
                key.consume();
            }
        });
    }

    /** Moves the focus to the first choice and makes it visible there, as the Tab key does. */
    @Override
    public void requestFocus() {
        closing.requestFocus();
        closing.requestFocusTraversal(TraversalDirection.NEXT);
    }

    /**
     * Asks where to save, and saves; does nothing while an export is running. The button is not disabled then, because
     * it would lose the focus.
     */
    void save() {
        if (model.progressProperty().get() instanceof ExportProgress.Working) {
            return;
        }
        files.whereToSave(getScene().getWindow(), model.fileName(), model.extension())
                .ifPresent(model::save);
    }

    private Node head() {
        Label title = new Label();
        title.textProperty().bind(texts.bind("export.title"));
        title.getStyleClass().add("export-panel-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, closing);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node actions() {
        button(copy, "export.copy", "quiet-button", () -> model.copy(clipboard));
        button(save, "export.save", "primary-button", this::save);
        HBox actions = new HBox(10, copy, save);
        actions.setAlignment(Pos.CENTER_RIGHT);
        return actions;
    }

    private void button(Button button, String key, String styleClass, Runnable action) {
        button.textProperty().bind(texts.bind(key));
        button.getStyleClass().add(styleClass);
        button.setOnAction(event -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        Explanation.of(button, texts.bind(key + ".help"));
    }

    private void show(ExportKind chosen) {
        sections.forEach((kind, section) -> {
            section.setVisible(kind == chosen);
            section.setManaged(kind == chosen);
        });
    }

    private void update(ExportPreview preview) {
        for (ExportKind kind : ExportKind.values()) {
            kinds.offer(kind, preview.kinds().contains(kind));
        }
        copy.setVisible(preview.canCopy());
        copy.setDisable(isBlocked());
        save.setDisable(isBlocked());
    }

    private boolean isBlocked() {
        return model.previewProperty().get().obstacle().isPresent();
    }
}
