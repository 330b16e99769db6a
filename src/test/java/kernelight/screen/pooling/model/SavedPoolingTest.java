package kernelight.screen.pooling.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.regex.Pattern;
import kernelight.files.json.ContentProblem;
import kernelight.files.json.Document;
import kernelight.session.KernelightFile;
import kernelight.stage.edit.model.RandomNumbers;
import org.junit.jupiter.api.Test;

/** What the screen shows goes into a file and comes back, position and view included; a broken file changes nothing. */
class SavedPoolingTest {
    private final PoolingModel model = new PoolingModel();
    private final SavedPooling saved = new SavedPooling(model);

    private static void open(SavedPooling saved, String text) throws ContentProblem {
        saved.restore(Document.read(text, 1).content());
    }

    @Test
    void everyPresetComesBackInEveryView() throws ContentProblem {
        SplittableRandom random = new SplittableRandom(3);
        for (PoolingPreset preset : PoolingPreset.ALL) {
            for (PoolingView view : PoolingView.values()) {
                model.choose(preset);
                model.numbers().randomize(RandomNumbers.Purpose.GRADIENT);
                model.showView(view);
                model.shift(ShiftDirection.values()[random.nextInt(4)]);
                model.player()
                        .playback()
                        .seek(random.nextInt(model.player().walk().length() + 1));
                model.player().options().shaded().set(random.nextBoolean());
                String text = KernelightFile.text(saved);
                SavedPooling again = new SavedPooling(new PoolingModel());
                open(again, text);
                assertEquals(text, KernelightFile.text(again), preset.id());
            }
        }
    }

    @Test
    void aBrokenFileChangesNothing() {
        model.player().playback().seek(5);
        String before = KernelightFile.text(saved);
        for (String[] wrong : new String[][] {
            {"\"stride\": 2", "\"stride\": 17"},
            {"\"position\": 5", "\"position\": -5"},
            {"\"view\": \"sliding\"", "\"view\": \"standing\""},
            {"\"seed\": 1", "\"seed\": 123456"},
            {"\"padding\": [0, 0]", "\"padding\": [0, 1]"},
            {"\"padding\": [0, 0]", "\"padding\": [2, 2]"},
            {"\"dilation\": 1", "\"dilation\": 2"},
            {"\"kind\": \"max\"", "\"kind\": \"most\""},
        }) {
            assertTrue(before.contains(wrong[0]), () -> wrong[0] + " is not in " + before);
            assertThrows(
                    ContentProblem.class,
                    () -> open(saved, before.replaceFirst(Pattern.quote(wrong[0]), wrong[1])),
                    wrong[1]);
            assertEquals(before, KernelightFile.text(saved));
        }
    }

    @Test
    void everyChangeIsTold() {
        int[] changes = {0};
        saved.whenChanged(() -> changes[0]++);
        model.player().playback().nextStep();
        assertEquals(1, changes[0]);
        model.shift(ShiftDirection.UP);
        assertTrue(changes[0] >= 2);
    }
}
