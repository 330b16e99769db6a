package kernelight.screen.training.runs.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import kernelight.engine.training.TrainingSettings;
import kernelight.engine.training.augmentation.AugmentationSettings;
import kernelight.engine.training.loss.LossFunction;
import kernelight.engine.training.optimizer.OptimizerSettings;
import kernelight.engine.training.optimizer.RateSchedule;
import kernelight.screen.training.model.RunSettings;
import org.jspecify.annotations.Nullable;

/**
 * A setting of a run by which runs are compared, in the order in which it is said. Its value is a number, a name, or one of
 * the words of {@link #WORDS}, which are said in the language of the window. A setting that a run does not have is null.
 */
public enum RunSetting {
    NETWORK(run -> run.network().name()),
    LEARNING_RATE(run -> number(run.training().learningRate())),
    SCHEDULE(run -> schedule(run.training().schedule())),
    BATCH_SIZE(run -> Integer.toString(run.training().batchSize())),
    EPOCHS(run -> Integer.toString(run.training().epochs())),
    OPTIMIZER(run -> optimizer(run.training())),
    MOMENTUM(run -> run.training().optimizer() instanceof OptimizerSettings.Sgd sgd ? number(sgd.momentum()) : null),
    NESTEROV(run -> run.training().optimizer() instanceof OptimizerSettings.Sgd sgd ? onOff(sgd.nesterov()) : null),
    WEIGHT_DECAY(run -> number(weightDecay(run.training().optimizer()))),
    LOSS(run -> run.training().loss() == LossFunction.CROSS_ENTROPY ? "cross-entropy" : "mean-squared-error"),
    AUGMENTATION(run -> onOff(!run.training().augmentation().equals(AugmentationSettings.NONE))),
    INITIALIZER(run -> run.weights()
            .initializer()
            .map(named -> named.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .orElse(null)),
    DROPOUT(run ->
            run.weights().dropout() == 0 ? null : Float.toString(run.weights().dropout())),
    IMAGES(run ->
            run.images().count() == 0 ? null : Integer.toString(run.images().count())),
    VALIDATION(
            run -> run.images().validation() == 0 ? null : number(run.images().validation())),
    NORMALIZED(run -> run.images().normalized() ? null : onOff(false)),
    WEIGHT_SEED(run -> Long.toString(run.weights().seed())),
    SEED(run -> Long.toString(run.training().seed()));

    /** Values that are words. */
    public enum Word {
        ON,
        OFF,
        CONSTANT,
        STEP,
        HALF_COSINE,
        ONE_CYCLE,
        CROSS_ENTROPY,
        MEAN_SQUARED_ERROR;

        /** The word of a value; null if the value is a number or a name. */
        public static @Nullable Word of(String value) {
            return Arrays.stream(values())
                    .filter(word -> word.code().equals(value))
                    .findFirst()
                    .orElse(null);
        }

        private String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Function<RunSettings, @Nullable String> value;

    RunSetting(Function<RunSettings, @Nullable String> value) {
        this.value = value;
    }

    /** The settings of a run, without those that it does not have. */
    public static Map<RunSetting, String> of(RunSettings run) {
        Map<RunSetting, String> all = new EnumMap<>(RunSetting.class);
        for (RunSetting setting : values()) {
            String value = setting.value.apply(run);
            if (value != null) {
                all.put(setting, value);
            }
        }
        return Collections.unmodifiableMap(all);
    }

    /** Whether two runs differ in this setting. */
    boolean differs(Map<RunSetting, String> one, Map<RunSetting, String> other) {
        return !Objects.equals(one.get(this), other.get(this));
    }

    private static String number(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static String onOff(boolean on) {
        return on ? "on" : "off";
    }

    private static double weightDecay(OptimizerSettings optimizer) {
        return switch (optimizer) {
            case OptimizerSettings.Sgd sgd -> sgd.weightDecay();
            case OptimizerSettings.Adam adam -> adam.weightDecay();
            case OptimizerSettings.AdamW adamW -> adamW.weightDecay();
        };
    }

    private static String optimizer(TrainingSettings settings) {
        return switch (settings.optimizer()) {
            case OptimizerSettings.Sgd sgd -> "SGD";
            case OptimizerSettings.Adam adam -> "Adam";
            case OptimizerSettings.AdamW adamW -> "AdamW";
        };
    }

    private static String schedule(RateSchedule schedule) {
        return switch (schedule) {
            case RateSchedule.Constant constant -> "constant";
            case RateSchedule.Step step -> "step";
            case RateSchedule.HalfCosine cosine -> "half-cosine";
            case RateSchedule.OneCycle cycle -> "one-cycle";
        };
    }
}
