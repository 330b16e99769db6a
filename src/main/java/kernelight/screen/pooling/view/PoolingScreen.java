package kernelight.screen.pooling.view;

import javafx.beans.value.ObservableValue;
import kernelight.screen.pooling.model.KeptPooling;
import kernelight.screen.pooling.model.PoolingModel;
import kernelight.screen.pooling.model.PoolingPreset;
import kernelight.stage.quiz.model.QuizModel;
import kernelight.screen.stepper.view.CaseHeading;
import kernelight.screen.stepper.view.StepperScreen;
import kernelight.session.Kept;
import kernelight.stage.view.StageView;
import kernelight.takeaway.view.TakeAwayParts;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** The pooling screen: its model, and its own parts around the stage. */
public final class PoolingScreen extends StepperScreen {
    public PoolingScreen(
            Texts texts, ObservableValue<Palette> palette, Preferences preferences, TakeAwayParts takeAwayParts) {
        PoolingModel model = new PoolingModel();
        Kept kept = new KeptPooling(model);
        QuizModel predict = new QuizModel(model);
        StageView stage = stageView(model, texts, palette, preferences, "pooling.stage.help");
        StageParts parts = new StageParts(
                stage,
                new ViewBar(model, predict, texts),
                heading(model, texts, stage),
                new SettingsPanel(model, texts, palette),
                new PoolingContents(model, texts, palette, stage, sizing(preferences), kept),
                "pooling.about");
        super(model, kept, predict, parts, texts, palette, preferences, takeAwayParts);
    }

    private static CaseHeading heading(PoolingModel model, Texts texts, StageView stage) {
        return new CaseHeading(
                model,
                texts,
                PoolingPreset.ALL.stream()
                        .map(preset ->
                                new CaseHeading.Preset("pooling.preset." + preset.id(), () -> model.choose(preset)))
                        .toList(),
                stage::requestFocus);
    }
}
