package kernelight.screen.convolution.view;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kernelight.screen.convolution.model.CaseNames;
import kernelight.screen.convolution.model.ConvolutionModel;
import kernelight.screen.convolution.model.ConvolutionPreset;
import kernelight.screen.convolution.model.Message;
import kernelight.screen.convolution.model.Moment;
import kernelight.screen.convolution.model.Narration;
import kernelight.screen.convolution.model.OutputSizeFacts;
import kernelight.screen.convolution.model.Setting;
import kernelight.screen.convolution.model.SettingProblem;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.walk.square.ConvolutionWalk;
import kernelight.walk.square.RandomCases;
import org.junit.jupiter.api.Test;

/** Whatever the model has to say, there are words for it. */
class ConvolutionTextsTest {

    private final Texts texts = new Texts(Language.ENGLISH);

    private void assertSaid(Stream<Message> messages) {
        messages.forEach(message -> assertFalse(Messages.text(texts, message).contains("{"), message.key()));
    }

    @Test
    void everyMomentOfEveryCaseHasWords() {
        Random random = new Random(2);
        RandomCases.of(random, 400).forEach(example -> {
            ConvolutionWalk walk = new ConvolutionWalk(example);
            for (int position : List.of(0, 1, walk.microStepsPerCell() - 1, walk.length())) {
                Moment moment = new Moment(walk, walk.frameAt(position));
                assertSaid(Stream.of(
                        Narration.place(moment),
                        Narration.step(moment),
                        Narration.note(moment),
                        Narration.spoken(moment),
                        CaseNames.title(example),
                        CaseNames.summary(example)));
            }
            assertSaid(OutputSizeFacts.sentences(example).stream());
        });
    }

    @Test
    void everyPresetHasAName() {
        assertSaid(ConvolutionPreset.ALL.stream().map(preset -> CaseNames.title(preset.example())));
    }

    @Test
    void everyProblemAndEveryOfferHasWords() {
        Random random = new Random(3);
        Setting[] settings = Setting.values();
        ConvolutionModel model = new ConvolutionModel();
        for (int round = 0; round < 2000; round++) {
            Setting setting = settings[random.nextInt(settings.length)];
            model.set(setting, setting.smallest() + random.nextInt(setting.largest() - setting.smallest() + 1));
            model.problemProperty().get().ifPresent(problem -> {
                assertSaid(Stream.of(problem.why()));
                assertSaid(problem.offers().stream().map(SettingProblem.Offer::label));
            });
        }
    }
}
