package kernelight.stage.sheet;

import kernelight.formula.Quantity;

/**
 * How one cell looks. Two cells that are equal in this look the same, so only what has changed is painted again.
 *
 * @param text the number, or nothing
 * @param quantity whose colour it has
 * @param light how much it matters now
 * @param shade for {@link Ground#SHADE}, from 0 to 1, or from -1 to 1 where {@code signed}
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
        double shade,
        boolean signed,
        int weight,
        String corner,
        String foot,
        Frame frame,
        boolean hatched,
        boolean padding,
        boolean crossed) {
    /** A number on paper that matters as much as this. */
    public static Look of(String text, Quantity quantity, Light light, Ground ground) {
        return new Look(text, quantity, light, ground, 0, false, 0, "", "", Frame.NONE, false, false, false);
    }

    public Look withShade(double newShade, boolean isSigned) {
        return new Look(
                text,
                quantity,
                light,
                Ground.SHADE,
                newShade,
                isSigned,
                weight,
                corner,
                foot,
                frame,
                hatched,
                padding,
                crossed);
    }

    public Look withWeight(int newWeight) {
        return new Look(
                text,
                quantity,
                light,
                Ground.WEIGHT,
                shade,
                signed,
                newWeight,
                corner,
                foot,
                frame,
                hatched,
                padding,
                crossed);
    }

    public Look withCorner(String note) {
        return new Look(
                text, quantity, light, ground, shade, signed, weight, note, foot, frame, hatched, padding, crossed);
    }

    public Look withFoot(String note) {
        return new Look(
                text, quantity, light, ground, shade, signed, weight, corner, note, frame, hatched, padding, crossed);
    }

    public Look with(Frame newFrame) {
        return new Look(
                text, quantity, light, ground, shade, signed, weight, corner, foot, newFrame, hatched, padding,
                crossed);
    }

    public Look withHatching(boolean isHatched) {
        return new Look(
                text, quantity, light, ground, shade, signed, weight, corner, foot, frame, isHatched, padding, crossed);
    }

    public Look onPadding() {
        return new Look(
                text, quantity, light, ground, shade, signed, weight, corner, foot, frame, hatched, true, crossed);
    }

    public Look withCross(boolean isCrossed) {
        return new Look(
                text, quantity, light, ground, shade, signed, weight, corner, foot, frame, hatched, padding, isCrossed);
    }

    public Look withText(String newText) {
        return new Look(
                newText, quantity, light, ground, shade, signed, weight, corner, foot, frame, hatched, padding,
                crossed);
    }
}
