package kernelight.network.drawing;

import java.util.ArrayList;
import java.util.List;
import kernelight.network.model.LayerView;

/**
 * A part of a network with the room that it needs, left and right of its first volume's left edge, above and below the
 * line on which the middles of all volumes of a row lie.
 *
 * @param layers all that it stands for
 * @param volume the size of the volume that leaves the part, at its right end
 * @param captions the lines below it, each with its kind
 * @param times how many equal parts it stands for
 * @param placing puts the part's marks on a page
 */
record PartDrawing(
        List<LayerView> layers,
        double width,
        double above,
        double below,
        VolumeSize volume,
        List<Caption> captions,
        int times,
        Placing placing) {
    /** A line of words. */
    record Caption(String text, Mark.Words.Kind kind) {}

    /** Puts the part's marks on a page. */
    interface Placing {
        /**
         * @param x the part's left edge
         * @param axis the y of the middles of all volumes
         */
        void place(double x, double axis, List<Mark> page);
    }

    PartDrawing withPlacing(Placing other) {
        return new PartDrawing(layers, width, above, below, volume, captions, times, other);
    }

    PartDrawing withCaption(Caption further) {
        List<Caption> all = new ArrayList<>(captions);
        all.add(further);
        return new PartDrawing(layers, width, above, below, volume, List.copyOf(all), times, placing);
    }

    /** The x of the front map of the volume at its end. */
    double volumeX(double x) {
        return x + width - volume.width() - volume.depth();
    }
}
