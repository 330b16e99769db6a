package kernelight.engine.kernel;

/**
 * Output positions whose sums have the same weights and read the table in the same pattern. For term j at position p,
 * the factors are {@code weights[weightOffsets[j]]} and {@code table[tableOffsets[j] + bases[p]]}, and the sum is
 * written to {@code output[outputBases[p]]}. A position stands for {@link InnerLoops#lanes()} consecutive values.
 */
record PositionGroup(int[] weightOffsets, int[] tableOffsets, int[] bases, int[] outputBases) {
    int terms() {
        return tableOffsets.length;
    }

    int positions() {
        return bases.length;
    }
}
