package kernelight.plan;

import kernelight.engine.architecture.DigitBitmaps;
import kernelight.engine.kernel.Window;
import kernelight.engine.layer.ActivationFunction;
import kernelight.engine.layer.AveragePooling;
import kernelight.engine.layer.BatchNormalization;
import kernelight.engine.layer.ConnectionTable;
import kernelight.engine.layer.ConnectionTableConvolution;
import kernelight.engine.layer.Convolution;
import kernelight.engine.layer.Dense;
import kernelight.engine.layer.Dropout;
import kernelight.engine.layer.Flatten;
import kernelight.engine.layer.Gelu;
import kernelight.engine.layer.GlobalAveragePooling;
import kernelight.engine.layer.GlobalMaxPooling;
import kernelight.engine.layer.HardSwish;
import kernelight.engine.layer.LeakyRelu;
import kernelight.engine.layer.LocallyConnected;
import kernelight.engine.layer.MaxPooling;
import kernelight.engine.layer.MinPooling;
import kernelight.engine.layer.OneInputLayer;
import kernelight.engine.layer.Padding;
import kernelight.engine.layer.RadialBasis;
import kernelight.engine.layer.Relu;
import kernelight.engine.layer.Sigmoid;
import kernelight.engine.layer.Silu;
import kernelight.engine.layer.Tanh;
import kernelight.engine.layer.TrainableSubsampling;
import kernelight.engine.tensor.Shape;
import kernelight.engine.tensor.ShapeException;

/** A layer as a person sets it: everything but what follows from the layers before it. */
public sealed interface LayerPlan {
    /**
     * The layer for this input, with all weights zero.
     *
     * @param input C x H x W, or one row of numbers
     * @throws ShapeException if the layer cannot take such an input
     */
    OneInputLayer layer(Shape input);

    /** @param groups the number of groups of channels and filters; 1 for an ordinary convolution */
    record ConvolutionPlan(int filters, Window window, int groups, boolean bias) implements LayerPlan {
        @Override
        public OneInputLayer layer(Shape input) {
            return new Convolution(input.channels(), filters, window, groups, bias);
        }
    }

    /** Every output has weights of its own. */
    record LocallyConnectedPlan(int filters, Window window, boolean bias) implements LayerPlan {
        @Override
        public OneInputLayer layer(Shape input) {
            return new LocallyConnected(input, filters, window, bias);
        }
    }

    /** What a pooling keeps of a window. */
    enum PoolingPlanKind {
        MAX,
        AVERAGE,
        MIN
    }

    /** @param countPadding whether the padding counts as zeros in an average */
    record PoolingPlan(PoolingPlanKind kind, Window window, boolean countPadding) implements LayerPlan {
        @Override
        public OneInputLayer layer(Shape input) {
            return switch (kind) {
                case MAX -> new MaxPooling(window);
                case AVERAGE -> new AveragePooling(window, countPadding);
                case MIN -> new MinPooling(window);
            };
        }
    }

    /** One number of each channel: its mean, or its maximum. */
    record GlobalPoolingPlan(boolean average) implements LayerPlan {
        @Override
        public OneInputLayer layer(Shape input) {
            return average ? new GlobalAveragePooling() : new GlobalMaxPooling();
        }
    }

    record FullyConnectedPlan(int units, boolean bias) implements LayerPlan {
        @Override
        public OneInputLayer layer(Shape input) {
            return new Dense(input.size(), units, bias);
        }
    }

    record FlattenPlan() implements LayerPlan {
        @Override
        public OneInputLayer layer(Shape input) {
            return new Flatten();
        }
    }

    /**
     * @param epsilon added to the variance, so that it is never 0
     * @param momentum the weight of a batch in the running mean and variance
     */
    record BatchNormalizationPlan(float epsilon, float momentum) implements LayerPlan {
        /** As PyTorch has it. */
        public static final BatchNormalizationPlan USUAL =
                new BatchNormalizationPlan(BatchNormalization.EPSILON, BatchNormalization.MOMENTUM);

        @Override
        public OneInputLayer layer(Shape input) {
            return new BatchNormalization(input.channels(), epsilon, momentum);
        }
    }

    /** @param rate the share of the numbers that is dropped while training, from 0 to below 1 */
    record DropoutPlan(double rate) implements LayerPlan {
        @Override
        public OneInputLayer layer(Shape input) {
            return new Dropout((float) rate);
        }
    }

    /** The activation functions that can be chosen. */
    enum Activation {
        RELU,
        LEAKY_RELU,
        SIGMOID,
        TANH,
        GELU,
        SILU,
        HARD_SWISH
    }

    record ActivationPlan(Activation function) implements LayerPlan {
        @Override
        public ActivationFunction layer(Shape input) {
            return switch (function) {
                case RELU -> new Relu();
                case LEAKY_RELU -> new LeakyRelu(LEAK);
                case SIGMOID -> new Sigmoid();
                case TANH -> new Tanh();
                case GELU -> new Gelu(false);
                case SILU -> new Silu();
                case HARD_SWISH -> new HardSwish();
            };
        }

        /** The slope of a leaky ReLU for negative numbers, PyTorch's default. */
        private static final float LEAK = 0.01f;
    }

    /** Zeros around the picture. */
    record PaddingPlan(int cells) implements LayerPlan {
        @Override
        public OneInputLayer layer(Shape input) {
            return new Padding(Window.square(1).withPadding(cells));
        }
    }

    /** The pooling of LeNet-5 of 1998, which learns two numbers for each channel. */
    record SubsamplingPlan(Window window) implements LayerPlan {
        @Override
        public OneInputLayer layer(Shape input) {
            return new TrainableSubsampling(input.channels(), window);
        }
    }

    /** The convolution C3 of LeNet-5 of 1998, whose 16 filters read some of 6 channels each. */
    record ConnectionTablePlan(Window window) implements LayerPlan {
        @Override
        public OneInputLayer layer(Shape input) {
            return new ConnectionTableConvolution(ConnectionTable.leNet5(), window);
        }
    }

    /** The output of LeNet-5 of 1998: the distances to a drawn bitmap of each digit. */
    record DigitBitmapsPlan() implements LayerPlan {
        @Override
        public RadialBasis layer(Shape input) {
            return DigitBitmaps.layer();
        }
    }
}
