package kernelight.trained;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import kernelight.data.DataSource;
import org.junit.jupiter.api.Test;

class TrainedSelectionTest {
    private static TrainedSelection after(TrainedRun... runs) {
        TrainedSelection selection = TrainedSelection.NONE;
        for (TrainedRun run : runs) {
            selection = selection.with(run);
        }
        return selection;
    }

    @Test
    void aRunThatLearnsNothingTakesNothingAway() {
        TrainedRun good = TestRuns.measured("good", 938, 9594);
        TrainedRun broken = TestRuns.measured("rate 10", 938 * 3, 1000);
        TrainedSelection kept = after(good, broken);
        assertEquals(List.of(broken, good), kept.runs());
        assertEquals(Optional.of(good), kept.newestThatLearned(), "the last that has learned something");
        assertTrue(kept.isBest(good));
        assertFalse(kept.isBest(broken));
    }

    @Test
    void theLastAndTheBestAreKeptThoughManySingleBatchesFollow() {
        TrainedRun best = TestRuns.measured("best", 2000, 9890);
        TrainedRun last = TestRuns.measured("last", 700, 8600);
        TrainedSelection kept = after(best, last);
        for (int batch = 1; batch <= 4; batch++) {
            kept = kept.with(TestRuns.unmeasured("rewound", batch));
            kept = kept.with(TestRuns.measured("rewound", batch, 1100 + batch));
        }
        assertEquals(3, kept.runs().size());
        assertEquals(4, kept.newest().orElseThrow().batches());
        assertEquals(Optional.of(last), kept.newestThatLearned());
        assertTrue(kept.isBest(best));
    }

    @Test
    void theBestOfARunIsNotItsLastWhereItGotWorse() {
        TrainedRun top = TestRuns.measured("one", 10, 9900);
        TrainedSelection kept = after(TestRuns.measured("one", 5, 9800), top, TestRuns.measured("one", 15, 9850));
        assertEquals(
                List.of(15L, 10L), kept.runs().stream().map(TrainedRun::batches).toList());
        assertTrue(kept.isBest(top));
        assertEquals(Optional.of(top), kept.betterThan(kept.newest().orElseThrow()));
        assertEquals(Optional.empty(), kept.betterThan(top));
    }

    @Test
    void accuraciesOnOtherDigitsAreNotCompared() {
        TrainedRun mnist = TestRuns.measured("mnist", 900, 9700);
        TrainedRun generated = TestRuns.onGenerated("generated", 300, 9950);
        TrainedSelection kept = after(mnist, generated, TestRuns.onGenerated("worse", 100, 9000));
        assertEquals(3, kept.runs().size());
        assertTrue(kept.isBest(mnist), "97 % of MNIST is not less than 99.5 % of something else");
        assertTrue(kept.isBest(generated));
    }

    @Test
    void theyAreFewWhateverComes() {
        TrainedSelection kept = TrainedSelection.NONE;
        for (int i = 0; i < 100; i++) {
            kept = kept.with(TestRuns.on(DataSource.MNIST, "set " + i % 7, "run " + i, i, Optional.of(4000 + 50 * i)));
        }
        kept = kept.with(TestRuns.unmeasured("newest", 1));
        assertTrue(kept.runs().size() <= 5, "kept " + kept.runs().size());
    }

    @Test
    void ofEqualsTheOlderOneIsTheBest() {
        TrainedRun first = TestRuns.measured("first", 1, 9000);
        TrainedSelection kept = after(first, TestRuns.measured("second", 2, 9000));
        assertTrue(kept.isBest(first));
        assertFalse(kept.isBest(kept.newest().orElseThrow()));
    }
}
