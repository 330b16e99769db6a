package kernelight.cli;

import java.util.List;
import java.util.stream.IntStream;
import kernelight.digitreader.ClassNames;
import kernelight.engine.training.LabelledImages;

/** Images with the classes of a network, which are found by their names. */
final class NamedClasses {
    private NamedClasses() {}

    /**
     * The images of those classes that the network has, with its classes.
     *
     * @throws CommandFailure if it has none of them
     */
    static LabelledImages of(LabelledImages images, ClassNames classes) {
        List<String> names = images.classNames();
        int[] classOf =
                names.stream().mapToInt(name -> classes.names().indexOf(name)).toArray();
        boolean isUnnamed = !classes.explicit() && classes.count() == names.size();
        if (isUnnamed && IntStream.of(classOf).anyMatch(index -> index < 0)) {
            classOf = IntStream.range(0, names.size()).toArray(); // it has as many, and they have no names
        }
        int[] found = classOf;
        LabelledImages known = images.only(label -> found[label] >= 0);
        if (known.count() == 0) {
            throw new CommandFailure("the network has none of the classes of the images (" + some(names) + "), only "
                    + some(classes.names()) + ". Name its classes with --classes FILE.");
        }
        byte[] labels = new byte[known.count()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) found[known.label(i)];
        }
        return new LabelledImages(
                known.name(),
                known.channels(),
                known.height(),
                known.width(),
                known.pixels(),
                labels,
                classes.names(),
                known.full());
    }

    private static String some(List<String> names) {
        int most = 5;
        return String.join(", ", names.subList(0, Math.min(most, names.size()))) + (names.size() > most ? " ..." : "");
    }
}
