/**
 * Checkpoints of training in files. Imports the rest of {@code engine.training}.
 *
 * <p>One file holds everything, with a version and a checksum; it is written beside its place and moved there, so a
 * crash leaves the one before. It belongs to the app and is not an exchange format: a network that is to be used
 * elsewhere is saved as a model. The structure of the network is not written, only the names and sizes of all its
 * numbers: whoever goes on builds the network again by its name, and what does not fit is refused. (Rejected: the whole
 * model inside the checkpoint; it would need a second reader and writer for structures, or this package to know the
 * model's format, and would save nobody anything, since the settings of the run name the network.)
 */
package kernelight.engine.training.checkpoint;
