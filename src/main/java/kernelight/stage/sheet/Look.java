package kernelight.stage.sheet;

import kernelight.formula.Quantity;

/**
 * How one cell looks. Two cells that are equal in this look the same, so only what has changed is painted again.
 *
 * @param text the number, or nothing
 * @param quantity whose colour it has
 * @param light how much it matters now
 * @param shade what {@link Ground#SHADE} is to show
 * @param weight for {@link Ground#WEIGHT}, which of the filter's weights
 * @param corner small print in the lower right corner, in the filter's colour; or nothing
 * @param foot small print below the number, in the cell's own colour; or nothing
 * @param hatched whether it is never read
 * @param padding whether it lies on the padding: its lines are dashed
 * @param crossed whether its number is kept from counting, as ReLU keeps a gradient
 */
public record Look(
        String text,
        Quantity quantity,
        Light light,
        Ground ground,
        Shade shade,
        int weight,
        String corner,
        String foot,
        Frame frame,
        boolean hatched,
        boolean padding,
        boolean crossed) {
    /** A number among the numbers of its table. */
    public record Shade(double value, double smallest, double largest) {
        public static final Shade NONE = new Shade(0, 0, 0);
    }

    /** A number that matters as much as this. */
    public static Look of(String text, Quantity quantity, Light light, Ground ground) {
        return new Look(text, quantity, light, ground, Shade.NONE, 0, "", "", Frame.NONE, false, false, false);
    }

    public Look with(Shade newShade) {
        return new Look(
                text, quantity, light, Ground.SHADE, newShade, weight, corner, foot, frame, hatched, padding, crossed);
    }

    public Look withWeight(int newWeight) {
        return new Look(
                text, quantity, light, Ground.WEIGHT, shade, newWeight, corner, foot, frame, hatched, padding, crossed);
    }

    public Look withCorner(String note) {
        return new Look(text, quantity, light, ground, shade, weight, note, foot, frame, hatched, padding, crossed);
    }

    public Look withFoot(String note) {
        return new Look(text, quantity, light, ground, shade, weight, corner, note, frame, hatched, padding, crossed);
    }

    public Look with(Frame newFrame) {
        return new Look(
                text, quantity, light, ground, shade, weight, corner, foot, newFrame, hatched, padding, crossed);
    }

    public Look hatched(boolean isHatched) {
        return new Look(text, quantity, light, ground, shade, weight, corner, foot, frame, isHatched, padding, crossed);
    }

    public Look onPadding() {
        return new Look(text, quantity, light, ground, shade, weight, corner, foot, frame, hatched, true, crossed);
    }

    public Look crossed(boolean isCrossed) {
        return new Look(text, quantity, light, ground, shade, weight, corner, foot, frame, hatched, padding, isCrossed);
    }
}
