package kernelight.filter.picture;

/** A colour for every place: one, a gradient or a texture. */
@FunctionalInterface
interface Ink {
    Colour at(double x, double y);

    /** @param digits as 0xffcc00 */
    static Ink plain(int digits) {
        Colour colour = Colour.of(digits);
        return (x, y) -> colour;
    }

    /** From one colour at (x0, y0) to another at (x1, y1), and even beyond both. */
    static Ink gradient(double x0, double y0, int from, double x1, double y1, int to) {
        Colour first = Colour.of(from);
        Colour last = Colour.of(to);
        double length = (x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0);
        return (x, y) -> first.mixedWith(last, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length);
    }

    /** One colour in the middle of a disc, another at its edge and beyond. */
    static Ink round(double x0, double y0, double radius, int middle, int edge) {
        Colour first = Colour.of(middle);
        Colour last = Colour.of(edge);
        return (x, y) -> first.mixedWith(last, Math.sqrt((x - x0) * (x - x0) + (y - y0) * (y - y0)) / radius);
    }

    /** Brighter and darker in irregular patches. */
    default Ink mottled(double levels, double size, int seed) {
        return (x, y) -> at(x, y).brighter(levels * Noise.fractal(x / size, y / size, seed));
    }
}
