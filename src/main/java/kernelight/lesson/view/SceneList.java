package kernelight.lesson.view;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import kernelight.lesson.LessonEdits;
import kernelight.lesson.LessonScene;
import kernelight.lesson.model.LessonMaking;
import kernelight.ui.text.Texts;

/** The scenes of a lesson that is made; the chosen one is worked on and shown. */
final class SceneList extends ListView<Integer> {
    private static final double ROW = 30;
    private static final int MOST_ROWS = 6;

    private final LessonMaking making;
    private final Texts texts;
    private final LessonWords words;
    private final Function<String, String> screenName;
    private boolean showing;

    SceneList(LessonMaking making, Texts texts, Function<String, String> screenName) {
        this.making = making;
        this.texts = texts;
        this.screenName = screenName;
        words = new LessonWords(texts);
        setId("lesson-scenes");
        getStyleClass().add("lesson-scenes");
        setFixedCellSize(ROW);
        setMinHeight(Region.USE_PREF_SIZE);
        accessibleTextProperty().bind(texts.bind("lesson.make.scenes"));
        Label none = new Label();
        none.textProperty().bind(texts.bind("lesson.make.empty"));
        none.setWrapText(true);
        none.getStyleClass().add("muted");
        setPlaceholder(none);
        setCellFactory(list -> new Row());
        making.changesProperty().subscribe(change -> show());
        texts.languageProperty().subscribe(language -> refresh());
        getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (!showing && index.intValue() >= 0) {
                making.select(index.intValue());
            }
        });
    }

    private void show() {
        showing = true;
        int count = scenes().size();
        if (getItems().size() != count) {
            getItems().setAll(IntStream.range(0, count).boxed().toList());
        }
        int selected = making.editsProperty().get().map(LessonEdits::selected).orElse(-1);
        getSelectionModel().clearAndSelect(selected);
        if (selected >= 0) {
            scrollTo(Math.max(0, selected - MOST_ROWS / 2));
        }
        setPrefHeight(Math.clamp(count, 2, MOST_ROWS) * ROW + 8);
        refresh();
        showing = false;
    }

    private List<LessonScene> scenes() {
        return making.editsProperty()
                .get()
                .map(edits -> edits.lesson().scenes())
                .orElse(List.of());
    }

    private final class Row extends ListCell<Integer> {
        private final Label title = new Label();
        private final Label screen = new Label();
        private final HBox line = new HBox(8, title, screen);

        private Row() {
            title.setMaxWidth(Double.MAX_VALUE);
            title.setMinWidth(0);
            HBox.setHgrow(title, Priority.ALWAYS);
            screen.getStyleClass().addAll("muted", "small");
            screen.setMinWidth(Region.USE_PREF_SIZE);
            line.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Integer index, boolean isEmpty) {
            super.updateItem(index, isEmpty);
            if (isEmpty || index == null || index >= scenes().size()) {
                setGraphic(null);
                return;
            }
            LessonScene scene = scenes().get(index);
            title.setText((index + 1) + "  " + words.of(scene.title()));
            screen.setText(texts.get(screenName.apply(scene.screen())));
            setAccessibleText(title.getText() + ", " + screen.getText());
            setGraphic(line);
        }
    }
}
