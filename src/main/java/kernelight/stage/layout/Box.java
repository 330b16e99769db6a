package kernelight.stage.layout;

/** A rectangle on the stage, in pixels. */
public record Box(double x, double y, double width, double height) {
    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double centerX() {
        return x + width / 2;
    }

    public double centerY() {
        return y + height / 2;
    }

    public boolean contains(double pointX, double pointY) {
        return pointX >= x && pointY >= y && pointX < right() && pointY < bottom();
    }

    public Box movedBy(double amountX, double amountY) {
        return new Box(x + amountX, y + amountY, width, height);
    }
}
