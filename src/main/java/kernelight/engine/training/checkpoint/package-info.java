/**
 * Reads and writes checkpoints of training. Imports the rest of {@code engine.training}.
 *
 * <p>A checkpoint is one file with a version and a checksum, written under a temporary name and then moved, so a crash
 * leaves the previous one intact. Its format belongs to the app and is not for exchange: a network that is to be used
 * elsewhere is saved as a model. It holds the names and sizes of all arrays, not the structure of the network: that is
 * built again from the name of its architecture, and a checkpoint that does not match is refused. (Rejected: the whole
 * model inside the checkpoint. It would need a second reader and writer for structures, or this package would have to
 * know the model format, and nobody would gain anything, since the settings of the run name the network.)
 */
package kernelight.engine.training.checkpoint;
