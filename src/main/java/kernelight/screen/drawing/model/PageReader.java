package kernelight.screen.drawing.model;

import java.util.List;
import java.util.Optional;
import kernelight.data.drawing.DigitPicture;
import kernelight.data.drawing.DrawingToDigit;
import kernelight.data.drawing.InkPicture;
import kernelight.digitreader.ClassNames;
import kernelight.digitreader.DigitReader;
import kernelight.engine.network.Network;
import kernelight.network.model.NetworkSnapshot;
import kernelight.network.model.NetworkView;
import kernelight.picturekind.PictureKindClassifier;
import org.jspecify.annotations.Nullable;

/** Reads pages with one network, of which it has its own copy, used on the background thread only. */
final class PageReader {
    private static final double NANOSECONDS = 1e-9;

    private final Optional<Network> network;
    private final Optional<NetworkView> view;
    private final Optional<ClassNames> classes;

    private @Nullable PictureKindClassifier classifier;

    PageReader(Optional<DigitReader> reader) {
        this.network = reader.map(DigitReader::network).map(Network::copy);
        // The network as in its file: the input normalization is not one of its layers.
        this.view =
                reader.map(one -> NetworkView.of(one.original(), one.classes().names()));
        this.classes = reader.map(DigitReader::classes);
    }

    Reading read(List<DrawnStroke> strokes) {
        long start = System.nanoTime();
        InkPicture page = PageInk.of(strokes);
        Optional<DigitPicture> picture = DrawingToDigit.convert(page);
        Optional<NetworkSnapshot> snapshot = picture.flatMap(
                digit -> network.map(net -> NetworkSnapshot.of(view.orElseThrow(), net, digit.values(), List.of())));
        Answer answer = answer(picture, snapshot);
        double seconds = (System.nanoTime() - start) * NANOSECONDS;
        return new Reading(page, picture, view, snapshot, answer, seconds);
    }

    /** The reading of an empty page; needs no computation. */
    Reading blank() {
        return without(new Answer.Blank());
    }

    /** The reading of a page that could not be read. */
    Reading failed(Exception failure) {
        return without(new Answer.Failed(String.valueOf(failure.getMessage())));
    }

    private Reading without(Answer answer) {
        InkPicture page = InkPicture.blank(Page.SIDE, Page.SIDE);
        return new Reading(page, Optional.empty(), view, Optional.empty(), answer, 0);
    }

    private Answer answer(Optional<DigitPicture> picture, Optional<NetworkSnapshot> snapshot) {
        if (picture.isEmpty()) {
            return new Answer.Blank();
        }
        if (snapshot.isEmpty()) {
            return new Answer.NoNetwork();
        }
        ClassNames names = classes.orElseThrow();
        Answer.Digit digit = Answer.Digit.of(snapshot.get().probabilities(), names.names());
        return switch (classifier().classify(picture.get(), names.names())) {
            case SEVERAL_DIGITS -> new Answer.SeveralDigits();
            case NO_DIGIT -> new Answer.NoDigit(digit);
            case DIGIT -> digit;
        };
    }

    /** Loaded on the background thread, because the first use reads a file. */
    private PictureKindClassifier classifier() {
        PictureKindClassifier own = classifier == null ? PictureKindClassifier.shipped() : classifier;
        classifier = own;
        return own;
    }
}
