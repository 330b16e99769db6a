package kernelight.screen.training.setup.model;

import kernelight.engine.training.optimizer.RateSchedule;

/** The schedules of the learning rate to choose from. */
public enum ScheduleChoice {
    COSINE,
    CONSTANT,
    STEP,
    ONE_CYCLE;

    /**
     * The schedule of this kind.
     *
     * @param stepEpochs the length of a step, 1 or more; only {@link #STEP} uses it
     * @param stepFactor what the rate is multiplied by at each step, above 0; only {@link #STEP} uses it
     */
    RateSchedule schedule(int stepEpochs, double stepFactor) {
        return switch (this) {
            case COSINE -> new RateSchedule.HalfCosine();
            case CONSTANT -> new RateSchedule.Constant();
            case STEP -> new RateSchedule.Step(stepEpochs, stepFactor);
            case ONE_CYCLE -> RateSchedule.OneCycle.usual();
        };
    }
}
