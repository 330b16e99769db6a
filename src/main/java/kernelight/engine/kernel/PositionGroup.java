package kernelight.engine.kernel;

/**
 * Places of an output that are sums of the same terms, at other numbers of a table. The number of a term j at a place p
 * is {@code table[tableOffsets[j] + bases[p]]}, its weight {@code weights[weightOffsets[j]]}, and the sum belongs at
 * {@code output[outputBases[p]]}. A place is one number, or as many contiguous ones as the loops take at once.
 */
record PositionGroup(int[] weightOffsets, int[] tableOffsets, int[] bases, int[] outputBases) {
    int terms() {
        return tableOffsets.length;
    }

    int places() {
        return bases.length;
    }
}
