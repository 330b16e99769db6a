package kernelight.screen.training.runs.model;

/**
 * Where a run begins that goes on from another one.
 *
 * @param run the number of the other run
 * @param batch of the other run
 */
public record RunOrigin(int run, long batch) {}
