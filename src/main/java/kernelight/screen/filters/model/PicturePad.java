package kernelight.screen.filters.model;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import kernelight.concurrent.ConflatingTask;
import kernelight.data.drawing.StrokePoint;
import kernelight.pad.model.DrawnStroke;
import kernelight.pad.model.PadModel;
import kernelight.pad.model.Page;
import kernelight.pad.model.PenCase;

/**
 * The pad of the filters screen. What is drawn becomes the picture while it is drawn, a stroke a change that is undone
 * like every other setting; the page shows what the settings then have. FX thread; strokes become pixels in the
 * background.
 */
public final class PicturePad implements PadModel {
    private final Page page = new Page();
    private final PenCase pens = new PenCase();
    private final SettingsHistory<FiltersState> history;
    private final ConflatingTask<SourcePicture> drawing;
    /** The stroke that is being drawn, or was last: all of it is undone at once. */
    private Object stroke = new Object();
    /** The picture of the settings when they were last looked at. */
    private SourcePicture seen = SourcePicture.NONE;

    private boolean isFollowing;

    PicturePad(SettingsHistory<FiltersState> history, Executor background, Executor fxThread) {
        this.history = history;
        drawing = new ConflatingTask<>(background, fxThread);
        page.strokesProperty().addListener((property, before, now) -> draw(now));
        history.stateProperty().subscribe(state -> follow(state.picture()));
    }

    private void draw(List<DrawnStroke> strokes) {
        if (!isFollowing) {
            Object what = stroke;
            drawing.request(() -> SourcePicture.drawn(strokes), drawn -> publish(drawn, what), impossible -> {
                throw new IllegalStateException(impossible);
            });
        }
    }

    /** The page is perhaps already further; it does not go back to what is published. */
    private void publish(SourcePicture drawn, Object what) {
        seen = drawn;
        history.change(history.stateProperty().get().withOnly(drawn), what);
    }

    /** Another picture was chosen, or a stroke undone. */
    private void follow(SourcePicture picture) {
        if (picture == seen) {
            return;
        }
        seen = picture;
        drawing.cancel();
        page.end();
        if (picture.source().isDrawn()) {
            isFollowing = true;
            page.show(picture.source().strokes());
            isFollowing = false;
        }
    }

    /** What is drawn is the picture, at once, so that the next change is another one. */
    void finish() {
        page.end();
        if (drawing.isBusy()) {
            drawing.cancel();
            publish(SourcePicture.drawn(page.strokes()), stroke);
        }
    }

    private void beginChange() {
        finish();
        stroke = new Object();
    }

    @Override
    public Page page() {
        return page;
    }

    @Override
    public PenCase pens() {
        return pens;
    }

    @Override
    public void press(StrokePoint point) {
        beginChange();
        PadModel.super.press(point);
    }

    @Override
    public void clear() {
        beginChange();
        PadModel.super.clear();
    }

    @Override
    public void undo() {
        finish();
        history.undo();
    }

    @Override
    public void redo() {
        finish();
        history.redo();
    }

    @Override
    public ReadOnlyBooleanProperty canUndoProperty() {
        return history.canUndoProperty();
    }

    @Override
    public ReadOnlyBooleanProperty canRedoProperty() {
        return history.canRedoProperty();
    }
}
