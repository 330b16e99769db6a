package kernelight.stage.layout;

/** The rows (or columns) of a slice that are shown: {@code visible} of {@code total}, from {@code first} on. */
public record Viewport(int first, int visible, int total) {
    public Viewport {
        visible = Math.clamp(visible, 1, total);
        first = Math.clamp(first, 0, total - visible);
    }

    public boolean isWhole() {
        return visible == total;
    }

    public boolean shows(int index) {
        return index >= first && index < first + visible;
    }

    /** Moved as little as possible to show all from {@code from} to {@code to}, or as much of it as fits. */
    public Viewport showing(int from, int to) {
        int needed = first;
        if (to >= needed + visible) {
            needed = to - visible + 1;
        }
        if (from < needed) {
            needed = from;
        }
        return new Viewport(needed, visible, total);
    }

    /**
     * Turned like a page where it does not show all from {@code from} to {@code to}: they come first when it turns
     * forward and last when it turns back, so that it stays for as many steps as it can.
     */
    public Viewport turnedTo(int from, int to) {
        if (from >= first && to < first + visible) {
            return this;
        }
        return new Viewport(from < first ? Math.min(from, to - visible + 1) : from, visible, total);
    }

    /** Whether the same number of the same total is shown, from any start. */
    public boolean isAsLongAs(Viewport other) {
        return visible == other.visible && total == other.total;
    }

    public Viewport movedBy(int amount) {
        return new Viewport(first + amount, visible, total);
    }
}
