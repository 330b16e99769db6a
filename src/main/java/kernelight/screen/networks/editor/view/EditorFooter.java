package kernelight.screen.networks.editor.view;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelight.engine.network.Network;
import kernelight.plan.PlanCheck;
import kernelight.plan.PlanFix;
import kernelight.screen.LearnedImages;
import kernelight.screen.networks.editor.model.EditorFiles;
import kernelight.screen.networks.editor.model.EditorModel;
import kernelight.screen.networks.editor.model.EditorState;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.ShownWhen;
import kernelight.ui.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Trains the network; says whether it fits together and fits what is learned from, and what it costs. */
public final class EditorFooter extends HBox {
    private final EditorModel model;
    private final EditorFiles files;
    private final Texts texts;
    private final PlanWords words;
    private final EditorActions actions;
    private final ObservableValue<Boolean> presenting;
    private final Button train = new Button();
    private final Label first = new Label();
    private final Label second = new Label();
    private final Hyperlink mend = new Hyperlink();
    private final Label parameters = new Label();
    private final Label multiplications = new Label();
    private final Label saved = new Label();

    /** @param presenting in presentation mode only the most important is said, as it has to be large */
    public EditorFooter(
            EditorModel model,
            EditorFiles files,
            Texts texts,
            EditorActions actions,
            ObservableValue<Boolean> presenting) {
        super(18);
        this.model = model;
        this.files = files;
        this.texts = texts;
        this.actions = actions;
        this.presenting = presenting;
        words = new PlanWords(texts);
        getStyleClass().add("editor-footer");
        setAlignment(Pos.CENTER_LEFT);
        train.setId("train-own");
        train.textProperty().bind(texts.bind("networks.own.train"));
        train.setGraphic(new FontIcon(Feather.ACTIVITY));
        train.getStyleClass().addAll("primary-button", "train-button");
        train.setMinWidth(USE_PREF_SIZE);
        Explanation.of(train, texts.bind("networks.own.train.explained"));
        train.setOnAction(event -> actions.train(model.stateProperty().get().plan()));
        first.getStyleClass().add("playback-place");
        first.setId("own-status");
        second.getStyleClass().addAll("muted", "small");
        for (Label label : new Label[] {first, second}) {
            label.setWrapText(true);
            label.managedProperty().bind(label.visibleProperty());
        }
        mend.setId("own-mend");
        mend.setWrapText(true);
        mend.managedProperty().bind(mend.visibleProperty());
        Explanation.of(mend, texts.bind("networks.own.mend.explained"));
        VBox status = new VBox(2, first, second, mend);
        status.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(status, Priority.ALWAYS);
        parameters.getStyleClass().add("figure");
        multiplications.getStyleClass().addAll("muted", "small");
        saved.getStyleClass().addAll("muted", "small");
        for (Label label : new Label[] {parameters, multiplications, saved}) {
            label.managedProperty().bind(label.textProperty().map(text -> !text.isEmpty()));
        }
        VBox totals = new VBox(2, parameters, multiplications, saved);
        totals.setAlignment(Pos.CENTER_RIGHT);
        totals.setMinWidth(Region.USE_PREF_SIZE);
        ShownWhen.when(presenting.map(now -> !now), totals);
        getChildren().addAll(train, status, totals);
        InvalidationListener again = changed -> show(model.stateProperty().get());
        model.stateProperty().addListener(again);
        files.writtenProperty().addListener(again);
        actions.learned().addListener(again);
        texts.languageProperty().addListener(again);
        presenting.addListener(again);
        show(model.stateProperty().get());
    }

    private void show(EditorState state) {
        PlanCheck check = state.check();
        Optional<Network> network = check.network();
        train.setDisable(network.isEmpty());
        second.setVisible(false);
        mend.setVisible(false);
        if (network.isPresent()) {
            showFitting(state, network.get());
        } else {
            first.setText(check.problem()
                    .flatMap(PlanCheck.Problem::element)
                    .map(name -> texts.get("networks.own.status.broken", name))
                    .orElse(texts.get("networks.own.status.empty")));
            check.problem()
                    .ifPresent(problem -> offer(
                            texts.get("networks.own.status.show"),
                            () -> state.problemRow().ifPresent(row -> model.choose(row.place()))));
        }
        parameters.setText(
                network.map(known -> texts.get("networks.totals.parameters", words.number(known.parameterCount())))
                        .orElse(""));
        multiplications.setText(network.map(known ->
                        texts.get("networks.totals.multiplications", words.number(known.multiplicationCount())))
                .orElse(""));
        saved.setText(state.edited()
                .file()
                .map(file -> texts.get(
                        files.isSaved() ? "networks.own.saved" : "networks.own.unsaved",
                        file.getFileName() == null
                                ? file.toString()
                                : file.getFileName().toString()))
                .orElse(""));
    }

    private void showFitting(EditorState state, Network network) {
        LearnedImages learned = actions.learned().getValue();
        Optional<PlanCheck.Problem> misfit = state.check()
                .andForTraining(state.plan(), learned.shape(), learned.classes())
                .problem();
        first.setText(texts.get(
                "networks.own.status.fits", words.shape(network.inputShape()), words.shape(network.outputShape())));
        second.setVisible(!presenting.getValue());
        if (misfit.isEmpty()) {
            second.setText(texts.get("networks.own.status.ready"));
        } else {
            PlanFix fix = misfit.get().fixes().getFirst();
            second.setText(words.sentence(misfit.get()));
            offer(texts.get(fix.words()), () -> model.apply(fix));
        }
    }

    private void offer(String what, Runnable action) {
        mend.setVisible(!presenting.getValue());
        mend.setText(what);
        mend.setVisited(false);
        mend.setOnAction(event -> action.run());
    }
}
