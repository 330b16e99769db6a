package kernelight.screen.convolution.view;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import kernelight.export.view.ExportServices;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.ConvolutionNames;
import kernelight.screen.convolution.model.ConvolutionTopic;
import kernelight.screen.convolution.model.SavedConvolution;
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

/** The convolution screen: its model, and its own parts around the stage. */
public final class ConvolutionScreen {
    private ConvolutionScreen() {}

    /** @param model the screen's model */
    public static StepperScreen of(
            ConvolutionModel model,
            Texts texts,
            ObservableValue<Palette> palette,
            Preferences preferences,
            ExportServices exportServices) {
        Persistent persistent = new SavedConvolution(model);
        QuizModel quiz = new QuizModel(model.player(), model);
        StageView stage = new StageView(model.player(), texts, palette, preferences, "convolution.stage.help");
        CellEditing.on(stage, model.numbers(), texts);
        StepperParts parts = new StepperParts(
                model.player(),
                model.history(),
                model::undo,
                model::redo,
                quiz,
                model.sizeFacts(),
                Bindings.createObjectBinding(model::rules, model.endsQuestions().toArray(ObservableValue<?>[]::new)),
                model.endsQuestions(),
                "playback.unit.",
                stage,
                new ViewBar(model, quiz, texts),
                heading(model, texts, stage),
                new ConvolutionSettingsPanel(model, texts, palette),
                new StageExport(model.player(), new ConvolutionExport(model), texts, palette, stage, persistent),
                persistent,
                model.numbers(),
                "convolution.about");
        return new StepperScreen(parts, texts, palette, preferences, exportServices);
    }

    private static CaseHeading heading(ConvolutionModel model, Texts texts, StageView stage) {
        return new CaseHeading(
                Bindings.createObjectBinding(
                        model::title,
                        model.stateProperty(),
                        model.player().options().hidden()),
                Bindings.createObjectBinding(
                        () -> ConvolutionNames.summary(
                                model.stateProperty().get().settings(),
                                model.example(),
                                model.viewProperty().get()),
                        model.stateProperty(),
                        model.viewProperty()),
                texts,
                List.of(section(model, "presets.lectures", true), section(model, "presets.beyond", false)),
                stage::requestFocus);
    }

    private static CaseHeading.PresetSection section(ConvolutionModel model, String nameKey, boolean ofLectures) {
        return new CaseHeading.PresetSection(
                nameKey,
                ConvolutionTopic.all(ofLectures).stream()
                        .map(topic -> entry(model, topic))
                        .toList());
    }

    /** A topic; or its preset, if it is the only one. */
    private static CaseHeading.Entry entry(ConvolutionModel model, ConvolutionTopic topic) {
        List<CaseHeading.Preset> presets = topic.presets().stream()
                .map(preset -> new CaseHeading.Preset("convolution.preset." + preset.id(), () -> model.choose(preset)))
                .toList();
        return presets.size() == 1 ? presets.getFirst() : new CaseHeading.Topic("convolution.topic." + topic, presets);
    }
}
