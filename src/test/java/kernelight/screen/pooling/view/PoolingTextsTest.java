package kernelight.screen.pooling.view;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kernelight.screen.pooling.model.PoolingModel;
import kernelight.screen.pooling.model.PoolingNames;
import kernelight.screen.pooling.model.PoolingPreset;
import kernelight.screen.pooling.model.PoolingSetting;
import kernelight.screen.pooling.model.PoolingSizeFacts;
import kernelight.screen.pooling.model.PoolingView;
import kernelight.stage.edit.model.SuggestedFix;
import kernelight.stage.state.Block;
import kernelight.stage.state.Narration;
import kernelight.stage.state.Slice;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import kernelight.walk.PoolingKind;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every message of the screen has a text. */
class PoolingTextsTest {
    /** More say nothing else, and take their time. */
    private static final int IMAGES = 3;

    private final PoolingModel model = new PoolingModel();

    @ParameterizedTest
    @EnumSource
    void everyMessageHasAText(Language language) {
        Texts texts = new Texts(language);
        Random random = new Random(93);
        for (PoolingPreset preset : PoolingPreset.ALL) {
            model.choose(preset);
            for (PoolingView view : PoolingView.values()) {
                model.showView(view);
                for (int trial = 0; trial < 60; trial++) {
                    change(random);
                    model.player()
                            .playback()
                            .seek(random.nextInt(model.player().walk().length() + 1));
                    messages().forEach(message -> assertFalse(texts.get(message).isBlank(), message::toString));
                }
            }
        }
    }

    private void change(Random random) {
        PoolingSetting setting = PoolingSetting.values()[random.nextInt(PoolingSetting.values().length)];
        int largest = setting == PoolingSetting.BATCH ? IMAGES : setting.largest();
        model.set(setting, setting.smallest() + random.nextInt(largest - setting.smallest() + 1));
        model.set(PoolingKind.values()[random.nextInt(5)]);
        model.setRoundedUp(random.nextBoolean());
    }

    private List<LocalizedMessage> messages() {
        List<LocalizedMessage> messages = new ArrayList<>();
        messages.add(PoolingNames.title(model.example()));
        messages.addAll(PoolingNames.summary(model.example()));
        messages.addAll(PoolingSizeFacts.sentences("both", model.example().rowAxis()));
        messages.add(model.shiftFactsProperty().get().sentence());
        messages.add(Narration.cellName(
                model.player().target(), model.player().frameProperty().get().target(), false));
        messages.add(Narration.step(model.player().frameProperty().get()));
        messages.add(model.player().stateProperty().get().spoken());
        messages.add(model.player().stateProperty().get().sum().orElseThrow().note());
        for (Block block : model.player().stateProperty().get().blocks()) {
            messages.add(block.name());
            block.size().ifPresent(messages::add);
            block.legends().forEach(legend -> messages.add(legend.text()));
            block.slices().stream()
                    .map(Slice::caption)
                    .flatMap(Optional::stream)
                    .forEach(messages::add);
        }
        model.problemProperty().get().ifPresent(problem -> {
            messages.add(problem.why());
            problem.fixes().stream().map(SuggestedFix::label).forEach(messages::add);
        });
        return messages;
    }
}
