package kernelight.screen.training.batch.model;

/**
 * What the loss does with the score of one class.
 *
 * @param index of the class
 * @param target what its probability should be: 1 for the true class, 0 for the others
 * @param gradient of the image's loss with respect to the score
 */
public record ClassLoss(int index, float score, float probability, int target, float gradient) {}
