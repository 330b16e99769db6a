package kernelight.exercise.topic;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import kernelight.words.LocalizedMessage;

/** What exercises are about, in the order in which one may learn it. */
public enum Topic {
    SIZE(SizeExercises::make),
    CHOOSE(ChooseExercises::make),
    CELL(CellExercises::make),
    OUTPUT(OutputExercises::make),
    CHANNELS(ChannelExercises::make),
    PARAMETERS(ParameterExercises::make),
    MULTIPLICATIONS(MultiplicationExercises::make),
    RECEPTIVE_FIELD(ReceptiveFieldExercises::make),
    POOL(PoolExercises::make),
    DILATION(DilationExercises::make),
    GROUPS(GroupExercises::make),
    TRANSPOSED(TransposedExercises::make),
    IM2COL(Im2colExercises::make),
    GRADIENT(GradientExercises::make),
    POOLING_GRADIENT(PoolingGradientExercises::make),
    SOFTMAX(SoftmaxExercises::make),
    WHICH_FILTER(WhichFilterExercises::make),
    WHICH_PADDING(WhichPaddingExercises::make),
    LAYER_SHAPES(LayerShapeExercises::make),
    LOSS_CURVE(LossCurveExercises::make),
    LECTURES(LectureExercises::make);

    private final Maker maker;

    /** Makes exercises of one topic. */
    private interface Maker {
        Exercise make(ExerciseId id, Numbers random);
    }

    Topic(Maker maker) {
        this.maker = maker;
    }

    /** The topic's name in files and commands, for example "receptive-field". */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The topic with this name in files and commands; empty if there is none. */
    public static Optional<Topic> ofId(String id) {
        return Arrays.stream(values()).filter(topic -> topic.id().equals(id)).findFirst();
    }

    /** The topic's name for a person. */
    public LocalizedMessage title() {
        return LocalizedMessage.of("exercise.topic." + id());
    }

    Exercise exercise(ExerciseId id) {
        // the name's hash, not the ordinal: a new topic must not change the exercises of the others
        long mixed = id.seed() * ExerciseId.LEVELS + id.level() - 1 + ((long) name().hashCode() << Integer.SIZE);
        return maker.make(id, new Numbers(new SplittableRandom(mixed)));
    }
}
