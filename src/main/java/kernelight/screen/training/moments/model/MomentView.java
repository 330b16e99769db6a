package kernelight.screen.training.moments.model;

/** What is shown of the watched digit while a batch in the past is looked at. */
public enum MomentView {
    /** The network as it was. */
    THEN,
    /** The network as it is now. */
    LIVE,
    /** What has changed from then to now. */
    CHANGE
}
