package kernelight.cli;

import java.util.Locale;
import kernelight.digitreader.ClassNames;
import kernelight.engine.training.EvaluationResult;
import kernelight.engine.training.LabelledImages;

/**
 * Images that a network is measured on.
 *
 * @param heading says what they are, where that has to be said
 * @param blank how many more there are that hold no digit to look at; whatever the network is, they count as wrong
 */
record TestSet(String heading, LabelledImages images, int blank) {
    static TestSet whole(LabelledImages images) {
        return new TestSet("", images, 0);
    }

    /** The images of those digits that a network has a class for. */
    TestSet ofClasses(ClassNames classes) {
        return new TestSet(heading, images.only(digit -> classes.classOf(digit).isPresent()), blank);
    }

    int count() {
        return images.count() + blank;
    }

    /** The share that is read right, in percent. */
    double percentRight(EvaluationResult result) {
        return 100.0 * result.right() / count();
    }

    /** "held-out writers of strokes.gz (1,499 digits): 99.87 % right". */
    String describe(EvaluationResult result) {
        return String.format(Locale.ROOT, "%s: %.2f %% right%s", heading, percentRight(result), blankWords());
    }

    String blankWords() {
        return blank == 0
                ? ""
                : String.format(Locale.ROOT, " (%,d drawings hold too little to be read and count as wrong)", blank);
    }
}
