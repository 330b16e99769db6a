package kernelight.screen.convolution.view;

import kernelight.ui.text.Texts;
import kernelight.walk.square.ConvolutionWalk;
import kernelight.walk.square.NumberGrid;

/** The words painted on the stage, in the chosen language. */
record StageWords(
        String input,
        String inputSize,
        String filter,
        String filterSize,
        String bias,
        String output,
        String outputSize,
        String soFar,
        String neverRead) {

    static StageWords of(Texts texts, ConvolutionWalk walk) {
        NumberGrid input = walk.example().input();
        NumberGrid filter = walk.example().filter();
        return new StageWords(
                texts.get("convolution.input"),
                walk.example().padding() == 0
                        ? texts.get("convolution.size", input.rows(), input.columns())
                        : texts.get(
                                "convolution.size.padded",
                                input.rows(),
                                input.columns(),
                                walk.rows().padded(),
                                walk.columns().padded()),
                texts.get("convolution.filter"),
                texts.get("convolution.size", filter.rows(), filter.columns()),
                texts.get("convolution.bias"),
                texts.get("convolution.output"),
                texts.get(
                        "convolution.size", walk.output().rows(), walk.output().columns()),
                texts.get("convolution.soFar"),
                texts.get("convolution.neverRead"));
    }
}
