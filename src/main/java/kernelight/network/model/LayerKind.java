package kernelight.network.model;

import kernelight.engine.layer.Addition;
import kernelight.engine.layer.AveragePooling;
import kernelight.engine.layer.BatchNormalization;
import kernelight.engine.layer.Clip;
import kernelight.engine.layer.Concatenation;
import kernelight.engine.layer.ConnectionTableConvolution;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Dropout;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.Gelu;
import kernelight.engine.layer.GlobalAveragePooling;
import kernelight.engine.layer.GlobalMaxPooling;
import kernelight.engine.layer.HardSigmoid;
import kernelight.engine.layer.HardSwish;
import kernelight.engine.layer.Layer;
import kernelight.engine.layer.LeakyRelu;
import kernelight.engine.layer.LocalResponseNormalization;
import kernelight.engine.layer.LocallyConnected;
import kernelight.engine.layer.LogSoftmax;
import kernelight.engine.layer.Logarithm;
import kernelight.engine.layer.MaxPooling;
import kernelight.engine.layer.MeanVarianceNormalization;
import kernelight.engine.layer.MinPooling;
import kernelight.engine.layer.Padding;
import kernelight.engine.layer.Permutation;
import kernelight.engine.layer.RadialBasis;
import kernelight.engine.layer.Relu;
import kernelight.engine.layer.Reshape;
import kernelight.engine.layer.Sigmoid;
import kernelight.engine.layer.Silu;
import kernelight.engine.layer.Softmax;
import kernelight.engine.layer.Tanh;
import kernelight.engine.layer.TrainableSubsampling;
import kernelight.engine.layer.TransposedConvolution;
import kernelight.words.LocalizedMessage;

/** The kind of a layer, which also decides where it is shown. */
public enum LayerKind {
    CONVOLUTION(Role.CONVOLUTION, "network.kind.convolution"),
    TRANSPOSED_CONVOLUTION(Role.CONVOLUTION, "network.kind.transposedConvolution"),
    LOCALLY_CONNECTED(Role.CONVOLUTION, "network.kind.locallyConnected"),
    CONNECTION_TABLE(Role.CONVOLUTION, "network.kind.connectionTable"),
    MAX_POOLING(Role.POOLING, "network.kind.maxPooling"),
    MIN_POOLING(Role.POOLING, "network.kind.minPooling"),
    AVERAGE_POOLING(Role.POOLING, "network.kind.averagePooling"),
    GLOBAL_AVERAGE_POOLING(Role.POOLING, "network.kind.globalAveragePooling"),
    GLOBAL_MAX_POOLING(Role.POOLING, "network.kind.globalMaxPooling"),
    SUBSAMPLING(Role.POOLING, "network.kind.subsampling"),
    DENSE(Role.DENSE, "network.kind.dense"),
    RADIAL_BASIS(Role.DENSE, "network.kind.radialBasis"),
    ADDITION(Role.MERGE, "network.kind.addition"),
    CONCATENATION(Role.MERGE, "network.kind.concatenation"),
    BATCH_NORMALIZATION(Role.NORMALIZATION, "network.kind.batchNormalization"),
    MEAN_VARIANCE_NORMALIZATION(Role.NORMALIZATION, "network.kind.meanVarianceNormalization"),
    LOCAL_RESPONSE_NORMALIZATION(Role.NORMALIZATION, "network.kind.localResponseNormalization"),
    DROPOUT(Role.NORMALIZATION, "network.kind.dropout"),
    RELU(Role.ACTIVATION, "network.kind.relu"),
    LEAKY_RELU(Role.ACTIVATION, "network.kind.leakyRelu"),
    RELU6(Role.ACTIVATION, "network.kind.relu6"),
    CLIP(Role.ACTIVATION, "network.kind.clip"),
    GELU(Role.ACTIVATION, "network.kind.gelu"),
    SILU(Role.ACTIVATION, "network.kind.silu"),
    HARD_SWISH(Role.ACTIVATION, "network.kind.hardSwish"),
    HARD_SIGMOID(Role.ACTIVATION, "network.kind.hardSigmoid"),
    LOGARITHM(Role.ACTIVATION, "network.kind.logarithm"),
    SIGMOID(Role.ACTIVATION, "network.kind.sigmoid"),
    TANH(Role.ACTIVATION, "network.kind.tanh"),
    SOFTMAX(Role.SOFTMAX, "network.kind.softmax"),
    LOG_SOFTMAX(Role.SOFTMAX, "network.kind.logSoftmax"),
    FLATTEN(Role.REARRANGEMENT, "network.kind.flatten"),
    RESHAPE(Role.REARRANGEMENT, "network.kind.reshape"),
    PERMUTATION(Role.REARRANGEMENT, "network.kind.permutation"),
    PADDING(Role.REARRANGEMENT, "network.kind.padding");

    /** The role of a layer, common to several kinds. */
    enum Role {
        /** Computes weighted sums of windows. */
        CONVOLUTION,
        /** Reduces each window to one number, for each channel separately. */
        POOLING,
        /** Computes weighted sums of all inputs. */
        DENSE,
        /** Merges several inputs. */
        MERGE,
        /** Rescales each value and keeps its position. */
        NORMALIZATION,
        /** Applies a function to each value. */
        ACTIVATION,
        /** Turns scores into probabilities. */
        SOFTMAX,
        /** Changes the shape or order of the values only. */
        REARRANGEMENT
    }

    private final Role role;
    private final LocalizedMessage label;

    LayerKind(Role role, String key) {
        this.role = role;
        this.label = LocalizedMessage.of(key);
    }

    static LayerKind of(Layer layer) {
        return switch (layer) {
            case Convolution _ -> CONVOLUTION;
            case TransposedConvolution _ -> TRANSPOSED_CONVOLUTION;
            case LocallyConnected _ -> LOCALLY_CONNECTED;
            case ConnectionTableConvolution _ -> CONNECTION_TABLE;
            case MaxPooling _ -> MAX_POOLING;
            case MinPooling _ -> MIN_POOLING;
            case AveragePooling _ -> AVERAGE_POOLING;
            case GlobalAveragePooling _ -> GLOBAL_AVERAGE_POOLING;
            case GlobalMaxPooling _ -> GLOBAL_MAX_POOLING;
            case TrainableSubsampling _ -> SUBSAMPLING;
            case Dense _ -> DENSE;
            case RadialBasis _ -> RADIAL_BASIS;
            case Addition _ -> ADDITION;
            case Concatenation _ -> CONCATENATION;
            case BatchNormalization _ -> BATCH_NORMALIZATION;
            case MeanVarianceNormalization _ -> MEAN_VARIANCE_NORMALIZATION;
            case LocalResponseNormalization _ -> LOCAL_RESPONSE_NORMALIZATION;
            case Dropout _ -> DROPOUT;
            case Relu _ -> RELU;
            case LeakyRelu _ -> LEAKY_RELU;
            case Clip clip -> clip.equals(Clip.RELU6) ? RELU6 : CLIP;
            case Gelu _ -> GELU;
            case Silu _ -> SILU;
            case HardSwish _ -> HARD_SWISH;
            case HardSigmoid _ -> HARD_SIGMOID;
            case Logarithm _ -> LOGARITHM;
            case Sigmoid _ -> SIGMOID;
            case Tanh _ -> TANH;
            case Softmax _ -> SOFTMAX;
            case LogSoftmax _ -> LOG_SOFTMAX;
            case Flatten _ -> FLATTEN;
            case Reshape _ -> RESHAPE;
            case Permutation _ -> PERMUTATION;
            case Padding _ -> PADDING;
        };
    }

    /** The name of the kind. */
    public LocalizedMessage label() {
        return label;
    }

    /** Whether its values are shown as a picture of their own; those of other layers are shown for the layer before them. */
    public boolean isShown() {
        return switch (role) {
            case CONVOLUTION, POOLING, DENSE, MERGE -> true;
            case NORMALIZATION, ACTIVATION, SOFTMAX, REARRANGEMENT -> false;
        };
    }

    /** Whether it appears in lists of layers; activations and rearrangements do not. */
    public boolean isListed() {
        return role != Role.ACTIVATION && role != Role.REARRANGEMENT;
    }

    /** Whether each output is computed for the input at the same position, rather than from a window or the whole input. */
    public boolean keepsPositions() {
        return role == Role.NORMALIZATION || role == Role.ACTIVATION;
    }

    /** Whether it reduces each window, or each whole map, to one number. */
    public boolean isPooling() {
        return role == Role.POOLING;
    }

    /** Whether it slides weights over its input. */
    public boolean isConvolution() {
        return role == Role.CONVOLUTION;
    }

    /** Whether each of its outputs reads all inputs. */
    public boolean isFullyConnected() {
        return role == Role.DENSE;
    }

    boolean isRearrangement() {
        return role == Role.REARRANGEMENT;
    }

    /** Whether its output still means the scores that are its input, or their probabilities. */
    boolean keepsScores() {
        return role != Role.CONVOLUTION && role != Role.POOLING && role != Role.DENSE && role != Role.MERGE;
    }
}
