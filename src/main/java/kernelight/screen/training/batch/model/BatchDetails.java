package kernelight.screen.training.batch.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kernelight.engine.layer.Parameter;
import kernelight.engine.network.Network;
import kernelight.engine.network.OutputKind;
import kernelight.engine.training.ImageStep;
import kernelight.engine.training.InspectedBatch;
import kernelight.engine.training.Trainer;
import kernelight.engine.training.TrainingSettings;
import kernelight.engine.training.loss.LossFunction;
import kernelight.network.model.NetworkSnapshot;
import kernelight.network.model.NetworkView;
import kernelight.screen.training.gradients.model.RunCopy;

/**
 * The numbers of the next batch of a run, and of one of its images. Immutable.
 *
 * @param position the image's place in the batch, from 0
 * @param forward the output of every layer for the image
 * @param backward the gradient of the image's own loss with respect to each of them: the batch's is the mean over its images
 * @param classes what the loss does with each score
 * @param updates of each layer, the weight that the batch changes most
 * @param isAsInUse whether the network in use computes the same for this image; not with dropout, or with batch
 *     normalization
 */
public record BatchDetails(
        InspectedBatch batch,
        int position,
        TrainingSettings settings,
        NetworkSnapshot forward,
        NetworkSnapshot backward,
        List<ClassLoss> classes,
        List<WeightStep> updates,
        boolean isAsInUse) {
    private static final float ROUNDING = 1e-3f;

    public BatchDetails {
        classes = List.copyOf(classes);
        updates = List.copyOf(updates);
    }

    public ImageStep image() {
        return batch.image().orElseThrow();
    }

    /** The image's cross-entropy: -ln of the probability of its true class. */
    public double loss() {
        return -Math.log(classes.get(image().label()).probability());
    }

    /** Whether the loss is the cross-entropy. */
    public boolean isCrossEntropy() {
        return settings.loss() == LossFunction.CROSS_ENTROPY;
    }

    /** Computes them; takes a moment. */
    static BatchDetails of(RunCopy run, int position) {
        Trainer trainer = run.trainer();
        Network network = trainer.network();
        InspectedBatch batch = trainer.inspect(position);
        ImageStep image = batch.image().orElseThrow();
        NetworkView view = NetworkView.of(network);
        float[] probabilities = OutputKind.of(network).probabilities(image.scores());
        List<float[]> gradients = image.gradients().stream()
                .map(one -> times(one, batch.images()))
                .toList();
        List<WeightStep> updates = batch.steps().stream()
                .filter(step -> step.role() == Parameter.Role.WEIGHTS)
                .map(WeightStep::largest)
                .toList();
        return new BatchDetails(
                batch,
                Math.min(position, batch.images() - 1),
                run.settings(),
                NetworkSnapshot.of(view, network, image.activations(), probabilities),
                NetworkSnapshot.of(view, network, gradients, probabilities),
                classes(image, probabilities, gradients.getLast()),
                updates,
                isSame(network.trace(image.input()).probabilities(), probabilities));
    }

    private static List<ClassLoss> classes(ImageStep image, float[] probabilities, float[] gradient) {
        List<ClassLoss> classes = new ArrayList<>();
        for (int i = 0; i < probabilities.length; i++) {
            classes.add(new ClassLoss(i, image.scores()[i], probabilities[i], i == image.label() ? 1 : 0, gradient[i]));
        }
        return classes;
    }

    private static float[] times(float[] values, int factor) {
        float[] product = new float[values.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = values[i] * factor;
        }
        return product;
    }

    private static boolean isSame(float[] one, float[] other) {
        return IntStream.range(0, one.length).allMatch(i -> Math.abs(one[i] - other[i]) < ROUNDING);
    }
}
