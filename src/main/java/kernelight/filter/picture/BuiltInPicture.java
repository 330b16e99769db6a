package kernelight.filter.picture;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kernelight.filter.Planes;
import kernelight.filter.response.CutOut;

/** The pictures that come with the app, drawn by it: the same on every machine, in whole numbers from 0 to 255. */
public enum BuiltInPicture {
    /** A house, hills, a tree, a fence and a balloon, as in a photograph: edges at all angles. In colour. */
    SCENE(Scene::picture, true),
    /** Four birds, two of them with the same beak, which a filter cut out of one finds on both. In colour. */
    BIRD(Birds::picture, true),
    /** Even squares without noise. In colour. */
    CHESS_BOARD(ChessBoard::picture, true),
    /** A handwritten 5 of 28 x 28 pixels, white on black, as LeNet reads it. Grey. */
    DIGIT(Digit::picture, false),
    /** Printed words in three sizes. In colour. */
    TEXT(PrintedText::picture, true);

    /**
     * The beak of the upper finch in {@link #BIRD} with the edge of its face. As a filter it responds most there, then on
     * the other finch, and elsewhere with less than half as much.
     */
    public static final CutOut BEAK = new CutOut(66, 130, 15, 15);

    private final Supplier<Planes> drawing;
    private final boolean coloured;

    BuiltInPicture(Supplier<Planes> drawing, boolean coloured) {
        this.drawing = drawing;
        this.coloured = coloured;
    }

    /** Draws it, which takes up to a few tenths of a second: red, green and blue, or grey where it has no colours. */
    public Planes picture() {
        return drawing.get();
    }

    /** Draws it in grey. */
    public Planes grey() {
        return picture().inGrey();
    }

    public boolean isColoured() {
        return coloured;
    }

    /** As it is typed: chess-board. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All of them as they are typed, with commas between. */
    public static String ids() {
        return Arrays.stream(values()).map(BuiltInPicture::id).collect(Collectors.joining(", "));
    }

    public static Optional<BuiltInPicture> withId(String id) {
        return Arrays.stream(values())
                .filter(picture -> picture.id().equalsIgnoreCase(id))
                .findFirst();
    }
}
