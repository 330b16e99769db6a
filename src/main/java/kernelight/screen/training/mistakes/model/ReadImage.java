package kernelight.screen.training.mistakes.model;

/**
 * An image with what a network read in it.
 *
 * @param set the images it is one of
 * @param position its place in their part
 */
public record ReadImage(ReadImages set, int position) {
    /** Its index in the whole set, from 0. */
    public int index() {
        return set.part().indices()[position];
    }

    /** Its true class. */
    public int label() {
        return set.part().images().label(position);
    }

    /** The class that was read. */
    public int read() {
        return set.predictions().classes()[position];
    }

    /** The probability of the class that was read, 0 to 1. */
    public float probability() {
        return set.predictions().probabilities()[position];
    }

    public boolean isRight() {
        return read() == label();
    }

    public String labelName() {
        return set.names().get(label());
    }

    public String readName() {
        return set.names().get(read());
    }

    /** How many channels it has, 1 for a grey one. */
    public int channels() {
        return set.part().images().channels();
    }

    public int height() {
        return set.part().images().height();
    }

    public int width() {
        return set.part().images().width();
    }

    /** Its C x H x W values from 0 to 1, as a new array. */
    public float[] values() {
        return set.part().images().withFull(1).image(position);
    }

    /** Whether this is the same image, whatever was read in it. */
    public boolean isSameImage(ReadImage other) {
        return set.source() == other.set.source()
                && set.part().whole() == other.set.part().whole()
                && index() == other.index();
    }
}
