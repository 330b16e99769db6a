package kernelight.screen.training.model;

/** Keeps the run that goes on, so that it can go on at the next start of the app. */
public interface RunKeeper {
    /** Keeps nothing. */
    RunKeeper NONE = new RunKeeper() {
        @Override
        public void keep(KeptRun run) {}

        @Override
        public void discard() {}
    };

    /** Keeps a run in the place of what was kept before; on the training thread. */
    void keep(KeptRun run);

    /** Removes what was kept last, because its run is over or not wanted any more; on the training thread. */
    void discard();
}
