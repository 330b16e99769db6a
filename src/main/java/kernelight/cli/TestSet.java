package kernelight.cli;

import java.util.Locale;
import kernelight.digitreader.ClassNames;
import kernelight.engine.training.EvaluationResult;
import kernelight.engine.training.LabelledImages;

/**
 * The images a network is evaluated on.
 *
 * @param heading describes the images; empty if no heading is to be printed
 * @param blank the number of further drawings that are blank; they count as wrong for every network
 */
record TestSet(String heading, LabelledImages images, int blank) {
    static TestSet whole(LabelledImages images) {
        return new TestSet("", images, 0);
    }

    /** Only the digits that a network has a class for. */
    TestSet ofClasses(ClassNames classes) {
        return new TestSet(heading, images.only(digit -> classes.classOf(digit).isPresent()), blank);
    }

    /** With pixels as a network expects them, see {@link LabelledImages#full()}. */
    TestSet withFull(float full) {
        return new TestSet(heading, images.withFull(full), blank);
    }

    int count() {
        return images.count() + blank;
    }

    /** The accuracy in percent, blank drawings included. */
    double percentRight(EvaluationResult result) {
        return 100.0 * result.correct() / count();
    }

    /** For example: "strokes.gz, held out: 1,499 digits by 6 writers: 99.87 % right". */
    String describe(EvaluationResult result) {
        return String.format(Locale.ROOT, "%s: %.2f %% right%s", heading, percentRight(result), blankNote());
    }

    String blankNote() {
        return blank == 0 ? "" : String.format(Locale.ROOT, " (%,d drawings are blank and count as wrong)", blank);
    }
}
