package kernelight.screen.training.pitfall.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kernelight.screen.training.model.Pitfall;
import kernelight.screen.training.model.RunCurves;
import kernelight.screen.training.model.TestPoint;
import kernelight.words.LocalizedMessage;

/** What a run has shown of a pitfall, said with its numbers; empty as long as it has not. */
final class PitfallFindings {
    private static final String KEY = "training.pitfall.found.";
    /** How much higher than the batch before a loss is that has jumped. */
    private static final double JUMP = 1;

    private static final int LEAST_BATCHES = 150;
    private static final int RECENT = 300;
    private static final double NEARLY_ALL = 0.98;

    private final RunCurves curves;
    private final LossEvents loss;

    PitfallFindings(RunCurves curves) {
        this.curves = curves;
        this.loss = new LossEvents(curves.loss());
    }

    /** What the curves show. */
    Optional<LocalizedMessage> of(Pitfall pitfall) {
        if (curves.batchesDone() < LEAST_BATCHES || curves.partTests().isEmpty()) {
            return Optional.empty();
        }
        return switch (pitfall) {
            case RATE_TOO_LARGE, NOT_NORMALIZED -> thrownOut(pitfall);
            case RATE_TOO_SMALL -> slow();
            case NOT_SHUFFLED -> forgetful();
            case BATCH_OF_ONE -> noisy();
            case OVERFITTING -> apart();
            case AUGMENTATION, DROPOUT -> cured(pitfall);
            case EQUAL_WEIGHTS, DYING_RELU -> Optional.empty(); // the curves do not show them
        };
    }

    /** What the network shows. */
    Optional<LocalizedMessage> of(Pitfall pitfall, NetworkProbe probe) {
        return switch (pitfall) {
            case EQUAL_WEIGHTS ->
                probe.largestDifference() == 0
                        ? found(pitfall, curves.batchesDone(), probe.filters(), accuracy())
                        : Optional.empty();
            case DYING_RELU -> {
                List<NetworkProbe.Dead> dead = probe.dead();
                yield dead.getFirst().dead() > 0
                        ? found(
                                pitfall,
                                dead.getFirst().dead(),
                                dead.getFirst().all(),
                                dead.getFirst().layer(),
                                dead.stream()
                                        .skip(1)
                                        .mapToInt(NetworkProbe.Dead::dead)
                                        .sum(),
                                dead.stream()
                                        .skip(1)
                                        .mapToInt(NetworkProbe.Dead::all)
                                        .sum(),
                                probe.images(),
                                accuracy())
                        : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    /** The loss jumped, and the network has been guessing since. */
    private Optional<LocalizedMessage> thrownOut(Pitfall pitfall) {
        OptionalLong since = loss.guessingSince();
        return since.isPresent() && loss.largest() > loss.beginning() / 2
                ? found(pitfall, loss.largest(), loss.largestAt(), since.getAsLong(), loss.end())
                : Optional.empty();
    }

    private Optional<LocalizedMessage> slow() {
        return loss.end() > 2 && loss.end() < loss.beginning()
                ? found(Pitfall.RATE_TOO_SMALL, curves.batchesDone(), loss.beginning(), loss.end(), accuracy())
                : Optional.empty();
    }

    private Optional<LocalizedMessage> forgetful() {
        int jumps = loss.jumps(JUMP);
        return jumps >= 5 ? found(Pitfall.NOT_SHUFFLED, jumps, loss.largest(), accuracy()) : Optional.empty();
    }

    private Optional<LocalizedMessage> noisy() {
        long from = curves.batchesDone() - RECENT;
        if (from < RECENT) {
            return Optional.empty();
        }
        List<TestPoint> tests =
                curves.partTests().stream().filter(test -> test.batch() >= from).toList();
        return loss.largestSince(from) - loss.smallestSince(from) > 2 && !tests.isEmpty()
                ? found(
                        Pitfall.BATCH_OF_ONE,
                        RECENT,
                        loss.smallestSince(from),
                        loss.largestSince(from),
                        tests.stream().mapToDouble(TestPoint::accuracy).min().orElseThrow(),
                        tests.stream().mapToDouble(TestPoint::accuracy).max().orElseThrow())
                : Optional.empty();
    }

    /** What was learned is right, others are not, and their loss rises. */
    private Optional<LocalizedMessage> apart() {
        TestPoint best = best();
        TestPoint last = curves.partTests().getLast();
        return learned() > NEARLY_ALL && last.loss() > 1.1 * best.loss()
                ? found(Pitfall.OVERFITTING, learned(), last.accuracy(), (double) best.loss(), best.batch(), (double)
                        last.loss())
                : Optional.empty();
    }

    /** As well learned at last, and others read better. */
    private Optional<LocalizedMessage> cured(Pitfall pitfall) {
        TestPoint last = curves.partTests().getLast();
        return curves.batchesDone() == curves.batchesPlanned()
                ? found(pitfall, learned(), last.accuracy(), (double) last.loss())
                : Optional.empty();
    }

    private double learned() {
        return curves.accuracy().recent(20);
    }

    private double accuracy() {
        return curves.partTests().getLast().accuracy();
    }

    private TestPoint best() {
        return curves.partTests().stream()
                .reduce((one, other) -> other.loss() < one.loss() ? other : one)
                .orElseThrow();
    }

    private static Optional<LocalizedMessage> found(Pitfall pitfall, Object... numbers) {
        return Optional.of(LocalizedMessage.of(KEY + pitfall, numbers));
    }
}
