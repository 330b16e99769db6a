package kernelight.screen.filters.model;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import kernelight.data.DataFileException;
import kernelight.data.picture.LoadedPicture;
import kernelight.data.picture.PictureFile;
import kernelight.filter.FilterProblem;
import kernelight.filter.Planes;
import kernelight.filter.picture.BuiltInPicture;
import kernelight.words.LocalizedMessage;

/**
 * A picture to be filtered.
 *
 * @param origin where it comes from
 * @param id the name of a built-in picture, the path of a file; otherwise empty
 * @param name what to call it
 * @param colours red, green and blue; or grey, where it has no colours
 * @param grey how bright it is
 * @param scaledFrom how large it was, if it was scaled down
 */
public record SourcePicture(
        Origin origin,
        String id,
        LocalizedMessage name,
        Planes colours,
        Planes grey,
        Optional<LocalizedMessage> scaledFrom) {
    /** Larger pictures are scaled down. */
    public static final int LONGEST_SIDE = 1024;

    /** Stands there until the first picture is drawn or read. */
    static final SourcePicture NONE =
            of(Origin.BUILT_IN, "", LocalizedMessage.of("filters.picture.none"), Planes.grey(1, 1, 0));

    /** Where a picture comes from. */
    public enum Origin {
        BUILT_IN,
        FILE,
        CLIPBOARD
    }

    static SourcePicture of(Origin origin, String id, LocalizedMessage name, Planes picture) {
        return new SourcePicture(origin, id, name, picture, picture.inGrey(), Optional.empty());
    }

    /** The same picture, which was once so large. */
    SourcePicture scaledFrom(int width, int height) {
        boolean isSmaller = width != colours.width() || height != colours.height();
        return new SourcePicture(
                origin,
                id,
                name,
                colours,
                grey,
                isSmaller
                        ? Optional.of(LocalizedMessage.of(
                                "filters.picture.scaled", Integer.toString(width), Integer.toString(height)))
                        : Optional.empty());
    }

    /** A picture that comes with the app; drawing it takes up to a few tenths of a second. */
    public static SourcePicture of(BuiltInPicture picture) {
        return of(Origin.BUILT_IN, picture.id(), LocalizedMessage.of("filters.picture." + picture), picture.picture());
    }

    /**
     * Draws a picture that comes with the app, or reads a file.
     *
     * @throws DataFileException if the file cannot be read
     * @throws FilterProblem if it was on the clipboard, where it no longer is
     */
    static SourcePicture read(Origin origin, String id) throws DataFileException, FilterProblem {
        return switch (origin) {
            case BUILT_IN -> of(BuiltInPicture.withId(id).orElse(BuiltInPicture.SCENE));
            case FILE -> {
                Path file = path(id);
                LoadedPicture loaded = PictureFile.readColours(file, LONGEST_SIDE);
                yield of(
                                origin,
                                id,
                                LocalizedMessage.of("filters.picture.file", String.valueOf(file.getFileName())),
                                Planes.of(loaded.picture()))
                        .scaledFrom(loaded.fileWidth(), loaded.fileHeight());
            }
            case CLIPBOARD -> throw new FilterProblem("filters.picture.clipboard.gone");
        };
    }

    /** A session may come from a system with other names. */
    private static Path path(String id) throws FilterProblem {
        try {
            return Path.of(id);
        } catch (InvalidPathException otherSystem) {
            throw new FilterProblem("filters.picture.noPath", id);
        }
    }

    public boolean hasColours() {
        return !colours.isGrey();
    }

    /** As it is filtered. */
    Planes planes(boolean asGrey) {
        return asGrey ? grey : colours;
    }
}
