package kernelight.filter.picture;

/** Red, green and blue, from 0 to 255. */
record Colour(float red, float green, float blue) {
    private static final int BYTE = 0xff;

    /** From the six digits by which colours are written: 0xffcc00. */
    static Colour of(int digits) {
        return new Colour(digits >> 16 & BYTE, digits >> 8 & BYTE, digits & BYTE);
    }

    static Colour grey(double level) {
        return new Colour((float) level, (float) level, (float) level);
    }

    /** @param share of the other colour, 0 to 1; beyond that, the nearer of the two */
    Colour mixedWith(Colour other, double share) {
        float part = (float) Math.clamp(share, 0, 1);
        return new Colour(
                red + part * (other.red - red),
                green + part * (other.green - green),
                blue + part * (other.blue - blue));
    }

    /** All three changed by as much. */
    Colour brighter(double levels) {
        float more = (float) levels;
        return new Colour(red + more, green + more, blue + more);
    }
}
