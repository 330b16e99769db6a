package kernelight.trained;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import kernelight.data.DataSource;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainedMessagesTest {
    private final Texts texts = new Texts(Language.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "1, 0.001, 1 batch on generated digits",
        "1, 0.2, 1 batch on generated digits",
        "30, 0.03, 30 batches on generated digits",
        "469, 0.5, 0.5 epochs on generated digits",
        "938, 1, 1 epoch on generated digits",
        "2814, 3, 3 epochs on generated digits"
    })
    void aTrainingIsNeverSaidToBeNothing(long batches, double epochs, String expected) {
        TrainedRun run = TestRuns.on(DataSource.GENERATED, "generated", "run", batches, Optional.empty());
        TrainedRun shorter = new TrainedRun(
                run.network(),
                run.source(),
                run.settings(),
                run.runId(),
                run.trainedAt(),
                batches,
                epochs,
                run.score());
        assertEquals(expected, texts.get(TrainedMessages.learned(shorter)));
    }
}
