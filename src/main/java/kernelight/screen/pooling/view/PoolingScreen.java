package kernelight.screen.pooling.view;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import kernelight.export.view.ExportServices;
import kernelight.screen.pooling.model.PoolingModel;
import kernelight.screen.pooling.model.PoolingNames;
import kernelight.screen.pooling.model.PoolingPreset;
import kernelight.screen.pooling.model.PoolingView;
import kernelight.screen.pooling.model.SavedPooling;
import kernelight.screen.stepper.view.CaseHeading;
import kernelight.screen.stepper.view.StepperParts;
import kernelight.screen.stepper.view.StepperScreen;
import kernelight.session.Persistent;
import kernelight.stage.edit.view.CellEditing;
import kernelight.stage.export.StageExport;
import kernelight.stage.quiz.model.QuizModel;
import kernelight.stage.view.StageView;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** The pooling screen: its model, and its own parts around the stage. */
public final class PoolingScreen {
    private PoolingScreen() {}

    /** @param model the screen's model */
    public static StepperScreen of(
            PoolingModel model,
            Texts texts,
            ObservableValue<Palette> palette,
            Preferences preferences,
            ExportServices exportServices) {
        Persistent persistent = new SavedPooling(model);
        QuizModel quiz = new QuizModel(model.player(), model);
        StageView stage = new StageView(model.player(), texts, palette, preferences, "pooling.stage.help");
        CellEditing.on(stage, model.numbers(), texts);
        stage.setOnChosen(model::goTo);
        StepperParts parts = new StepperParts(
                model.player(),
                model.history(),
                model::undo,
                model::redo,
                quiz,
                model.sizeFacts(),
                Bindings.createObjectBinding(model::rules, model.endsQuestions().toArray(ObservableValue<?>[]::new)),
                model.endsQuestions(),
                "pooling.unit.",
                stage,
                new ViewBar(model, quiz, texts),
                heading(model, texts, stage),
                new PoolingSettingsPanel(model, texts, palette),
                new StageExport(model.player(), new PoolingExport(model), texts, palette, stage, persistent),
                persistent,
                model.numbers(),
                "pooling.about");
        return new StepperScreen(parts, texts, palette, preferences, exportServices);
    }

    private static CaseHeading heading(PoolingModel model, Texts texts, StageView stage) {
        return new CaseHeading(
                Bindings.createObjectBinding(
                        model::title,
                        model.stateProperty(),
                        model.player().options().hidden()),
                model.stateProperty().map(state -> PoolingNames.summary(state.example())),
                texts,
                List.of(
                        section("presets.lectures", model, Optional.empty()),
                        section("pooling.view.SHIFTED", model, Optional.of(PoolingView.SHIFTED))),
                stage::requestFocus);
    }

    /** The presets that are opened in this view, or in whichever view there is. */
    private static CaseHeading.PresetSection section(String nameKey, PoolingModel model, Optional<PoolingView> view) {
        return new CaseHeading.PresetSection(
                nameKey,
                PoolingPreset.ALL.stream()
                        .filter(preset -> preset.view().equals(view))
                        .<CaseHeading.Entry>map(preset ->
                                new CaseHeading.Preset("pooling.preset." + preset.id(), () -> model.choose(preset)))
                        .toList());
    }
}
