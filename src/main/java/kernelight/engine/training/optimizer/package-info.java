/**
 * From gradients to new weights: the optimizers and the schedules of the learning rate, as PyTorch defines them where
 * papers and libraries differ. Imports {@code engine.layer} for the parameters, nothing else of the engine.
 *
 * <p>A settings record says what is wanted and is what a file or a screen keeps; an {@link
 * kernelight.engine.training.optimizer.Optimizer} is made from it for the weights of one network and has a memory.
 * (Rejected: one record with all numbers of all optimizers; half of them would mean nothing for the one chosen.)
 */
package kernelight.engine.training.optimizer;
