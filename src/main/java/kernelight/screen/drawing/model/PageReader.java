package kernelight.screen.drawing.model;

import java.util.List;
import java.util.Optional;
import kernelight.data.drawing.DigitPicture;
import kernelight.data.drawing.DrawingToDigit;
import kernelight.data.drawing.InkBox;
import kernelight.data.drawing.InkPicture;
import kernelight.data.drawing.Preprocessing;
import kernelight.digitreader.ClassNames;
import kernelight.digitreader.DigitReader;
import kernelight.engine.network.Network;
import kernelight.network.model.NetworkInput;
import kernelight.network.model.NetworkSnapshot;
import kernelight.network.model.NetworkView;
import kernelight.pad.model.DrawnStroke;
import kernelight.pad.model.Page;
import kernelight.pad.model.PageInk;
import kernelight.picturekind.PictureKindClassifier;
import kernelight.problem.ProblemMessage;
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

    Reading read(List<DrawnStroke> strokes, Preprocessing steps) {
        long start = System.nanoTime();
        InkPicture page = PageInk.of(strokes);
        Optional<DigitPicture> picture = DrawingToDigit.convert(page, steps);
        if (picture.isEmpty()) {
            return without(InkBox.around(page).isEmpty() ? new Answer.Blank() : new Answer.TooLittleInk(), page, steps);
        }
        boolean isUsual = steps.equals(Preprocessing.USUAL);
        DigitPicture usual =
                isUsual ? picture.get() : DrawingToDigit.convert(page).orElseThrow();
        Optional<NetworkSnapshot> snapshot = snapshot(picture.get());
        Answer answer = answer(usual, snapshot);
        Optional<Answer> usualAnswer = isUsual ? Optional.empty() : Optional.of(answer(usual, snapshot(usual)));
        double seconds = (System.nanoTime() - start) * NANOSECONDS;
        Optional<NetworkInput> input = network.map(
                net -> new NetworkInput(view.orElseThrow(), net, picture.get().values()));
        return new Reading(page, picture, steps, view, input, snapshot, answer, usualAnswer, seconds);
    }

    private Optional<NetworkSnapshot> snapshot(DigitPicture digit) {
        return network.map(net -> NetworkSnapshot.of(view.orElseThrow(), net, digit.values(), List.of()));
    }

    /** The reading of an empty page; needs no computation. */
    Reading blank(Preprocessing steps) {
        return without(new Answer.Blank(), InkPicture.blank(Page.SIDE, Page.SIDE), steps);
    }

    /** The reading of a page that could not be read. */
    Reading failed(Exception failure, Preprocessing steps) {
        Answer answer = new Answer.Failed(ProblemMessage.of(failure));
        return without(answer, InkPicture.blank(Page.SIDE, Page.SIDE), steps);
    }

    private Reading without(Answer answer, InkPicture page, Preprocessing steps) {
        return new Reading(
                page, Optional.empty(), steps, view, Optional.empty(), Optional.empty(), answer, Optional.empty(), 0);
    }

    /**
     * The answer of a snapshot.
     *
     * @param picture made with every step: what a drawing shows does not depend on how it is handed to the network
     */
    private Answer answer(DigitPicture picture, Optional<NetworkSnapshot> snapshot) {
        if (snapshot.isEmpty()) {
            return new Answer.NoNetwork();
        }
        ClassNames names = classes.orElseThrow();
        Answer.Digit digit = Answer.Digit.of(snapshot.get().probabilities(), names.names());
        return switch (classifier().classify(picture, names.names())) {
            case SEVERAL_DIGITS -> new Answer.SeveralDigits();
            case NO_DIGIT -> names.areKnown() ? new Answer.NoDigit(digit) : new Answer.UnnamedClasses(digit);
            case DIGIT -> names.areKnown() ? digit : new Answer.UnnamedClasses(digit);
        };
    }

    /** Loaded on the background thread, because the first use reads a file. */
    private PictureKindClassifier classifier() {
        PictureKindClassifier own = classifier == null ? PictureKindClassifier.shipped() : classifier;
        classifier = own;
        return own;
    }
}
