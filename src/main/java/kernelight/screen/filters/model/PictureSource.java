package kernelight.screen.filters.model;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import kernelight.data.DataFileException;
import kernelight.data.picture.LoadedPicture;
import kernelight.data.picture.PictureFile;
import kernelight.filter.FilterProblem;
import kernelight.filter.Planes;
import kernelight.filter.picture.BuiltInPicture;
import kernelight.pad.model.DrawnStroke;
import kernelight.words.LocalizedMessage;

/**
 * Where a picture comes from; all of a picture that is kept between starts.
 *
 * @param id the name of a built-in picture, the path of a file; otherwise empty
 * @param strokes what is drawn on the pad; otherwise none
 */
public record PictureSource(Origin origin, String id, List<DrawnStroke> strokes) {
    /** What is on the clipboard. */
    public static final PictureSource CLIPBOARD = new PictureSource(Origin.CLIPBOARD, "", List.of());

    /** Where a picture comes from. */
    public enum Origin {
        BUILT_IN,
        FILE,
        CLIPBOARD,
        /** Drawn on the pad. */
        DRAWN
    }

    public PictureSource {
        strokes = List.copyOf(strokes);
    }

    static PictureSource of(BuiltInPicture picture) {
        return new PictureSource(Origin.BUILT_IN, picture.id(), List.of());
    }

    static PictureSource of(Path file) {
        return new PictureSource(Origin.FILE, file.toAbsolutePath().toString(), List.of());
    }

    static PictureSource of(List<DrawnStroke> strokes) {
        return new PictureSource(Origin.DRAWN, "", strokes);
    }

    public boolean isDrawn() {
        return origin == Origin.DRAWN;
    }

    /**
     * Draws the picture, or reads its file. On any thread; takes up to a few tenths of a second.
     *
     * @throws DataFileException if the file cannot be read
     * @throws FilterProblem if it was on the clipboard, where it no longer is, or has a name that means nothing here
     */
    SourcePicture read() throws DataFileException, FilterProblem {
        return switch (origin) {
            case BUILT_IN ->
                BuiltInPicture.withId(id)
                        .map(picture -> SourcePicture.of(
                                this, LocalizedMessage.of("filters.picture." + picture), picture.picture()))
                        .orElseThrow(() -> new FilterProblem("filters.picture.noPath", id));
            case FILE -> {
                Path file = path();
                LoadedPicture loaded = PictureFile.readColours(file, SourcePicture.LONGEST_SIDE);
                yield SourcePicture.of(
                                this,
                                LocalizedMessage.of("filters.picture.file", String.valueOf(file.getFileName())),
                                Planes.of(loaded.picture()))
                        .scaledFrom(loaded.fileWidth(), loaded.fileHeight());
            }
            case CLIPBOARD -> throw new FilterProblem("filters.picture.clipboard.gone");
            case DRAWN -> SourcePicture.drawn(strokes);
        };
    }

    /** A session may come from a system with other names. */
    private Path path() throws FilterProblem {
        try {
            return Path.of(id);
        } catch (InvalidPathException otherSystem) {
            throw new FilterProblem("filters.picture.noPath", id);
        }
    }
}
