package kernelight.data.folder;

import java.util.ArrayList;
import java.util.List;
import kernelight.engine.training.LabelledImages;
import kernelight.words.LocalizedMessage;

/** What is to be said of how many images each class has. */
final class ClassBalance {
    /** From this ratio of the largest class to the smallest on, a network is drawn to the large ones. */
    private static final int UNBALANCED = 5;

    private static final int FEW = 10;

    private ClassBalance() {}

    static List<LocalizedMessage> remarks(LabelledImages training, LabelledImages test) {
        int[] counts = counts(training);
        int[] tested = counts(test);
        int largest = 0;
        int smallest = 0;
        List<LocalizedMessage> remarks = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            largest = counts[i] > counts[largest] ? i : largest;
            smallest = counts[i] < counts[smallest] ? i : smallest;
        }
        List<String> names = training.classNames();
        if (counts[smallest] == 0) {
            remarks.add(LocalizedMessage.of("folder.notTrained", names.get(smallest)));
        } else if (counts[largest] >= UNBALANCED * counts[smallest]) {
            remarks.add(LocalizedMessage.of(
                    "folder.unbalanced", names.get(largest), counts[largest], names.get(smallest), counts[smallest]));
        } else if (counts[smallest] < FEW) {
            remarks.add(LocalizedMessage.of("folder.few", names.get(smallest), counts[smallest]));
        }
        for (int i = 0; i < tested.length; i++) {
            if (tested[i] == 0 && counts[i] > 0) {
                remarks.add(LocalizedMessage.of("folder.notTested", names.get(i)));
                break;
            }
        }
        return remarks;
    }

    private static int[] counts(LabelledImages images) {
        int[] counts = new int[images.classNames().size()];
        for (int i = 0; i < images.count(); i++) {
            counts[images.label(i)]++;
        }
        return counts;
    }
}
