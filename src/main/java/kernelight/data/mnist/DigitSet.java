package kernelight.data.mnist;

import java.util.ArrayList;
import java.util.List;
import kernelight.engine.training.LabelledImages;
import kernelight.words.LocalizedMessage;

/**
 * Images of digits from files like MNIST's.
 *
 * @param isMnist whether the files are MNIST's own, according to their checksums
 * @param remarks what a person has to know of the images, such as what was left out or changed
 */
public record DigitSet(LabelledImages images, boolean isMnist, List<LocalizedMessage> remarks) {
    public DigitSet {
        remarks = List.copyOf(remarks);
    }

    /** Other images in place of these, and why. */
    public DigitSet with(LabelledImages others, LocalizedMessage remark) {
        List<LocalizedMessage> all = new ArrayList<>(remarks);
        all.add(remark);
        return new DigitSet(others, isMnist, all);
    }
}
