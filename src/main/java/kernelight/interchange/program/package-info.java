/**
 * A network as a whole program for PyTorch or Keras: the network, loading its data and weights, and training it with the
 * same settings.
 */
@NullMarked
package kernelight.interchange.program;

import org.jspecify.annotations.NullMarked;
