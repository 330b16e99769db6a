package kernelight.engine.training.optimizer;

import java.util.List;
import kernelight.engine.layer.Parameter;

/** The choice of an optimizer with its hyperparameters, except the learning rate, which a {@link RateSchedule} sets. */
public sealed interface OptimizerSettings {
    /**
     * Stochastic gradient descent, as {@code torch.optim.SGD} with dampening 0. With g the gradient and w a weight:
     *
     * <pre>
     * g = g + weightDecay * w
     * v = momentum * v + g
     * w = w - rate * v                     without Nesterov
     * w = w - rate * (g + momentum * v)    with Nesterov
     * </pre>
     *
     * Momentum: Polyak (1964), in the form of Sutskever et al., "On the importance of initialization and momentum"
     * (2013), with PyTorch's rate outside the velocity: a rate that changes acts on all of the velocity at once.
     *
     * @param momentum the factor by which the velocity decays with each step, 0 to below 1
     * @param nesterov whether the step looks ahead to where the velocity leads; needs some momentum
     * @param weightDecay 0 or more; applies to all parameters, biases too
     */
    record Sgd(double momentum, boolean nesterov, double weightDecay) implements OptimizerSettings {
        /** @throws IllegalArgumentException if a number is out of its range; the message is a sentence for the user */
        public Sgd {
            require(
                    momentum >= 0 && momentum < 1,
                    "The momentum must be at least 0 and below 1, but it is " + momentum
                            + ": at 1 the steps would never die down.");
            require(
                    !nesterov || momentum > 0,
                    "Nesterov momentum needs a momentum above 0, such as 0.9. Set one, or turn Nesterov off.");
            requireDecay(weightDecay);
        }

        @Override
        public Optimizer newOptimizer(List<Parameter> parameters) {
            return new StochasticGradientDescent(this, parameters);
        }

        @Override
        public double usualLearningRate() {
            return 0.02;
        }
    }

    /**
     * Adam (Kingma and Ba, 2014), as {@code torch.optim.Adam}. With g the gradient, w a weight and t the step, from 1:
     *
     * <pre>
     * g = g + weightDecay * w
     * m = beta1 * m + (1 - beta1) * g
     * s = beta2 * s + (1 - beta2) * g * g
     * w = w - rate * (m / (1 - beta1^t)) / (sqrt(s / (1 - beta2^t)) + epsilon)
     * </pre>
     *
     * @param beta1 the decay of the running mean of the gradients, 0 to below 1
     * @param beta2 the decay of the running mean of their squares, 0 to below 1
     * @param epsilon avoids a division by zero where all gradients were zero; above 0
     * @param weightDecay 0 or more; L2 regularization through the gradient
     */
    record Adam(double beta1, double beta2, double epsilon, double weightDecay) implements OptimizerSettings {
        /** @throws IllegalArgumentException if a number is out of its range; the message is a sentence for the user */
        public Adam {
            requireAdam(beta1, beta2, epsilon);
            requireDecay(weightDecay);
        }

        /**
         * With the paper's defaults: betas 0.9 and 0.999, epsilon 1e-8.
         *
         * @throws IllegalArgumentException if the weight decay is negative or not finite
         */
        public static Adam withDecay(double weightDecay) {
            return new Adam(0.9, 0.999, 1e-8, weightDecay);
        }

        @Override
        public Optimizer newOptimizer(List<Parameter> parameters) {
            return new AdamOptimizer(this, parameters);
        }

        @Override
        public double usualLearningRate() {
            return 0.001;
        }
    }

    /**
     * AdamW (Loshchilov and Hutter, "Decoupled Weight Decay Regularization", 2017), as {@code torch.optim.AdamW}: Adam
     * whose weight decay stays out of the running means. Before each step of Adam:
     *
     * <pre>
     * w = w - rate * weightDecay * w
     * </pre>
     *
     * @param beta1 as for {@link Adam}
     * @param beta2 as for {@link Adam}
     * @param epsilon as for {@link Adam}
     * @param weightDecay 0 or more; applied to the weights, not to the gradient
     */
    record AdamW(double beta1, double beta2, double epsilon, double weightDecay) implements OptimizerSettings {
        /** PyTorch's default. */
        public static final double USUAL_DECAY = 0.01;

        /** @throws IllegalArgumentException if a number is out of its range; the message is a sentence for the user */
        public AdamW {
            requireAdam(beta1, beta2, epsilon);
            requireDecay(weightDecay);
        }

        /**
         * With the defaults of Adam's paper: betas 0.9 and 0.999, epsilon 1e-8.
         *
         * @throws IllegalArgumentException if the weight decay is negative or not finite
         */
        public static AdamW withDecay(double weightDecay) {
            return new AdamW(0.9, 0.999, 1e-8, weightDecay);
        }

        @Override
        public Optimizer newOptimizer(List<Parameter> parameters) {
            return new AdamOptimizer(this, parameters);
        }

        @Override
        public double usualLearningRate() {
            return 0.001;
        }
    }

    /** A new optimizer for these parameters, with its memory zero. */
    Optimizer newOptimizer(List<Parameter> parameters);

    /** A learning rate that usually works well on small networks. */
    double usualLearningRate();

    private static void requireAdam(double beta1, double beta2, double epsilon) {
        require(beta1 >= 0 && beta1 < 1, "Adam's beta1 must be at least 0 and below 1, but it is " + beta1 + ".");
        require(beta2 >= 0 && beta2 < 1, "Adam's beta2 must be at least 0 and below 1, but it is " + beta2 + ".");
        require(
                epsilon > 0 && Double.isFinite(epsilon),
                "Adam's epsilon must be a number above 0, but it is " + epsilon + ".");
    }

    private static void requireDecay(double weightDecay) {
        require(
                weightDecay >= 0 && Double.isFinite(weightDecay),
                "The weight decay must be 0 or more, but it is " + weightDecay + ".");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
