package kernelight.stage.state;

import java.util.Objects;
import kernelight.formula.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * How one cell looks. Cells with equal styles look the same, so a cell is painted again only when its style changes.
 *
 * @param text the number, or nothing
 * @param quantity the quantity whose colour it has
 * @param emphasis how much it matters now
 * @param shade the number that {@link CellBackground#SHADE} and {@link CellBackground#TINT} show as a colour
 * @param pixel for {@link CellBackground#PIXEL}, its colour as 0xRRGGBB
 * @param weight for {@link CellBackground#WEIGHT}, which of the filter's weights
 * @param corner small print in the lower right corner: what the number is multiplied by
 * @param foot small print below the number, in the cell's own colour; or nothing
 * @param sides where its frame is
 * @param hatched whether it is never read
 * @param padding whether it lies on the padding: its lines are dashed
 * @param blocked whether its number does not count, as where ReLU stops a gradient: it is dimmed and hatched the other way
 */
public record CellStyle(
        String text,
        Quantity quantity,
        Emphasis emphasis,
        CellBackground background,
        Shade shade,
        int pixel,
        int weight,
        Corner corner,
        String foot,
        CellFrame frame,
        Sides sides,
        boolean hatched,
        boolean padding,
        boolean blocked) {
    /** The text in place of a number that a quiz asks for. */
    public static final String ASKED = "?";

    /** Which colours stand for the numbers of a table. */
    public enum Scale {
        /** The colour map of the window, from the smallest to the largest number. */
        SEQUENTIAL,
        /** Two colours that meet at 0: the table has negative and positive numbers. */
        DIVERGING,
        /** From black for 0 to white for the largest number: the table is a picture. */
        GREYS
    }

    /** A number with the range of its table's numbers and their scale, which together give its colour. */
    public record Shade(double value, double smallest, double largest, Scale scale) {
        public static final Shade NONE = new Shade(0, 0, 0, Scale.SEQUENTIAL);

        /** The range of a table's numbers. */
        public static Shade range(double smallest, double largest) {
            boolean signed = smallest < 0 && largest > 0;
            return new Shade(0, smallest, largest, signed ? Scale.DIVERGING : Scale.SEQUENTIAL);
        }

        /** The same of a table that is a picture, unless it has negative numbers. */
        public Shade ofPicture() {
            return smallest < 0 ? this : new Shade(value, 0, largest, Scale.GREYS);
        }

        Shade at(double number) {
            return new Shade(number, smallest, largest, scale);
        }
    }

    /**
     * A factor beside the number.
     *
     * @param quantity the quantity that the factor belongs to, whose colour it has
     */
    public record Corner(String text, Quantity quantity) {
        public static final Corner NONE = new Corner("", Quantity.FILTER);
    }

    /** The edges of a cell. */
    public record Sides(boolean left, boolean top, boolean right, boolean bottom) {
        public static final Sides ALL = new Sides(true, true, true, true);
    }

    /** A cell with nothing beyond its number, colour and emphasis. */
    public static CellStyle of(String text, Quantity quantity, Emphasis emphasis, CellBackground background) {
        return new CellStyle(
                text,
                quantity,
                emphasis,
                background,
                Shade.NONE,
                0,
                0,
                Corner.NONE,
                "",
                CellFrame.NONE,
                Sides.ALL,
                false,
                false,
                false);
    }

    public CellStyle with(Shade newShade) {
        return new CellStyle(
                text,
                quantity,
                emphasis,
                CellBackground.SHADE,
                newShade,
                pixel,
                weight,
                corner,
                foot,
                frame,
                sides,
                hatched,
                padding,
                blocked);
    }

    /** @param strength from -1 to 1 */
    public CellStyle tinted(double strength) {
        return new CellStyle(
                text,
                quantity,
                emphasis,
                CellBackground.TINT,
                Shade.range(-1, 1).at(strength),
                pixel,
                weight,
                corner,
                foot,
                frame,
                sides,
                hatched,
                padding,
                blocked);
    }

    /** As a pixel of this colour; its number is not painted, but read aloud. */
    public CellStyle withPixel(int newPixel) {
        return new CellStyle(
                text,
                quantity,
                emphasis,
                CellBackground.PIXEL,
                shade,
                newPixel,
                weight,
                corner,
                foot,
                frame,
                sides,
                hatched,
                padding,
                blocked);
    }

    public CellStyle withWeight(int newWeight) {
        return new CellStyle(
                text,
                quantity,
                emphasis,
                CellBackground.WEIGHT,
                shade,
                pixel,
                newWeight,
                corner,
                foot,
                frame,
                sides,
                hatched,
                padding,
                blocked);
    }

    public CellStyle with(Corner note) {
        return new CellStyle(
                text,
                quantity,
                emphasis,
                background,
                shade,
                pixel,
                weight,
                note,
                foot,
                frame,
                sides,
                hatched,
                padding,
                blocked);
    }

    public CellStyle withFoot(String note) {
        return new CellStyle(
                text,
                quantity,
                emphasis,
                background,
                shade,
                pixel,
                weight,
                corner,
                note,
                frame,
                sides,
                hatched,
                padding,
                blocked);
    }

    public CellStyle with(CellFrame newFrame) {
        return new CellStyle(
                text,
                quantity,
                emphasis,
                background,
                shade,
                pixel,
                weight,
                corner,
                foot,
                newFrame,
                sides,
                hatched,
                padding,
                blocked);
    }

    /** Framed on these sides only: its neighbours on the others are framed with it. */
    public CellStyle with(CellFrame newFrame, Sides newSides) {
        return new CellStyle(
                text,
                quantity,
                emphasis,
                background,
                shade,
                pixel,
                weight,
                corner,
                foot,
                newFrame,
                newSides,
                hatched,
                padding,
                blocked);
    }

    public CellStyle hatched(boolean isHatched) {
        if (isHatched == hatched) {
            return this; // as nearly all of thousands of cells
        }
        return new CellStyle(
                text,
                quantity,
                emphasis,
                background,
                shade,
                pixel,
                weight,
                corner,
                foot,
                frame,
                sides,
                isHatched,
                padding,
                blocked);
    }

    public CellStyle onPadding() {
        return new CellStyle(
                text,
                quantity,
                emphasis,
                background,
                shade,
                pixel,
                weight,
                corner,
                foot,
                frame,
                sides,
                hatched,
                true,
                blocked);
    }

    public CellStyle blocked(boolean isBlocked) {
        if (isBlocked == blocked) {
            return this;
        }
        return new CellStyle(
                text,
                quantity,
                emphasis,
                background,
                shade,
                pixel,
                weight,
                corner,
                foot,
                frame,
                sides,
                hatched,
                padding,
                isBlocked);
    }

    /** As a record's own, but several times as fast: a step compares thousands of cells with those before. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CellStyle style
                && emphasis == style.emphasis
                && background == style.background
                && text.equals(style.text)
                && quantity == style.quantity
                && frame == style.frame
                && pixel == style.pixel
                && weight == style.weight
                && hatched == style.hatched
                && padding == style.padding
                && blocked == style.blocked
                && foot.equals(style.foot)
                && isSame(shade, style.shade)
                && isSame(corner, style.corner)
                && isSame(sides, style.sides);
    }

    /** Mostly they are the one constant. */
    private static boolean isSame(Record one, Record other) {
        return one == other || one.equals(other);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                text,
                quantity,
                emphasis,
                background,
                shade,
                pixel,
                weight,
                corner,
                foot,
                frame,
                sides,
                hatched,
                padding,
                blocked);
    }
}
