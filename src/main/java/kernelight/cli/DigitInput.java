package kernelight.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import kernelight.data.DataFileException;
import kernelight.data.drawing.DigitPicture;
import kernelight.data.drawing.DigitPlacement;
import kernelight.data.drawing.DrawingToDigit;
import kernelight.data.drawing.InkBox;
import kernelight.data.drawing.InkPicture;
import kernelight.data.picture.PictureFile;
import kernelight.words.LocalizedMessage;
import picocli.CommandLine.Option;

/** How a picture becomes the network's input. */
final class DigitInput {
    @Option(
            names = "--as-is",
            description = "The pictures have 28 x 28 pixels and are the network's input as they are, from paper (black"
                    + " or white) to ink. Default: the digit is found, scaled and centred as in MNIST.")
    private boolean asIs;

    /**
     * Reads a picture file.
     *
     * @param complain takes why it shows no digit, as the drawing screen says it, if it shows none
     * @return empty if it shows none
     * @throws DataFileException if the picture cannot be read, or is not 28 x 28 pixels as it should be
     */
    Optional<DigitPicture> read(Path file, Consumer<String> complain) throws DataFileException {
        if (asIs) {
            return Optional.of(DigitPicture.asIs(PictureFile.readAsIs(file, DigitPlacement.SIDE)));
        }
        InkPicture picture = PictureFile.read(file);
        Optional<DigitPicture> digit = DrawingToDigit.convert(picture);
        if (digit.isEmpty()) {
            complain.accept(noDigit(picture));
        }
        return digit;
    }

    private static String noDigit(InkPicture picture) {
        return InkBox.around(picture).isEmpty()
                ? LocalizedMessage.of("drawing.sentence.blank").inEnglish()
                        + " If there is ink, it hardly differs from the paper."
                : LocalizedMessage.of("drawing.sentence.tooLittle").inEnglish() + " "
                        + LocalizedMessage.of("drawing.detail.tooLittle").inEnglish();
    }
}
