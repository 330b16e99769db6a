package kernelight.takeaway.view;

import java.util.function.Consumer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import kernelight.takeaway.model.Clip;

/** The desktop's clipboard. */
final class SystemClipboard implements Consumer<Clip> {
    @Override
    public void accept(Clip clip) {
        ClipboardContent content = new ClipboardContent();
        switch (clip) {
            case Clip.Text text -> content.putString(text.text());
            case Clip.Pixels pixels -> {
                int width = pixels.size().width();
                int height = pixels.size().height();
                WritableImage image = new WritableImage(width, height);
                image.getPixelWriter()
                        .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels.pixels(), 0, width);
                content.putImage(image);
            }
        }
        Clipboard.getSystemClipboard().setContent(content);
    }
}
