/**
 * The time machine: which batch of the run is looked at, the network as it was then, and runs that go on from there. Stands
 * on the model of the training screen, which does not know it. FX thread, except for {@code MomentReplay}, which belongs to
 * the thread that computes moments again.
 */
package kernelight.screen.training.moments.model;
