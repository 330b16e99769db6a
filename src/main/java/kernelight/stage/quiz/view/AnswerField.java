package kernelight.stage.quiz.view;

import javafx.scene.AccessibleAttribute;
import javafx.scene.control.TextField;
import kernelight.ui.component.ShortText;

/** A field for one number of an answer, which a screen reader can be made to say anew while it keeps the focus. */
final class AnswerField extends TextField {
    @Override
    public void replaceText(int start, int end, String text) {
        super.replaceText(start, end, ShortText.fitting(this, start, end, text));
    }

    /** Something was said beside the field that belongs to it. */
    void sayAgain() {
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.FOCUS_ITEM
                ? this
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
