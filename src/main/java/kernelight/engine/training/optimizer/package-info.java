/**
 * Optimizers and schedules of the learning rate, as PyTorch defines them where papers and libraries differ. Imports
 * {@code engine.layer} for the parameters, nothing else of the engine.
 *
 * <p>Settings are immutable records, which files and screens hold; an {@link
 * kernelight.engine.training.optimizer.Optimizer} is made from them for the weights of one network and has a state.
 * (Rejected: one record with all numbers of all optimizers; half of them would mean nothing for the one chosen.)
 */
package kernelight.engine.training.optimizer;
