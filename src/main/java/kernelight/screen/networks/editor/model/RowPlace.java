package kernelight.screen.networks.editor.model;

/**
 * What a row of the list stands for.
 *
 * @param element the name of the layer or block; empty for the image
 * @param branch which of the block's branches, from 0; 0 for other parts
 */
public record RowPlace(Part part, String element, int branch) {
    /** The image that the network reads: the first row. */
    public static final RowPlace IMAGE = new RowPlace(Part.IMAGE, "", 0);

    /** The kinds of rows. */
    public enum Part {
        IMAGE,
        /** A layer, or the beginning of a block. */
        ELEMENT,
        /** The beginning of a branch of a block. */
        BRANCH,
        /** Where the branches of a block are joined. */
        END
    }

    /** A layer, or a block as a whole. */
    public static RowPlace of(String element) {
        return new RowPlace(Part.ELEMENT, element, 0);
    }

    static RowPlace branch(String block, int branch) {
        return new RowPlace(Part.BRANCH, block, branch);
    }

    static RowPlace end(String block) {
        return new RowPlace(Part.END, block, 0);
    }

    /** Whether it is a layer or a block as a whole. */
    public boolean isElement() {
        return part == Part.ELEMENT;
    }
}
