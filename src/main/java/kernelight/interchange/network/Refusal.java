package kernelight.interchange.network;

import kernelight.interchange.onnx.OnnxNode;
import kernelight.interchange.onnx.Quoted;
import kernelight.interchange.onnx.UnsupportedOnnxException;
import kernelight.words.LocalizedMessage;

/** Why a layer of a file cannot be one of a network: for a learner, in the words of the field. */
enum Refusal {
    /** There is no such layer. */
    UNKNOWN("modelFile.refused.unknown"),
    MIXES_IMAGES("modelFile.refused.mixesImages"),
    MERGES("modelFile.refused.merges"),
    CONCATENATES("modelFile.refused.concatenates"),
    NOT_ALONG_CHANNELS("modelFile.refused.notAlongChannels"),
    NOT_WHOLE_MAPS("modelFile.refused.notWholeMaps"),
    NOT_PER_CHANNEL("modelFile.refused.notPerChannel"),
    DIVIDES("modelFile.refused.divides"),
    WITHOUT_BATCH("modelFile.refused.withoutBatch"),
    MOVES_BATCH("modelFile.refused.movesBatch"),
    WHOLE_NUMBERS("modelFile.refused.wholeNumbers"),
    REORDERS_PIXELS("modelFile.refused.reordersPixels"),
    SCALES_PIXELS("modelFile.refused.scalesPixels"),
    SECOND_OUTPUT("modelFile.refused.secondOutput");

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

    private final String key;

    Refusal(String key) {
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
        return new UnsupportedOnnxException(LocalizedMessage.of(key, layer, plain(kind), node.number(), called));
    }

    /** The refusal of a node for a reason of its operator. */
    static UnsupportedOnnxException at(OnnxNode node, int layer, UnsupportedOnnxException reason) {
        return new UnsupportedOnnxException(LocalizedMessage.of(
                "modelFile.refused.because", UNKNOWN.at(node, layer).localized(), reason.localized()));
    }

    /** An operator's name as it may stand in a sentence: on one line, not too long, without quotes. */
    private static String plain(String kind) {
        String quoted = Quoted.text(kind);
        return quoted.substring(1, quoted.length() - 1);
    }
}
