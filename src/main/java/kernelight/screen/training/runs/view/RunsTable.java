package kernelight.screen.training.runs.view;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.screen.training.model.TestPoint;
import kernelight.screen.training.runs.model.PastRun;
import kernelight.screen.training.runs.model.RunSetting;
import kernelight.screen.training.runs.model.RunsModel;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.IconButton;
import kernelight.ui.file.FileQuestions;
import kernelight.ui.text.Texts;
import org.kordamp.ikonli.feather.Feather;

/** All runs that are kept, a line for each, with its settings and its result; over the stage while it is open. */
public final class RunsTable extends VBox {
    private static final String EXTENSION = ".csv";
    /** Where all runs have the same, a setting tells nothing; these are always said. */
    private static final Set<RunSetting> ALWAYS =
            Set.of(RunSetting.NETWORK, RunSetting.LEARNING_RATE, RunSetting.BATCH_SIZE);

    private final RunsModel runs;
    private final Texts texts;
    private final RunTexts words;
    private final GridPane grid = new GridPane();
    private final Label saved = new Label();
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final IconButton close;

    public RunsTable(RunsModel runs, Texts texts, FileQuestions files) {
        super(14);
        this.runs = runs;
        this.texts = texts;
        words = new RunTexts(texts);
        getStyleClass().addAll("card", "runs-table");
        setId("runs-table");
        Label title = new Label();
        title.textProperty().bind(texts.bind("training.runs.table"));
        title.getStyleClass().add("card-title");
        title.setMinWidth(USE_PREF_SIZE);
        Button save = new Button();
        save.setId("save-runs");
        save.textProperty().bind(texts.bind("training.runs.save"));
        Explanation.of(save, texts.bind("training.runs.save.explained"));
        save.getStyleClass().add("quiet-button");
        save.setMinWidth(USE_PREF_SIZE);
        save.setOnAction(event -> files.whereToSave(getScene().getWindow(), "runs" + EXTENSION, EXTENSION)
                .ifPresent(runs::saveTable));
        close = new IconButton(Feather.X, texts.bind("training.runs.close"), () -> open.set(false));
        close.setId("close-runs");
        saved.getStyleClass().addAll("muted", "small");
        saved.setMinWidth(0);
        HBox.setHgrow(saved, Priority.ALWAYS);
        saved.setMaxWidth(Double.MAX_VALUE);
        saved.setAlignment(Pos.CENTER_RIGHT);
        HBox head = new HBox(12, title, saved, save, close);
        head.setAlignment(Pos.CENTER_LEFT);
        grid.getStyleClass().add("runs-grid");
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        visibleProperty().bind(open);
        open.subscribe(now -> build());
        runs.runsProperty().subscribe(now -> build());
        runs.comparedProperty().subscribe(now -> build());
        runs.savedProperty()
                .subscribe(message -> saved.setText(message.map(texts::get).orElse("")));
        texts.languageProperty().subscribe(language -> build());
    }

    public BooleanProperty openProperty() {
        return open;
    }

    /** Opens it, and takes the focus. */
    public void open() {
        open.set(true);
        close.requestFocus();
    }

    private void build() {
        grid.getChildren().clear();
        if (!open.get()) {
            return;
        }
        List<RunSetting> settings = settings();
        List<String> names = new ArrayList<>(List.of(
                texts.get("training.runs.column.run"),
                texts.get("training.runs.column.right"),
                texts.get("training.runs.column.epochs"),
                texts.get("training.runs.column.data")));
        settings.forEach(setting -> names.add(capital(words.setting(setting))));
        names.add(texts.get("training.runs.column.ended"));
        for (int column = 0; column < names.size(); column++) {
            Label name = label(names.get(column), "column-name");
            grid.add(name, column, 0);
            GridPane.setHalignment(name, column == 0 ? HPos.LEFT : HPos.RIGHT);
        }
        int line = 1;
        for (PastRun run : runs.runsProperty().get()) {
            addLine(run, settings, line++);
        }
        if (line == 1) {
            grid.add(label(texts.get("training.runs.none"), "muted"), 0, 1, names.size(), 1);
        }
    }

    /** The settings in which any two runs differ, and those that are always said. */
    private List<RunSetting> settings() {
        return Arrays.stream(RunSetting.values())
                .filter(setting -> ALWAYS.contains(setting)
                        || runs.runsProperty().get().stream()
                                        .map(run -> Optional.ofNullable(
                                                run.settings().get(setting)))
                                        .collect(Collectors.toSet())
                                        .size()
                                > 1)
                .toList();
    }

    private void addLine(PastRun run, List<RunSetting> settings, int line) {
        List<Node> cells = new ArrayList<>();
        cells.add(name(run));
        cells.add(label(
                run.result()
                        .map(TestPoint::accuracy)
                        .map(words::accuracy)
                        .orElse(texts.get("training.runs.notMeasured")),
                "run-accuracy"));
        cells.add(label(texts.get("training.runs.epochs", run.epochs()), "run-value"));
        cells.add(label(texts.get("training.data.name." + run.source()), "run-value"));
        settings.forEach(setting ->
                cells.add(label(words.value(Optional.ofNullable(run.settings().get(setting))), "run-value")));
        cells.add(ended(run));
        IconButton remove = new IconButton(
                Feather.TRASH_2, texts.bind("training.runs.remove", run.number()), () -> runs.remove(run.number()));
        remove.getStyleClass().add("small-icon-button");
        cells.add(remove);
        for (int column = 0; column < cells.size(); column++) {
            Node cell = cells.get(column);
            grid.add(cell, column, line);
            GridPane.setHalignment(cell, column == 0 ? HPos.LEFT : HPos.RIGHT);
        }
    }

    private Node name(PastRun run) {
        boolean onScreen = run.number() == runs.number();
        Node name = onScreen
                ? label(words.name(run.number()) + " " + texts.get("training.runs.onScreen"), "run-name")
                : CompareBox.of(runs, run, texts);
        Integer dash = runs.comparedProperty().get().get(run.number());
        HBox cell = new HBox(8, name);
        cell.setAlignment(Pos.CENTER_LEFT);
        if (dash != null) {
            cell.getChildren().add(Dash.sample(dash));
        }
        return run.origin()
                .<Node>map(origin -> new VBox(
                        cell,
                        label(texts.get("training.runs.originShort", origin.batch(), origin.run()), "muted", "small")))
                .orElse(cell);
    }

    private Label ended(PastRun run) {
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                .withLocale(texts.languageProperty().get().locale())
                .withZone(ZoneId.systemDefault())
                .format(run.endedAt());
        return label(words.outcome(run) + ", " + when, "muted");
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static Label label(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
