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
import kernelight.words.Message;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the screen has to say, there are words for it. */
class PoolingTextsTest {
    private final PoolingModel model = new PoolingModel();

    @ParameterizedTest
    @EnumSource
    void everythingSaidHasItsWords(Language language) {
        Texts texts = new Texts(language);
        Random random = new Random(93);
        for (PoolingPreset preset : PoolingPreset.ALL) {
            model.choose(preset);
            for (PoolingView view : PoolingView.values()) {
                model.look(view);
                for (int trial = 0; trial < 60; trial++) {
                    change(random);
                    model.player()
                            .playback()
                            .seek(random.nextInt(model.player().walk().length() + 1));
                    said().forEach(message -> assertFalse(texts.get(message).isBlank(), message::toString));
                }
            }
        }
    }

    private void change(Random random) {
        PoolingSetting setting = PoolingSetting.values()[random.nextInt(PoolingSetting.values().length)];
        model.set(setting, setting.smallest() + random.nextInt(setting.largest() - setting.smallest() + 1));
        model.set(PoolingKind.values()[random.nextInt(5)]);
        model.setRoundedUp(random.nextBoolean());
    }

    private List<Message> said() {
        List<Message> said = new ArrayList<>();
        said.add(PoolingNames.title(model.example()));
        said.addAll(PoolingNames.summary(model.example()));
        said.addAll(PoolingSizeFacts.sentences("both", model.example().rowAxis()));
        said.add(model.shiftFactsProperty().get().sentence());
        said.add(Narration.cellName(
                model.player().target(), model.player().frameProperty().get().target()));
        said.add(Narration.step(model.player().frameProperty().get()));
        said.add(model.player().stateProperty().get().spoken());
        said.add(model.player().stateProperty().get().sum().orElseThrow().note());
        for (Block block : model.player().stateProperty().get().blocks()) {
            said.add(block.name());
            block.size().ifPresent(said::add);
            block.legend().ifPresent(said::add);
            block.slices().stream()
                    .map(Slice::caption)
                    .flatMap(Optional::stream)
                    .forEach(said::add);
        }
        model.problemProperty().get().ifPresent(problem -> {
            said.add(problem.why());
            problem.fixes().stream().map(SuggestedFix::label).forEach(said::add);
        });
        return said;
    }
}
