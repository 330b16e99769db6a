package kernelight.screen.drawing.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelight.data.generated.GeneratedDigits;
import kernelight.digitreader.InputNormalization;
import kernelight.digitreader.InputScale;
import kernelight.digitreader.NormalizationSearch;
import kernelight.screen.TrainedNetwork;
import kernelight.screen.TriedInput;
import kernelight.screen.drawing.model.NetworkChoice;
import kernelight.screen.drawing.model.NetworkEntry;
import kernelight.ui.component.Choice;
import kernelight.ui.component.Explanation;
import kernelight.ui.component.MessageLine;
import kernelight.ui.component.SegmentedChoice;
import kernelight.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The input normalization of a network from a file: the choice, and how well the network reads digits with it. Hidden
 * for other networks.
 */
final class InputPane extends VBox {
    private final NetworkChoice networks;
    private final Texts texts;
    private final SegmentedChoice<InputScale> scales;
    private final CheckBox inverted = new CheckBox();
    private final Label found = new Label();
    private final MessageLine advice = new MessageLine();
    private boolean showing;

    InputPane(NetworkChoice networks, Texts texts) {
        super(6);
        this.networks = networks;
        this.texts = texts;
        setId("input-pane");
        Label title = new Label();
        title.textProperty().bind(texts.bind("drawing.input.title"));
        Map<InputScale, ObservableValue<String>> names = new LinkedHashMap<>();
        for (InputScale scale : InputScale.values()) {
            names.put(scale, texts.bind("drawing.input.scale." + scale.name()));
        }
        scales = new SegmentedChoice<>(names, InputNormalization.USUAL.scale());
        scales.setId("input-scale");
        scales.explain(scale -> texts.bind("drawing.input.scale." + scale.name() + ".explained"));
        inverted.setId("input-inverted");
        inverted.textProperty().bind(texts.bind("drawing.input.inverted"));
        Explanation.of(inverted, texts.bind("drawing.input.inverted.explained"));
        found.setId("input-found");
        found.setWrapText(true);
        found.setMinHeight(USE_PREF_SIZE);
        found.getStyleClass().addAll("muted", "network-details");
        getChildren().addAll(title, scales, inverted, found, advice);
        scales.valueProperty().subscribe(scale -> choose());
        inverted.selectedProperty().subscribe(is -> choose());
        networks.chosenProperty().subscribe(this::show);
        texts.languageProperty()
                .subscribe(language -> show(networks.chosenProperty().get()));
    }

    private void choose() {
        if (!showing) {
            networks.setNormalization(
                    new InputNormalization(scales.valueProperty().get(), inverted.isSelected()));
        }
    }

    private void show(@Nullable NetworkEntry entry) {
        Optional<TrainedNetwork> network = Optional.ofNullable(entry)
                .map(NetworkEntry::network)
                .filter(known -> known.tried().isPresent());
        setVisible(network.isPresent());
        setManaged(network.isPresent());
        network.ifPresent(this::show);
    }

    private void show(TrainedNetwork network) {
        InputNormalization normalization = network.reader().normalization();
        List<InputScale> possible = network.reader().possible().stream()
                .map(InputNormalization::scale)
                .toList();
        showing = true;
        for (InputScale scale : InputScale.values()) {
            scales.offer(scale, possible.contains(scale));
        }
        scales.valueProperty().set(normalization.scale());
        inverted.setSelected(normalization.inverted());
        showing = false;
        NormalizationSearch fit = network.tried().map(TriedInput::fit).orElseThrow();
        boolean hasDigits = fit.count() > 0;
        found.setVisible(hasDigits);
        found.setManaged(hasDigits);
        if (!hasDigits) {
            advice.say(texts.bind("drawing.input.noDigits"));
            return;
        }
        String digits = texts.get(
                fit.digits().equals(GeneratedDigits.NAME)
                        ? "drawing.input.digits.generated"
                        : "drawing.input.digits.mnist");
        found.setText(texts.get("drawing.input.reads", percent(fit.accuracy(normalization)), fit.count(), digits));
        Optional<NormalizationSearch.Candidate> best = fit.best();
        if (best.isEmpty()) {
            advice.say(
                    texts.bind("drawing.input.none", percent(fit.mostAccurate().accuracy())));
        } else if (best.get().accuracy() - fit.accuracy(normalization) > NormalizationSearch.TOLERANCE) {
            InputNormalization better = best.get().normalization();
            advice.say(
                    texts.bind(
                            "drawing.input.better",
                            words(better),
                            percent(best.get().accuracy())),
                    List.of(new Choice(
                            texts.bind("drawing.input.takeBetter"), () -> networks.setNormalization(better))));
        } else {
            advice.clear();
        }
    }

    private String words(InputNormalization normalization) {
        return texts.get(
                normalization.inverted() ? "drawing.input.black" : "drawing.input.white",
                texts.get("drawing.input.scale." + normalization.scale().name()));
    }

    private String percent(double share) {
        return texts.get("drawing.percent", share * 100);
    }
}
