package kernelight.stage.sheet;

import kernelight.formula.Quantity;

/**
 * How one cell looks. Two cells that are equal in this look the same, so only what has changed is painted again.
 *
 * @param text the number, or nothing
 * @param quantity whose colour it has
 * @param light how much it matters now
 * @param shade what {@link Ground#SHADE} is to show
 * @param pixel for {@link Ground#PIXEL}, its colour as 0xRRGGBB
 * @param weight for {@link Ground#WEIGHT}, which of the filter's weights
 * @param corner small print in the lower right corner, in the filter's colour; or nothing
 * @param foot small print below the number, in the cell's own colour; or nothing
 * @param sides where its frame is
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
        int pixel,
        int weight,
        String corner,
        String foot,
        Frame frame,
        Sides sides,
        boolean hatched,
        boolean padding,
        boolean crossed) {
    /** A number among the numbers of its table. */
    public record Shade(double value, double smallest, double largest) {
        public static final Shade NONE = new Shade(0, 0, 0);
    }

    /** The edges of a cell. */
    public record Sides(boolean left, boolean top, boolean right, boolean bottom) {
        public static final Sides ALL = new Sides(true, true, true, true);
    }

    /** A number that matters as much as this. */
    public static Look of(String text, Quantity quantity, Light light, Ground ground) {
        return new Look(
                text, quantity, light, ground, Shade.NONE, 0, 0, "", "", Frame.NONE, Sides.ALL, false, false, false);
    }

    public Look with(Shade newShade) {
        return new Look(
                text,
                quantity,
                light,
                Ground.SHADE,
                newShade,
                pixel,
                weight,
                corner,
                foot,
                frame,
                sides,
                hatched,
                padding,
                crossed);
    }

    /** As a pixel of this colour; its number is not painted, but read aloud. */
    public Look withPixel(int newPixel) {
        return new Look(
                text,
                quantity,
                light,
                Ground.PIXEL,
                shade,
                newPixel,
                weight,
                corner,
                foot,
                frame,
                sides,
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
                pixel,
                newWeight,
                corner,
                foot,
                frame,
                sides,
                hatched,
                padding,
                crossed);
    }

    public Look withCorner(String note) {
        return new Look(
                text, quantity, light, ground, shade, pixel, weight, note, foot, frame, sides, hatched, padding,
                crossed);
    }

    public Look withFoot(String note) {
        return new Look(
                text, quantity, light, ground, shade, pixel, weight, corner, note, frame, sides, hatched, padding,
                crossed);
    }

    public Look with(Frame newFrame) {
        return new Look(
                text, quantity, light, ground, shade, pixel, weight, corner, foot, newFrame, sides, hatched, padding,
                crossed);
    }

    /** Framed on these sides only: its neighbours on the others are framed with it. */
    public Look with(Frame newFrame, Sides newSides) {
        return new Look(
                text, quantity, light, ground, shade, pixel, weight, corner, foot, newFrame, newSides, hatched, padding,
                crossed);
    }

    public Look hatched(boolean isHatched) {
        return new Look(
                text, quantity, light, ground, shade, pixel, weight, corner, foot, frame, sides, isHatched, padding,
                crossed);
    }

    public Look onPadding() {
        return new Look(
                text, quantity, light, ground, shade, pixel, weight, corner, foot, frame, sides, hatched, true,
                crossed);
    }

    public Look crossed(boolean isCrossed) {
        return new Look(
                text, quantity, light, ground, shade, pixel, weight, corner, foot, frame, sides, hatched, padding,
                isCrossed);
    }
}
