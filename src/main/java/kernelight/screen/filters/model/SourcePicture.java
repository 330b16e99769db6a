package kernelight.screen.filters.model;

import java.util.List;
import java.util.Optional;
import kernelight.data.drawing.InkPicture;
import kernelight.filter.Planes;
import kernelight.pad.model.DrawnStroke;
import kernelight.pad.model.PageInk;
import kernelight.words.LocalizedMessage;

/**
 * A picture to be filtered.
 *
 * @param source where it comes from
 * @param name what to call it
 * @param colours red, green and blue; or grey, where it has no colours
 * @param grey how bright it is
 * @param scaledFrom how large it was, if it was scaled down
 */
public record SourcePicture(
        PictureSource source,
        LocalizedMessage name,
        Planes colours,
        Planes grey,
        Optional<LocalizedMessage> scaledFrom) {
    /** Larger pictures are scaled down. */
    public static final int LONGEST_SIDE = 1024;

    /** Stands there until the first picture is drawn or read. */
    static final SourcePicture NONE = of(
            new PictureSource(PictureSource.Origin.BUILT_IN, "", List.of()),
            LocalizedMessage.of("filters.picture.none"),
            Planes.grey(1, 1, 0));

    static SourcePicture of(PictureSource source, LocalizedMessage name, Planes picture) {
        return new SourcePicture(source, name, picture, picture.inGrey(), Optional.empty());
    }

    /** What is drawn on the pad, black on white, in whole numbers as in a file. On any thread. */
    static SourcePicture drawn(List<DrawnStroke> strokes) {
        InkPicture ink = PageInk.of(strokes);
        float[] levels = new float[ink.ink().length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = Math.round(Planes.BRIGHTEST * (1 - ink.ink()[i]));
        }
        return of(
                PictureSource.of(strokes),
                LocalizedMessage.of("filters.picture.drawn"),
                Planes.grey(ink.height(), ink.width(), levels));
    }

    /** The same picture, which was once so large. */
    SourcePicture scaledFrom(int width, int height) {
        boolean isSmaller = width != colours.width() || height != colours.height();
        return new SourcePicture(
                source,
                name,
                colours,
                grey,
                isSmaller
                        ? Optional.of(LocalizedMessage.of(
                                "filters.picture.scaled", Integer.toString(width), Integer.toString(height)))
                        : Optional.empty());
    }

    public boolean hasColours() {
        return !colours.isGrey();
    }

    /** As it is filtered. */
    Planes planes(boolean asGrey) {
        return asGrey ? grey : colours;
    }
}
