/**
 * Every layer of a network as an {@link kernelight.walk.Operation} over the numbers that the network really had: start
 * at {@link kernelight.walk.layer.LayerWalks} for a layer, at {@link kernelight.walk.layer.NetworkWalks} for a node of a
 * network. The engine's floats are exact decimals; sums, products and means of them are exact, and exponentials,
 * logarithms, roots and powers are computed in double precision. The engine rounds to floats on its way, so its outputs
 * differ in the last digits.
 */
package kernelight.walk.layer;
