package kernelight.trained;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import kernelight.words.LocalizedMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainedNetworksTest {
    @TempDir
    private Path folder;

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<LocalizedMessage> notices = new ArrayList<>();

    private TrainedNetworks start() {
        TrainedNetworks networks = new TrainedNetworks(folder, background::add, Runnable::run, notices::add);
        networks.load();
        return networks;
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private static List<Long> batches(TrainedNetworks networks) {
        return networks.keptProperty().get().runs().stream()
                .map(TrainedRun::batches)
                .toList();
    }

    @Test
    void aSessionComesBackWithItsBestAndItsLast() {
        TrainedNetworks first = start();
        work();
        first.hand(TestRuns.measured("one", 100, 9800), true);
        first.hand(TestRuns.measured("two", 150, 9700), true);
        work(); // then the machine crashes: nothing is closed
        TrainedNetworks second = start();
        work();
        assertEquals(List.of(150L, 100L), batches(second));
        assertNull(second.arrivedProperty().get(), "it was not trained in this session");
    }

    @Test
    void aBadSessionTakesNothingOfAGoodOneAway() {
        TrainedNetworks first = start();
        work();
        first.hand(TestRuns.measured("good", 100, 9594), true);
        work();
        TrainedNetworks second = start();
        work();
        second.hand(TestRuns.measured("rate 10", 200, 1000), true);
        for (int batch = 1; batch < 5; batch++) {
            second.hand(TestRuns.unmeasured("rewound", 200 + batch), true);
        }
        second.close();
        TrainedNetworks third = start();
        work();
        assertEquals(List.of(204L, 100L), batches(third));
    }

    @Test
    void whatIsTrainedBeforeTheOldOnesHaveComeBackPushesNothingOut() {
        TrainedNetworks first = start();
        work();
        first.hand(TestRuns.measured("good", 100, 9594), true);
        work();
        TrainedNetworks second = start();
        second.hand(TestRuns.measured("quick", 200, 9000), true);
        second.close(); // at once: loading has not even begun
        background.clear();
        TrainedNetworks third = start();
        work();
        assertEquals(List.of(200L, 100L), batches(third));
    }

    @Test
    void whatARunHasLearnedSinceIsAskedForAtTheEnd() {
        TrainedNetworks networks = start();
        work();
        networks.onClose(() -> networks.hand(TestRuns.unmeasured("one", 3), true));
        networks.runCloseHandlers();
        networks.close();
        background.clear();
        TrainedNetworks next = start();
        work();
        assertEquals(List.of(3L), batches(next));
    }

    @Test
    void onlyTheNewestStateIsWritten() throws Exception {
        TrainedNetworks networks = start();
        work();
        for (int epoch = 1; epoch <= 20; epoch++) {
            networks.hand(TestRuns.measured("one", epoch, 9000 + epoch), false);
        }
        background.remove().run();
        assertEquals(0, Files.list(folder).count(), "a newer one waits");
        work();
        assertEquals(1, Files.list(folder).count());
    }

    @Test
    void aDamagedFileIsSaid() throws Exception {
        Files.writeString(folder.resolve("trained-0000000000001-00000000.onnx"), "no model");
        start();
        work();
        assertEquals("trained.damaged", notices.getFirst().key());
    }
}
