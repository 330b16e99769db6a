package kernelight.interchange.network;

import kernelight.interchange.onnx.OnnxNode;
import kernelight.interchange.onnx.Quoted;
import kernelight.interchange.onnx.UnsupportedOnnxException;
import kernelight.words.LocalizedMessage;

/** Why a layer of a file cannot be one of a network: for a learner, in the words of the field. */
enum Refusal {
    /** There is no such layer. */
    UNKNOWN("", "modelFile.refused.unknown"),
    MIXES_IMAGES("it would mix the images of a batch", "modelFile.refused.mixesImages"),
    MERGES(
            "two results of the network can be added or put side by side, but not merged in another way",
            "modelFile.refused.merges"),
    CONCATENATES(
            "results can be put side by side along the channels only, and here it is another axis",
            "modelFile.refused.concatenates"),
    NOT_ALONG_CHANNELS(
            "it can work along the channels only, and here it is another axis", "modelFile.refused.notAlongChannels"),
    NOT_WHOLE_MAPS("only whole feature maps can be reduced, each to one number", "modelFile.refused.notWholeMaps"),
    NOT_PER_CHANNEL(
            "the numbers it brings must be a bias or one number for each channel", "modelFile.refused.notPerChannel"),
    DIVIDES("a number cannot be divided by a result of the network", "modelFile.refused.divides"),
    WITHOUT_BATCH("the result it reads has no axis for the images", "modelFile.refused.withoutBatch"),
    MOVES_BATCH("it moves the axis of the images", "modelFile.refused.movesBatch"),
    WHOLE_NUMBERS("it drops the fractions of its numbers", "modelFile.refused.wholeNumbers"),
    REORDERS_PIXELS(
            "it reorders the pixels in a way that is no change of rows, columns and channels",
            "modelFile.refused.reordersPixels"),
    SCALES_PIXELS("it scales pixels of the same channel differently", "modelFile.refused.scalesPixels"),
    SECOND_OUTPUT("its second result is used as well", "modelFile.refused.secondOutput");

    /** A refusal before the layer's number and its node are known. */
    static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final Refusal refusal;

        private RefusedException(Refusal refusal) {
            super(refusal.toString());
            this.refusal = refusal;
        }

        /**
         * The refusal of a node.
         *
         * @param layer the number that the layer would have in the network, counted from 1
         */
        UnsupportedOnnxException at(OnnxNode node, int layer) {
            return refusal.at(node, layer);
        }
    }

    private final String english;
    private final String key;

    Refusal(String english, String key) {
        this.english = english;
        this.key = key;
    }

    RefusedException exception() {
        return new RefusedException(this);
    }

    /**
     * The refusal of a node: "Layer 4, LSTM, is not there yet".
     *
     * @param layer the number that the layer would have in the network, counted from 1
     */
    UnsupportedOnnxException at(OnnxNode node, int layer) {
        String kind = node.domain().isEmpty() ? node.operator() : node.domain() + "." + node.operator();
        String called = Quoted.text(node.name().isEmpty() ? node.outputs().getFirst() : node.name());
        String reason = english.isEmpty() ? "" : ": " + english;
        return new UnsupportedOnnxException(
                "Layer " + layer + ", " + plain(kind) + ", is not there yet" + reason + " (node " + node.number()
                        + " of the file, " + called + ").",
                LocalizedMessage.of(key, layer, plain(kind), node.number(), called));
    }

    /** The refusal of a node for a reason that has no text of its own in the window: there it is "not there yet". */
    static UnsupportedOnnxException at(OnnxNode node, int layer, UnsupportedOnnxException reason) {
        UnsupportedOnnxException unknown = UNKNOWN.at(node, layer);
        return new UnsupportedOnnxException(unknown.getMessage() + " " + reason.getMessage(), unknown.localized());
    }

    /** An operator's name as it may stand in a sentence: on one line, not too long, without quotes. */
    private static String plain(String kind) {
        String quoted = Quoted.text(kind);
        return quoted.substring(1, quoted.length() - 1);
    }
}
