/**
 * Every layer of a network as an {@link kernelight.walk.Operation} with the network's actual parameters and activations:
 * see {@link kernelight.walk.layer.LayerWalks} for a layer and {@link kernelight.walk.layer.NetworkWalks} for a node of a
 * network. The engine's floats are taken as exact decimals; sums, products and means are exact; exponentials, logarithms,
 * roots and powers are computed in double precision. The engine rounds to float32 at every step, so its outputs differ in
 * the last digits.
 */
package kernelight.walk.layer;
