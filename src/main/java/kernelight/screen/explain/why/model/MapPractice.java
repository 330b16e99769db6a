package kernelight.screen.explain.why.model;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import kernelight.attribution.Score;
import kernelight.engine.architecture.Architecture;
import kernelight.engine.network.Network;
import kernelight.engine.training.BatchRunner;

/**
 * Computes maps that nobody sees, so that the first one that a person asks for is there as fast as later ones: until the JVM
 * has compiled the engine's loops for many images at once, their vectors are objects, and the first occlusion takes two
 * seconds where the fourth takes 50 ms.
 */
public final class MapPractice {
    private static final List<ScoreMethod> METHODS = List.of(
            ScoreMethod.OCCLUSION,
            ScoreMethod.OCCLUSION,
            ScoreMethod.OCCLUSION,
            ScoreMethod.INTEGRATED_GRADIENTS,
            ScoreMethod.CLASS_ACTIVATION);

    private final Executor maps;
    private final BatchRunner runner;
    private final Network network = Architecture.LENET5.create(0);
    private final float[] image = new float[network.inputShape().size()];
    private final Queue<ScoreMethod> left = new ArrayDeque<>(METHODS);

    private MapPractice(Executor maps, BatchRunner runner) {
        this.maps = maps;
        this.runner = runner;
        for (int pixel = image.length / 4; pixel < image.length / 2; pixel++) {
            image[pixel] = 1; // blank paper covered with paper would be no work
        }
    }

    /**
     * Begins it; returns at once.
     *
     * @param maps computes maps; one that a person asks for meanwhile comes between two of these
     * @param runner splits the work for a map
     */
    public static void begin(Executor maps, BatchRunner runner) {
        maps.execute(() -> new MapPractice(maps, runner).next());
    }

    private void next() {
        ScoreMethod method = left.poll();
        if (method != null) {
            ScoreMap.of(network, image, Score.of(0), MapSettings.USUAL.with(method), runner);
            maps.execute(this::next);
        }
    }
}
