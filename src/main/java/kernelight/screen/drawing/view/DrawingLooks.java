package kernelight.screen.drawing.view;

import kernelight.data.own.OwnDigit;
import kernelight.network.view.ImageGallery;
import kernelight.screen.drawing.model.HandwritingModel;
import kernelight.screen.drawing.model.OwnReadings;
import kernelight.ui.component.PixelMaps;

/** The person's own digits in a gallery, with what is read in them at the shown moment. */
final class DrawingLooks implements ImageGallery.Looks<OwnReadings.Read> {
    private final HandwritingModel model;
    private final HandwritingWords words;

    DrawingLooks(HandwritingModel model, HandwritingWords words) {
        this.model = model;
        this.words = words;
    }

    @Override
    public PixelMaps picture(OwnReadings.Read image) {
        return new PixelMaps(1, OwnDigit.SIDE, OwnDigit.SIDE, image.digit().ink());
    }

    @Override
    public boolean isSame(OwnReadings.Read one, OwnReadings.Read other) {
        return one.digit() == other.digit();
    }

    @Override
    public boolean isReadWrong(OwnReadings.Read image) {
        return image.prediction().isPresent() && !image.isRight();
    }

    @Override
    public String caption(OwnReadings.Read image) {
        return model.shownProperty()
                .get()
                .map(readings -> words.read(readings, image))
                .orElse("");
    }

    @Override
    public String spoken(OwnReadings.Read image) {
        return model.shownProperty()
                .get()
                .map(readings -> words.spoken(readings, image))
                .orElse("");
    }
}
