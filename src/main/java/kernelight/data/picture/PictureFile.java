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

/**
 * A picture file (PNG, JPEG, BMP, GIF or TIFF) of any size, turned as its camera was held, dark on light or light on
 * dark, as ink on paper.
 */
public final class PictureFile {
    /** Pictures with more pixels are refused before anything of them is decoded: the largest cameras have 200 million. */
    private static final long MOST_PIXELS = 250_000_000;

    private static final String USE_ANOTHER = "Use a PNG, JPEG, BMP, GIF or TIFF file.";

    private PictureFile() {}

    /** @throws DataFileException when it is not a picture, is damaged or cut off, or is too large */
    public static InkPicture read(Path path) throws DataFileException {
        if (!Files.isRegularFile(path)) {
            throw new DataFileException(
                    path, Files.exists(path) ? "is not a file." : "does not exist.", "Check the path.");
        }
        ColourPicture picture;
        try (ImageInputStream stream = new FileImageInputStream(path.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new DataFileException(path, "is not a picture that can be read.", USE_ANOTHER);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, false, true);
                picture = decode(path, reader);
            } finally {
                reader.dispose();
            }
        } catch (DataFileException explained) {
            throw explained;
        } catch (IOException failure) {
            throw DiskProblem.reading(path, failure);
        }
        ColourPicture upright =
                TransparentPaper.filledIn(ExifOrientation.orientation(path).upright(picture));
        return InkFinder.find(Brightness.of(PaperSheet.cutOutOf(upright)));
    }

    /** Decoders answer damage with whatever exception they run into; for some of it they only warn. */
    private static ColourPicture decode(Path path, ImageReader reader) throws DataFileException {
        AtomicBoolean endMissing = new AtomicBoolean();
        reader.addIIOReadWarningListener((source, warning) -> {
            String said = warning.toLowerCase(Locale.ROOT); // libjpeg's own words, in every language
            if (said.contains("premature end")) {
                endMissing.set(true);
            }
        });
        ColourPicture picture;
        try {
            requireSensibleSize(path, reader.getWidth(0), reader.getHeight(0));
            picture = new PictureDecoder(reader).decode();
        } catch (DataFileException explained) {
            throw explained;
        } catch (IOException | RuntimeException damage) {
            DataFileException explained = isEndMissing(damage) || PictureEnd.isMissing(path)
                    ? cutOff(path)
                    : new DataFileException(
                            path, "is a damaged picture, or one of a kind that cannot be read.", USE_ANOTHER);
            explained.initCause(damage);
            throw explained;
        } catch (OutOfMemoryError tooLarge) {
            throw new DataFileException(path, "needs more memory than there is.", "Scale it down first.");
        }
        if (endMissing.get() || decodesSilently(reader) && PictureEnd.isMissing(path)) {
            throw cutOff(path);
        }
        return picture;
    }

    /** Java's decoders of GIF and of progressive JPEG files take what there is and say nothing. */
    private static boolean decodesSilently(ImageReader reader) {
        return reader.getOriginatingProvider() != null
                && Stream.of(reader.getOriginatingProvider().getFormatNames())
                        .anyMatch(Set.of("gif", "jpeg")::contains);
    }

    private static void requireSensibleSize(Path path, long width, long height) throws DataFileException {
        if (width * height > MOST_PIXELS) {
            throw new DataFileException(
                    path,
                    "has " + width + " x " + height + " pixels; more than " + MOST_PIXELS / 1_000_000
                            + " million are not read.",
                    "Scale it down first.");
        }
    }

    private static DataFileException cutOff(Path path) {
        return new DataFileException(
                path, "is cut off: the end of the picture is missing.", "Copy or download it again.");
    }

    private static boolean isEndMissing(Throwable damage) {
        return Stream.iterate(damage, cause -> cause != null, Throwable::getCause)
                .anyMatch(EOFException.class::isInstance);
    }
}
