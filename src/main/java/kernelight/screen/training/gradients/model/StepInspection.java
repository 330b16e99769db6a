package kernelight.screen.training.gradients.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelight.engine.layer.Parameter;
import kernelight.engine.training.InspectedBatch;
import kernelight.engine.training.ParameterStep;
import kernelight.engine.training.ReluActivity;
import kernelight.engine.training.Trainer;
import kernelight.engine.training.TrainingSettings;
import kernelight.network.model.LayerView;
import kernelight.network.model.NetworkView;

/** Computes what the next batch of a run would change; takes a moment. */
final class StepInspection {
    private static final int RATES = 121;

    private StepInspection() {}

    static RunStep of(RunCopy run) {
        Trainer trainer = run.trainer();
        InspectedBatch batch = trainer.inspect();
        List<ReluActivity> relus = ReluActivity.of(trainer.network(), run.test());
        NetworkView view = NetworkView.of(trainer.network());
        List<LayerStep> layers = new ArrayList<>();
        for (ParameterStep step : batch.steps()) {
            if (step.role() == Parameter.Role.WEIGHTS) {
                layers.add(LayerStep.of(step, batch.isFinite(), behind(view, step.node(), relus)));
            }
        }
        TrainingSettings settings = run.settings();
        long batches = (long) trainer.batchesPerEpoch() * settings.epochs();
        List<Double> rates = IntStream.range(0, RATES)
                .mapToObj(i -> settings.schedule()
                        .rate(
                                settings.learningRate(),
                                Math.round((double) (batches - 1) * i / (RATES - 1)),
                                trainer.batchesPerEpoch(),
                                settings.epochs()))
                .toList();
        return new RunStep(batch, layers, rates, batches, run.test().count());
    }

    /** The ReLU that directly follows a layer, with at most a normalization between them. */
    private static Optional<ReluActivity> behind(NetworkView view, String layer, List<ReluActivity> relus) {
        return view.layers().stream()
                .filter(one -> one.name().equals(layer))
                .map(LayerView::resultNode)
                .flatMap(result -> relus.stream().filter(relu -> relu.node().equals(result)))
                .findFirst();
    }
}
