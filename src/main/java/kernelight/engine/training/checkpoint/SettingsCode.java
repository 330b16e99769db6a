package kernelight.engine.training.checkpoint;

import java.io.IOException;
import kernelight.engine.training.ImageOrder;
import kernelight.engine.training.TrainingSettings;
import kernelight.engine.training.augmentation.AugmentationSettings;
import kernelight.engine.training.loss.LossFunction;
import kernelight.engine.training.optimizer.OptimizerSettings;
import kernelight.engine.training.optimizer.RateSchedule;

/** Encodes the settings of a run in a checkpoint: each choice by its name, then its numbers. */
final class SettingsCode {
    private SettingsCode() {}

    static void write(CheckpointWriter out, TrainingSettings settings) throws IOException {
        out.writeLong(settings.epochs());
        out.writeLong(settings.batchSize());
        write(out, settings.optimizer());
        out.writeDouble(settings.learningRate());
        write(out, settings.schedule());
        out.writeText(
                switch (settings.loss()) {
                    case CROSS_ENTROPY -> "cross-entropy";
                    case MEAN_SQUARED_ERROR -> "mean-squared-error";
                });
        AugmentationSettings augmentation = settings.augmentation();
        out.writeDouble(augmentation.shift());
        out.writeDouble(augmentation.rotation());
        out.writeDouble(augmentation.scale());
        out.writeDouble(augmentation.stretch());
        out.writeDouble(augmentation.shear());
        out.writeDouble(augmentation.elastic());
        out.writeDouble(augmentation.thinner());
        out.writeDouble(augmentation.thicker());
        out.writeDouble(augmentation.sharper());
        out.writeText(
                switch (settings.order()) {
                    case SHUFFLED -> "shuffled";
                    case STORED -> "stored";
                    case BY_CLASS -> "by-class";
                });
        out.writeLong(settings.seed());
    }

    /** @param version of the file; version 1 had no other order than a shuffled one */
    static TrainingSettings read(CheckpointReader in, int version) throws IOException {
        return new TrainingSettings(
                integer(in),
                integer(in),
                readOptimizer(in),
                in.readDouble(),
                readSchedule(in),
                readLoss(in),
                new AugmentationSettings(
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readDouble()),
                version == 1 ? ImageOrder.SHUFFLED : readOrder(in),
                in.readLong());
    }

    private static void write(CheckpointWriter out, OptimizerSettings optimizer) throws IOException {
        switch (optimizer) {
            case OptimizerSettings.Sgd(double momentum, boolean nesterov, double weightDecay) -> {
                out.writeText("sgd");
                out.writeDouble(momentum);
                out.writeLong(nesterov ? 1 : 0);
                out.writeDouble(weightDecay);
            }
            case OptimizerSettings.Adam(double beta1, double beta2, double epsilon, double weightDecay) ->
                write(out, "adam", beta1, beta2, epsilon, weightDecay);
            case OptimizerSettings.AdamW(double beta1, double beta2, double epsilon, double weightDecay) ->
                write(out, "adamw", beta1, beta2, epsilon, weightDecay);
        }
    }

    private static OptimizerSettings readOptimizer(CheckpointReader in) throws IOException {
        String kind = in.readText();
        return switch (kind) {
            case "sgd" -> new OptimizerSettings.Sgd(in.readDouble(), in.readLong() != 0, in.readDouble());
            case "adam" ->
                new OptimizerSettings.Adam(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
            case "adamw" ->
                new OptimizerSettings.AdamW(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
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
        String kind = in.readText();
        return switch (kind) {
            case "constant" -> new RateSchedule.Constant();
            case "step" -> new RateSchedule.Step((int) in.readDouble(), in.readDouble());
            case "cosine" -> new RateSchedule.HalfCosine();
            case "one-cycle" -> new RateSchedule.OneCycle(in.readDouble(), in.readDouble(), in.readDouble());
            default -> throw unknown("schedule", kind);
        };
    }

    private static LossFunction readLoss(CheckpointReader in) throws IOException {
        String kind = in.readText();
        return switch (kind) {
            case "cross-entropy" -> LossFunction.CROSS_ENTROPY;
            case "mean-squared-error" -> LossFunction.MEAN_SQUARED_ERROR;
            default -> throw unknown("loss", kind);
        };
    }

    private static ImageOrder readOrder(CheckpointReader in) throws IOException {
        String kind = in.readText();
        return switch (kind) {
            case "shuffled" -> ImageOrder.SHUFFLED;
            case "stored" -> ImageOrder.STORED;
            case "by-class" -> ImageOrder.BY_CLASS;
            default -> throw unknown("order", kind);
        };
    }

    private static void write(CheckpointWriter out, String kind, double... numbers) throws IOException {
        out.writeText(kind);
        for (double number : numbers) {
            out.writeDouble(number);
        }
    }

    private static int integer(CheckpointReader in) throws IOException {
        long value = in.readLong();
        if (value != (int) value) {
            throw new DamagedException("it has " + value + " where a 32-bit number is expected");
        }
        return (int) value;
    }

    private static DamagedException unknown(String what, String kind) {
        return new DamagedException("its " + what + " \"" + kind + "\" is unknown");
    }
}
