package kernelight.engine.kernel;

/**
 * A product of a matrix of weights and a matrix whose columns are read from an array, the table, by lists of indices.
 * Convolutions, fully connected layers and their gradients are all computed as such products. Row k is a filter, column
 * p an output position, and j counts the terms of a sum.
 *
 * <pre>
 * output[k * outputStep + outputBases[p]] =
 *     bias[k] + sum over j of weights[k * weightStep + weightOffsets[j]] * table[tableOffsets[j] + bases[p]]
 * </pre>
 *
 * @param filters the number of filters k
 * @param weightStep the distance between the weights of two filters in their array
 * @param outputStep the distance between the outputs of two filters in their array
 * @param positionGroups all output positions p, each in one group
 */
record MatrixProduct(int filters, int weightStep, int outputStep, PositionGroup... positionGroups) {}
