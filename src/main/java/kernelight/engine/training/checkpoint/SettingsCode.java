package kernelight.engine.training.checkpoint;

import java.io.IOException;
import kernelight.engine.training.TrainingSettings;
import kernelight.engine.training.augmentation.AugmentationSettings;
import kernelight.engine.training.loss.LossFunction;
import kernelight.engine.training.optimizer.OptimizerSettings;
import kernelight.engine.training.optimizer.RateSchedule;

/** The settings of a run in a checkpoint: each kind by its name, then its numbers. */
final class SettingsCode {
    private SettingsCode() {}

    static void write(CheckpointWriter out, TrainingSettings settings) throws IOException {
        out.whole(settings.epochs());
        out.whole(settings.batchSize());
        write(out, settings.optimizer());
        out.real(settings.learningRate());
        write(out, settings.schedule());
        out.text(
                switch (settings.loss()) {
                    case CROSS_ENTROPY -> "cross-entropy";
                    case MEAN_SQUARED_ERROR -> "mean-squared-error";
                });
        AugmentationSettings augmentation = settings.augmentation();
        out.real(augmentation.shift());
        out.real(augmentation.rotation());
        out.real(augmentation.scale());
        out.real(augmentation.stretch());
        out.real(augmentation.shear());
        out.real(augmentation.elastic());
        out.real(augmentation.thinner());
        out.real(augmentation.thicker());
        out.real(augmentation.sharper());
        out.whole(settings.seed());
    }

    static TrainingSettings read(CheckpointReader in) throws IOException {
        return new TrainingSettings(
                integer(in),
                integer(in),
                readOptimizer(in),
                in.real(),
                readSchedule(in),
                readLoss(in),
                new AugmentationSettings(
                        in.real(), in.real(), in.real(), in.real(), in.real(), in.real(), in.real(), in.real(),
                        in.real()),
                in.whole());
    }

    private static void write(CheckpointWriter out, OptimizerSettings optimizer) throws IOException {
        switch (optimizer) {
            case OptimizerSettings.Sgd(double momentum, boolean nesterov, double weightDecay) -> {
                out.text("sgd");
                out.real(momentum);
                out.whole(nesterov ? 1 : 0);
                out.real(weightDecay);
            }
            case OptimizerSettings.Adam(double beta1, double beta2, double epsilon, double weightDecay) ->
                write(out, "adam", beta1, beta2, epsilon, weightDecay);
            case OptimizerSettings.AdamW(double beta1, double beta2, double epsilon, double weightDecay) ->
                write(out, "adamw", beta1, beta2, epsilon, weightDecay);
        }
    }

    private static OptimizerSettings readOptimizer(CheckpointReader in) throws IOException {
        String kind = in.text();
        return switch (kind) {
            case "sgd" -> new OptimizerSettings.Sgd(in.real(), in.whole() != 0, in.real());
            case "adam" -> new OptimizerSettings.Adam(in.real(), in.real(), in.real(), in.real());
            case "adamw" -> new OptimizerSettings.AdamW(in.real(), in.real(), in.real(), in.real());
            default -> throw unknown("optimizer", kind);
        };
    }

    private static void write(CheckpointWriter out, RateSchedule schedule) throws IOException {
        switch (schedule) {
            case RateSchedule.Constant() -> write(out, "constant");
            case RateSchedule.Step(int epochs, double factor) -> write(out, "step", epochs, factor);
            case RateSchedule.HalfCosine() -> write(out, "cosine");
            case RateSchedule.OneCycle(double rise, double startDivisor, double endDivisor) ->
                write(out, "one-cycle", rise, startDivisor, endDivisor);
        }
    }

    private static RateSchedule readSchedule(CheckpointReader in) throws IOException {
        String kind = in.text();
        return switch (kind) {
            case "constant" -> new RateSchedule.Constant();
            case "step" -> new RateSchedule.Step((int) in.real(), in.real());
            case "cosine" -> new RateSchedule.HalfCosine();
            case "one-cycle" -> new RateSchedule.OneCycle(in.real(), in.real(), in.real());
            default -> throw unknown("schedule", kind);
        };
    }

    private static LossFunction readLoss(CheckpointReader in) throws IOException {
        String kind = in.text();
        return switch (kind) {
            case "cross-entropy" -> LossFunction.CROSS_ENTROPY;
            case "mean-squared-error" -> LossFunction.MEAN_SQUARED_ERROR;
            default -> throw unknown("loss", kind);
        };
    }

    private static void write(CheckpointWriter out, String kind, double... numbers) throws IOException {
        out.text(kind);
        for (double number : numbers) {
            out.real(number);
        }
    }

    private static int integer(CheckpointReader in) throws IOException {
        long value = in.whole();
        if (value != (int) value) {
            throw new DamagedException("it has " + value + " where a small number is expected");
        }
        return (int) value;
    }

    private static DamagedException unknown(String what, String kind) {
        return new DamagedException("its " + what + " \"" + kind + "\" is unknown");
    }
}
