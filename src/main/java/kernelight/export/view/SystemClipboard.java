package kernelight.export.view;

import java.util.function.Consumer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import kernelight.export.model.ClipboardData;

/** The desktop's clipboard. */
final class SystemClipboard implements Consumer<ClipboardData> {
    @Override
    public void accept(ClipboardData clip) {
        ClipboardContent content = new ClipboardContent();
        switch (clip) {
            case ClipboardData.Text text -> content.putString(text.text());
            case ClipboardData.Pixels pixels -> {
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
