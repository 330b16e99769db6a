package kernelight.network.model;

import kernelight.engine.network.Network;

/**
 * A network, and an image for it to read.
 *
 * @param view describes the network, or the same one without layers that only prepare the image and name the classes
 * @param network nobody trains it any further
 * @param image the image's values in C, D, H, W order
 */
public record NetworkInput(NetworkView view, Network network, float[] image) {}
