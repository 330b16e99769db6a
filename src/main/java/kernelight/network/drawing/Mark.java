package kernelight.network.drawing;

import java.util.List;
import kernelight.network.model.LayerView;

/** Something that is drawn; x grows to the right, y downwards. */
sealed interface Mark {
    /** The layers that it stands for; none for what belongs to the whole. */
    List<LayerView> layers();

    /** The output of a layer, or the image: the front map's upper left corner, and the stack behind it. */
    record Volume(List<LayerView> layers, double x, double y, VolumeSize size, Content content) implements Mark {
        enum Content {
            IMAGE,
            OUTPUT,
            /** Zeros around the image. */
            PADDING
        }
    }

    /** A layer as a small block with words in it. */
    record Block(
            List<LayerView> layers, double x, double y, double width, double height, String text, boolean hasWeights)
            implements Mark {}

    /** Where branches are added. */
    record Plus(List<LayerView> layers, double x, double y) implements Mark {}

    /** Where branches are put behind each other. */
    record Bar(List<LayerView> layers, double x, double top, double bottom) implements Mark {}

    /** The ground of a module. */
    record Ground(List<LayerView> layers, double x, double y, double width, double height) implements Mark {}

    /**
     * A line through corners.
     *
     * @param isSkip whether it is a skip connection
     */
    record Wire(List<LayerView> layers, List<Corner> corners, boolean isSkip, boolean isArrow) implements Mark {}

    /** From a window of the layer's input to the one number that is made of it. */
    record Reach(List<LayerView> layers, double x, double y, double width, double height, Corner to) implements Mark {}

    /** Every unit reads everything: from one volume's side to the next one's. */
    record Funnel(List<LayerView> layers, Corner top, Corner bottom, Corner nextTop, Corner nextBottom)
            implements Mark {}

    /** Words, centred at x. */
    record Words(List<LayerView> layers, double x, double y, String text, Kind kind) implements Mark {
        enum Kind {
            NAME,
            SHAPE,
            DETAIL,
            TIMES
        }
    }

    /** A bracket below parts, with a word in its middle. */
    record Bracket(double left, double right, double y, String text) implements Mark {
        @Override
        public List<LayerView> layers() {
            return List.of();
        }
    }

    record Corner(double x, double y) {}
}
