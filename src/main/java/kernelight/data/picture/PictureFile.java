package kernelight.data.picture;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import kernelight.data.DataFileException;
import kernelight.data.DiskProblem;
import kernelight.data.drawing.InkPicture;
import kernelight.files.FileKind;
import kernelight.files.FileKindReader;
import kernelight.words.LocalizedMessage;

/**
 * Reads a picture file (PNG, JPEG, BMP, GIF or TIFF) of any size, however the camera was held: its colours, or the ink in
 * it, whether dark on light or light on dark.
 */
public final class PictureFile {
    /** Larger pictures are refused before they are decoded. The largest cameras have 200 million pixels. */
    private static final long MAX_PIXELS = 250_000_000;

    /**
     * Pictures with a longer side are refused as well: what is read of a picture a pixel wide is nothing, and its decoder
     * would take minutes for its millions of rows. JPEG ends at 65,535; panoramas have up to about 60,000.
     */
    private static final int LONGEST_SIDE = 100_000;

    /** The limit is said in millions. */
    private static final long MILLION = 1_000_000;

    private PictureFile() {}

    /**
     * Reads a picture of at most 2048 x 2048 pixels, scaled down if necessary.
     *
     * @throws DataFileException if the file does not exist, is not a picture, is damaged or cut off, or is too large
     */
    public static InkPicture read(Path path) throws DataFileException {
        return InkFinder.find(Brightness.of(
                PaperSheet.cutOutOf(upright(path, PictureDecoder.MAX_SIDE).picture())));
    }

    /**
     * Reads a picture of this side whose every grey value counts: 0 to 1 from its paper, white or black, whichever its
     * border is nearer to.
     *
     * @throws DataFileException if {@link #read} would throw one, or the picture has another size
     */
    public static InkPicture readAsIs(Path path, int side) throws DataFileException {
        Brightness picture =
                Brightness.plain(upright(path, PictureDecoder.MAX_SIDE).picture());
        if (picture.width() != side || picture.height() != side) {
            throw DataFileException.of(path, "file.picture.otherSize", picture.width(), picture.height(), side);
        }
        return InkFinder.asIs(picture);
    }

    /**
     * Reads a picture with its colours, grey or red, green and blue, as it is, only turned upright and put on its paper
     * where it is transparent.
     *
     * @param longestSide at most 2048; larger pictures are scaled down to it by area averaging
     * @throws DataFileException if {@link #read} would throw one
     */
    public static LoadedPicture readColours(Path path, int longestSide) throws DataFileException {
        return upright(path, longestSide);
    }

    private static LoadedPicture upright(Path path, int longestSide) throws DataFileException {
        if (!Files.isRegularFile(path)) {
            throw DataFileException.of(path, Files.exists(path) ? "file.notAFile" : "file.missing");
        }
        LoadedPicture stored;
        try (ImageInputStream stream = new FileImageInputStream(path.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw notAPicture(path);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, false, true);
                stored = decode(path, reader, longestSide);
            } finally {
                reader.dispose();
            }
        } catch (DataFileException explained) {
            throw explained;
        } catch (IOException failure) {
            throw DiskProblem.reading(path, failure);
        }
        Orientation orientation = ExifOrientation.orientation(path);
        ColourPicture picture = TransparentPaper.filledIn(orientation.upright(stored.picture()));
        return orientation.swapsSides()
                ? new LoadedPicture(stored.fileHeight(), stored.fileWidth(), picture)
                : new LoadedPicture(stored.fileWidth(), stored.fileHeight(), picture);
    }

    private static DataFileException notAPicture(Path path) throws IOException {
        FileKind kind = FileKindReader.kindOf(path);
        return kind == FileKind.UNKNOWN || kind.isPicture()
                ? DataFileException.of(path, "file.picture.unknown")
                : DataFileException.otherKind(path, kind, LocalizedMessage.of("file.picture"));
    }

    /** Decoders throw any kind of exception for damaged files, and for some damage they only warn. */
    private static LoadedPicture decode(Path path, ImageReader reader, int longestSide) throws DataFileException {
        AtomicBoolean endMissing = new AtomicBoolean();
        reader.addIIOReadWarningListener((source, warning) -> {
            String lowerCase = warning.toLowerCase(Locale.ROOT); // libjpeg's text, which is never translated
            if (lowerCase.contains("premature end")) {
                endMissing.set(true);
            }
        });
        LoadedPicture picture;
        try {
            requireAllowedSize(path, reader.getWidth(0), reader.getHeight(0));
            picture = new LoadedPicture(
                    reader.getWidth(0), reader.getHeight(0), new PictureDecoder(reader).decode(longestSide));
        } catch (DataFileException explained) {
            throw explained;
        } catch (IOException | RuntimeException damage) {
            DataFileException explained = isEndMissing(damage) || TruncationCheck.isMissing(path)
                    ? cutOff(path)
                    : DataFileException.of(path, "file.picture.damaged");
            explained.initCause(damage);
            throw explained;
        } catch (OutOfMemoryError tooLarge) {
            throw DataFileException.of(path, "file.picture.memory");
        }
        if (endMissing.get() || ignoresMissingEnd(reader) && TruncationCheck.isMissing(path)) {
            throw cutOff(path);
        }
        return picture;
    }

    /** Java's decoders of GIF and progressive JPEG files do not report a missing end. */
    private static boolean ignoresMissingEnd(ImageReader reader) {
        return reader.getOriginatingProvider() != null
                && Stream.of(reader.getOriginatingProvider().getFormatNames())
                        .anyMatch(Set.of("gif", "jpeg")::contains);
    }

    private static void requireAllowedSize(Path path, long width, long height) throws DataFileException {
        if (width > LONGEST_SIDE || height > LONGEST_SIDE) {
            throw DataFileException.of(
                    path,
                    "file.picture.longSide",
                    Long.toString(width),
                    Long.toString(height),
                    Integer.toString(LONGEST_SIDE));
        }
        if (width * height > MAX_PIXELS) {
            throw DataFileException.of(
                    path, "file.picture.tooLarge", Long.toString(width), Long.toString(height), MAX_PIXELS / MILLION);
        }
    }

    private static DataFileException cutOff(Path path) {
        return DataFileException.of(path, "file.picture.cutOff");
    }

    private static boolean isEndMissing(Throwable damage) {
        return Stream.iterate(damage, cause -> cause != null, Throwable::getCause)
                .anyMatch(EOFException.class::isInstance);
    }
}
