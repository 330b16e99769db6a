package kernelight.screen.convolution.model;

import kernelight.walk.ExactNumber;
import kernelight.walk.square.ConvolutionCase;

/** What a case is called. */
public final class CaseNames {

    private CaseNames() {}

    /** The preset's name, or the sizes of a case of the learner's own. */
    public static Message title(ConvolutionCase example) {
        return ConvolutionPreset.of(example)
                .map(preset -> Message.of("convolution.preset." + preset.id()))
                .orElseGet(() -> Message.of(
                        "convolution.own",
                        example.input().rows(),
                        example.input().columns(),
                        example.filter().rows(),
                        example.filter().columns()));
    }

    /** Padding, stride, and the bias where there is one. */
    public static Message summary(ConvolutionCase example) {
        return example.hasBias()
                ? Message.of(
                        "convolution.summary.bias",
                        example.padding(),
                        example.stride(),
                        ExactNumber.text(example.bias()))
                : Message.of("convolution.summary", example.padding(), example.stride());
    }
}
