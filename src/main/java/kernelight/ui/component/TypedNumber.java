package kernelight.ui.component;

import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;

/**
 * A field that shows a number and knows whether another one is being typed. A number that is too long for the field ends
 * with dots; while the field has the focus, it is as wide as its number, up to a limit.
 */
public final class TypedNumber extends TextField {
    private static final String DOTS = "…";
    /** Room for the caret. */
    private static final double CARET = 4;
    /** More would leave its name too little room. */
    private static final double WIDEST = 104;

    private final Text ruler = new Text();
    private final ReadOnlyStringWrapper hidden = new ReadOnlyStringWrapper("");
    private String shown = "";
    private String display = "";

    public TypedNumber() {
        focusedProperty().subscribe(focused -> displayAgain());
        Stream.of(widthProperty(), fontProperty()).forEach(cause -> cause.subscribe(this::displayAgain));
    }

    @Override
    public void replaceText(int start, int end, String text) {
        super.replaceText(start, end, ShortText.fitting(this, start, end, text));
    }

    /** Shows the number, in place of what was typed. */
    void show(String number) {
        shown = number;
        display();
    }

    /** What stands in the field, whole. */
    String typed() {
        return isBeingTyped() ? getText() : shown;
    }

    /** Whether something was typed that has not been accepted yet. */
    public boolean isBeingTyped() {
        return !getText().equals(display);
    }

    /** The whole number where only its beginning is to be seen; otherwise empty. */
    ReadOnlyStringProperty hiddenProperty() {
        return hidden.getReadOnlyProperty();
    }

    private void displayAgain() {
        if (!isBeingTyped()) {
            display();
        }
    }

    private void display() {
        String fitting = fitting();
        display = isFocused() ? shown : fitting;
        setMinWidth(
                isFocused() && !fitting.equals(shown)
                        ? Math.min(width(shown) + padding() + CARET, WIDEST)
                        : USE_COMPUTED_SIZE);
        hidden.set(display.equals(shown) ? "" : shown);
        if (!getText().equals(display)) {
            setText(display);
        }
    }

    /** The number, or as much of it as fits with dots behind it. */
    private String fitting() {
        double room = (getMinWidth() > 0 ? getPrefWidth() : getWidth()) - padding();
        if (room <= 0 || width(shown) <= room) {
            return shown;
        }
        int length = shown.length() - 1;
        while (length > 1 && width(shown.substring(0, length) + DOTS) > room) {
            length--;
        }
        return shown.substring(0, length) + DOTS;
    }

    private double width(String text) {
        ruler.setFont(getFont());
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth();
    }

    private double padding() {
        return getInsets().getLeft() + getInsets().getRight();
    }
}
