package kernelight.screen.training.batch.model;

/** The four steps in which a network learns from a batch. */
public enum BatchPhase {
    FORWARD,
    LOSS,
    BACKWARD,
    UPDATE
}
