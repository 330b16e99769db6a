package kernelight.screen.convolution.view;

import javafx.beans.value.ObservableValue;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.ConvolutionPreset;
import kernelight.screen.convolution.model.KeptConvolution;
import kernelight.stage.quiz.model.QuizModel;
import kernelight.screen.stepper.view.CaseHeading;
import kernelight.screen.stepper.view.StepperScreen;
import kernelight.session.Kept;
import kernelight.stage.view.StageView;
import kernelight.takeaway.view.TakeAwayParts;
import kernelight.ui.preference.Preferences;
import kernelight.ui.text.Texts;
import kernelight.ui.theme.Palette;

/** The convolution screen: its model, and its own parts around the stage. */
public final class ConvolutionScreen extends StepperScreen {
    private final ConvolutionModel model;

    public ConvolutionScreen(
            Texts texts, ObservableValue<Palette> palette, Preferences preferences, TakeAwayParts takeAwayParts) {
        ConvolutionModel model = new ConvolutionModel();
        Kept kept = new KeptConvolution(model);
        QuizModel predict = new QuizModel(model);
        StageView stage = stageView(model, texts, palette, preferences, "convolution.stage.help");
        StageParts parts = new StageParts(
                stage,
                new ViewBar(model, predict, texts),
                heading(model, texts, stage),
                new ConvolutionSettings(model, texts, palette),
                new ConvolutionContents(model, texts, palette, stage, sizing(preferences), kept),
                "convolution.about");
        super(model, kept, predict, parts, texts, palette, preferences, takeAwayParts);
        this.model = model;
    }

    private static CaseHeading heading(ConvolutionModel model, Texts texts, StageView stage) {
        return new CaseHeading(
                model,
                texts,
                ConvolutionPreset.ALL.stream()
                        .map(preset ->
                                new CaseHeading.Preset("convolution.preset." + preset.id(), () -> model.choose(preset)))
                        .toList(),
                stage::requestFocus);
    }

    /** What the screen shows; for whoever opens or measures it. */
    public ConvolutionModel model() {
        return model;
    }
}
