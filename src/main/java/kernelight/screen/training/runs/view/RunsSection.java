package kernelight.screen.training.runs.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelight.screen.training.model.RunCurves;
import kernelight.screen.training.model.RunModel;
import kernelight.screen.training.model.RunPhase;
import kernelight.screen.training.model.ShownRun;
import kernelight.screen.training.model.TestPoint;
import kernelight.screen.training.moments.model.MomentModel;
import kernelight.screen.training.runs.model.PastRun;
import kernelight.screen.training.runs.model.RunSetting;
import kernelight.screen.training.runs.model.RunsModel;
import kernelight.screen.training.runs.model.SettingDifference;
import kernelight.ui.component.Explanation;
import kernelight.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The run on the screen and those before it: which are laid over the curves, how each line is dashed, what differs in their
 * settings, how good each is at the batch that is looked at.
 */
public final class RunsSection extends VBox {
    /** As many of the others as have room; the table has all of them. */
    private static final int MOST_ROWS = 4;

    private static final PseudoClass LIVE = PseudoClass.getPseudoClass("live");

    private final RunModel run;
    private final MomentModel moments;
    private final RunsModel runs;
    private final Texts texts;
    private final RunTexts words;
    private final VBox rows = new VBox(8);
    private final Label sentence = new Label();
    private final Hyperlink all = new Hyperlink();
    private final Map<Integer, RunRow> rowOf = new LinkedHashMap<>();

    /** @param openTable shows all runs in a table */
    public RunsSection(RunModel run, MomentModel moments, RunsModel runs, Texts texts, Runnable openTable) {
        super(10);
        this.run = run;
        this.moments = moments;
        this.runs = runs;
        this.texts = texts;
        words = new RunTexts(texts);
        setId("runs");
        Label title = new Label();
        title.textProperty().bind(texts.bind("training.runs"));
        title.getStyleClass().add("section-title");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setId("run-differences");
        sentence.getStyleClass().addAll("muted", "small");
        all.textProperty().bind(texts.bind("training.runs.all"));
        Explanation.of(all, texts.bind("training.runs.all.explained"));
        all.setId("all-runs");
        all.setOnAction(event -> openTable.run());
        getChildren().addAll(title, rows, sentence, all);
        runs.runsProperty().subscribe(now -> build());
        runs.comparedProperty().subscribe(now -> build());
        run.shownProperty().subscribe(now -> build());
        run.phaseProperty().subscribe(now -> build());
        texts.languageProperty().subscribe(now -> build());
    }

    /** Updates the numbers; called as often as they can be read. */
    public void showNumbers() {
        if (!isVisible()) {
            if (hasLearned()) {
                build(); // its first batch
            }
            return;
        }
        ShownRun here = run.shownProperty().get();
        if (here == null) {
            return;
        }
        long batch = moments.shown();
        RunRow own = rowOf.get(runs.number());
        if (own != null) {
            own.showAccuracy(accuracyName(), accuracy(here.curves().partTests(), batch));
        }
        runs.comparedRuns().keySet().forEach(other -> {
            RunRow row = rowOf.get(other.number());
            if (row != null) {
                double there =
                        (double) batch * other.batchesPerEpoch() / here.curves().batchesPerEpoch();
                row.showAccuracy(accuracyName(), accuracy(other.tests(), there));
            }
        });
    }

    private String accuracyName() {
        return moments.isNewest()
                ? texts.get("training.runs.right")
                : texts.get("training.runs.rightAt", moments.shown());
    }

    private String accuracy(List<TestPoint> tests, double batch) {
        return RunCurves.before(tests, batch)
                .map(test -> words.accuracy(test.accuracy()))
                .orElse("");
    }

    private boolean hasLearned() {
        ShownRun here = run.shownProperty().get();
        return here != null && !here.curves().loss().isEmpty();
    }

    private void build() {
        @Nullable ShownRun here = run.shownProperty().get();
        List<PastRun> others = runs.others();
        boolean shown = here != null && (hasLearned() || !others.isEmpty());
        setVisible(shown);
        setManaged(shown);
        rowOf.clear();
        if (!shown) {
            rows.getChildren().clear();
            return;
        }
        Set<RunSetting> differing = new LinkedHashSet<>();
        List<String> sentences = new ArrayList<>();
        runs.origin().ifPresent(origin -> sentences.add(words.origin(runs.number(), origin)));
        runs.comparedRuns().forEach((other, dash) -> {
            List<SettingDifference> differences = runs.differences(other);
            differences.forEach(difference -> differing.add(difference.setting()));
            sentences.add(words.differences(other, differences, runs.isOnSameImages(other)));
        });
        List<Node> nodes = new ArrayList<>();
        nodes.add(ownRow(here, differing));
        shownOthers(others).forEach(other -> nodes.add(row(other, differing)));
        rows.getChildren().setAll(nodes);
        sentence.setText(String.join(" ", sentences));
        sentence.setVisible(!sentences.isEmpty());
        sentence.setManaged(!sentences.isEmpty());
        all.setVisible(!runs.runsProperty().get().isEmpty());
        all.setManaged(all.isVisible());
        showNumbers();
    }

    /** Those that are compared, and the newest of the rest. */
    private List<PastRun> shownOthers(List<PastRun> others) {
        List<PastRun> shown = new ArrayList<>(runs.comparedRuns().keySet());
        others.stream()
                .filter(other -> !shown.contains(other))
                .limit(Math.max(0, MOST_ROWS - shown.size()))
                .forEach(shown::add);
        shown.sort((one, other) -> other.number() - one.number());
        return shown;
    }

    private RunRow ownRow(ShownRun here, Set<RunSetting> differing) {
        RunPhase phase = run.phaseProperty().get();
        Label name = new Label(words.name(runs.number()));
        name.getStyleClass().add("run-name");
        RunRow row = new RunRow(name, Optional.of(Dash.solidSample()), words.state(phase));
        row.getStyleClass().add("own-run");
        row.pseudoClassStateChanged(LIVE, phase == RunPhase.RUNNING);
        Map<RunSetting, String> own = RunSetting.of(here.settings());
        differing.forEach(
                setting -> row.addSetting(words.setting(setting), words.value(Optional.ofNullable(own.get(setting)))));
        rowOf.put(runs.number(), row);
        return row;
    }

    private RunRow row(PastRun other, Set<RunSetting> differing) {
        Integer dash = runs.comparedProperty().get().get(other.number());
        Node box = CompareBox.of(runs, other, texts);
        RunRow row =
                new RunRow(box, dash == null ? Optional.empty() : Optional.of(Dash.sample(dash)), words.outcome(other));
        if (dash != null) {
            differing.forEach(setting -> row.addSetting(
                    words.setting(setting),
                    words.value(Optional.ofNullable(other.settings().get(setting)))));
        }
        rowOf.put(other.number(), row);
        return row;
    }
}
