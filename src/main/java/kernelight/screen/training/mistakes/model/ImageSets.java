package kernelight.screen.training.mistakes.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelight.data.own.OwnDigit;
import kernelight.data.own.OwnDigitSet;
import kernelight.engine.training.LabelledImages;
import kernelight.words.LocalizedMessage;

/**
 * The images of a run: of which its network may be asked what it reads.
 *
 * @param names of the classes, in the order of the network's scores
 */
public record ImageSets(LabelledImages training, LabelledImages test, List<String> names) {
    /** As many as MNIST's test set has: of larger sets, a part that is read in a moment. */
    static final int MOST = 10_000;
    /** Enough to be read several times a second while the network learns. */
    static final int FEW = 1000;

    private static final long SEED = 1;

    public ImageSets {
        names = List.copyOf(names);
    }

    /**
     * The images that are read, one part after the other, the last of which is shown in the end.
     *
     * @param whole whether there is time to read all of them, or as many as are ever shown
     */
    List<ImagePart> parts(ImageSource source, OwnDigitSet own, boolean whole) {
        LabelledImages set = switch (source) {
            case TEST -> test;
            case TRAINING -> training;
            case OWN -> ownImages(own);
        };
        List<ImagePart> parts = new ArrayList<>();
        parts.add(ImagePart.of(set, FEW, SEED));
        if (whole && !parts.getFirst().isWhole()) {
            parts.add(ImagePart.of(set, MOST, SEED));
        }
        return parts;
    }

    /** Why the network cannot read the digits that the person keeps; empty if it can. */
    Optional<LocalizedMessage> obstacle(OwnDigitSet own) {
        if (own.isEmpty()) {
            return Optional.of(LocalizedMessage.of("mistakes.own.none"));
        }
        if (test.channels() != 1 || test.height() != OwnDigit.SIDE || test.width() != OwnDigit.SIDE) {
            return Optional.of(LocalizedMessage.of("mistakes.own.size", test.width(), test.height(), test.channels()));
        }
        return known(own).isEmpty() ? Optional.of(LocalizedMessage.of("mistakes.own.classes")) : Optional.empty();
    }

    private LabelledImages ownImages(OwnDigitSet own) {
        return known(own).images("own", names::indexOf).withFull(test.full());
    }

    /** The digits that are one of the network's classes. */
    private OwnDigitSet known(OwnDigitSet own) {
        return new OwnDigitSet(own.digits().stream()
                .filter(digit -> names.contains(digit.label()))
                .toList());
    }
}
