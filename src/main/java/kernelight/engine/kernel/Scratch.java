package kernelight.engine.kernel;

/** Scratch arrays that are reused between calls and only ever grow, so that nothing is allocated once training runs. */
final class Scratch {
    private Scratch() {}

    /** The array itself if it is long enough, otherwise a new one. Its contents are undefined. */
    static float[] atLeast(int length, float[] array) {
        return array.length >= length ? array : new float[length];
    }
}
