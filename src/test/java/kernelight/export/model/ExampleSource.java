package kernelight.export.model;

import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;
import kernelight.export.file.Run;
import kernelight.ui.surface.Picture;
import kernelight.ui.surface.Surface;
import kernelight.ui.surface.TextStyle;
import kernelight.walk.NumberTable;
import kernelight.words.LocalizedMessage;

/** A stage with a square that walks to the right. */
public final class ExampleSource implements ExportSource {
    public boolean isBare;
    public double width = 200;
    public int products = 90;
    public boolean hasFormula;
    public boolean isScrolled;
    public PictureContent painted = PictureContent.STAGE;
    public PictureContent animated = PictureContent.STAGE;

    record Square(double width, int position) implements Picture {
        @Override
        public double height() {
            return 100;
        }

        @Override
        public void paint(Surface surface) {
            surface.fill(0, 0, width, 100, Color.WHITE);
            surface.fill(10 + position, 10, 20, 20, Color.web("#a85a00"));
            surface.text("Position " + position, 10, 60, TextStyle.of(15), Color.BLACK);
        }
    }

    @Override
    public LocalizedMessage title() {
        return LocalizedMessage.of("app.name");
    }

    @Override
    public String fileName() {
        return "square";
    }

    @Override
    public Picture picture(PictureContent content) {
        painted = content;
        return new Square(width, 0);
    }

    @Override
    public boolean hasFormula() {
        return hasFormula;
    }

    @Override
    public boolean isScrolled() {
        return isScrolled;
    }

    @Override
    public List<AnimationSteps> animations(PictureContent content) {
        animated = content;
        double now = width;
        return isBare
                ? List.of()
                : List.of(
                        AnimationSteps.ofSteps(new Run(10, position -> new Square(now, position)), 0.8),
                        AnimationSteps.ofProducts(new Run(products, position -> new Square(now, position)), 0.4));
    }

    @Override
    public List<NamedNumbers> numbers() {
        return isBare
                ? List.of()
                : List.of(
                        new NamedNumbers(LocalizedMessage.of("app.name"), "input", NumberTable.parse("1 2 / 3 4")),
                        new NamedNumbers(LocalizedMessage.of("app.name"), "output", NumberTable.parse("5.5")));
    }

    @Override
    public List<NamedCode> code() {
        return isBare ? List.of() : List.of(new NamedCode("NumPy", ".py", () -> "import numpy as np\n"));
    }

    @Override
    public Optional<CaseText> caseText() {
        return isBare ? Optional.empty() : Optional.of(new CaseText(".kernelight", "{}\n"));
    }
}
