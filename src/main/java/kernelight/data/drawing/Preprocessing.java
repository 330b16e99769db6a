package kernelight.data.drawing;

/**
 * Which steps bring a drawing to the network's input. MNIST's digits were made with all of them; without one, a network
 * that learned from those digits gets something that it has not seen.
 *
 * @param cropsToInk whether the box around the ink is scaled to 20 x 20, rather than the whole page to 28 x 28
 * @param centresMass whether the ink is moved by whole pixels until its centre of mass is in the middle
 */
public record Preprocessing(boolean cropsToInk, boolean centresMass) {
    public static final Preprocessing USUAL = new Preprocessing(true, true);

    public Preprocessing croppingToInk(boolean now) {
        return new Preprocessing(now, centresMass);
    }

    public Preprocessing centringMass(boolean now) {
        return new Preprocessing(cropsToInk, now);
    }
}
