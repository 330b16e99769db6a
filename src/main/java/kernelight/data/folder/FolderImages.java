package kernelight.data.folder;

import java.util.ArrayList;
import java.util.List;
import kernelight.engine.training.LabelledImages;
import kernelight.words.LocalizedMessage;

/**
 * The images of a folder, and what was found out about them.
 *
 * @param sets the names of the sets in the folder; one for pictures
 * @param set the name of the one that was read
 * @param split whether the test images were set aside from one set of images
 * @param transposed whether rows and columns were swapped
 * @param inverted whether black and white were swapped
 * @param remarks what a person has to know, such as what was left out
 */
public record FolderImages(
        Form form,
        List<String> sets,
        String set,
        LabelledImages training,
        LabelledImages test,
        boolean split,
        boolean transposed,
        boolean inverted,
        List<LocalizedMessage> remarks) {
    /** How the images are kept. */
    public enum Form {
        IDX,
        PICTURES
    }

    public FolderImages {
        sets = List.copyOf(sets);
        remarks = List.copyOf(remarks);
    }

    /** The images with rows and columns swapped. */
    public FolderImages turned(LocalizedMessage... why) {
        return new FolderImages(
                form, sets, set, training.transposed(), test.transposed(), split, !transposed, inverted, and(why));
    }

    /** The images with black and white swapped. */
    public FolderImages negative(LocalizedMessage... why) {
        return new FolderImages(
                form, sets, set, training.inverted(), test.inverted(), split, transposed, !inverted, and(why));
    }

    /** The same with another remark. */
    public FolderImages remarked(LocalizedMessage... more) {
        return new FolderImages(form, sets, set, training, test, split, transposed, inverted, and(more));
    }

    private List<LocalizedMessage> and(LocalizedMessage... more) {
        List<LocalizedMessage> all = new ArrayList<>(remarks);
        all.addAll(List.of(more));
        return all;
    }
}
