package kernelight.screen.training.setup.model;

/** Whether images are augmented, and how strongly. */
public enum AugmentationChoice {
    NONE,
    USUAL,
    /** As strongly as each {@link AugmentationAmount} says. */
    OWN
}
