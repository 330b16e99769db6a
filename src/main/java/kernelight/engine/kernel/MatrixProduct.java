package kernelight.engine.kernel;

/**
 * What convolutions, fully connected layers and their gradients all come down to: a matrix of weights times a matrix
 * whose columns are found in a table, place by place.
 *
 * <pre>
 * output[k * outputStep + outputBases[p]] =
 *     bias[k] + sum over j of weights[k * weightStep + weightOffsets[j]] * table[tableOffsets[j] + bases[p]]
 * </pre>
 *
 * @param filters how many k there are
 * @param weightStep how far apart the weights of two filters are
 * @param outputStep how far apart the outputs of two filters are
 * @param stretches all places, each in one of them
 */
record MatrixProduct(int filters, int weightStep, int outputStep, PositionGroup... stretches) {}
