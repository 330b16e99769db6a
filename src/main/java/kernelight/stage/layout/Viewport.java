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

    public Viewport movedBy(int amount) {
        return new Viewport(first + amount, visible, total);
    }
}
