/**
 * The mathematics of convolutional networks: no JavaFX, no threads of its own, no files except the checkpoints
 * of training.
 *
 * <p>Letters, declared here once and used in comments and inner loops only: N images of a batch (or of a
 * micro-batch); C channels, D depth slices, H rows and W columns of an image; K filters; T depth slices, R rows and S
 * columns of a filter. A picture has a depth of one (D = T = 1), a signal one row too; where comments speak of pictures
 * only, the depth is left out.
 *
 * <p>Activations lie in the order C, D, H, W, N: the images of a batch are innermost, so every layer is a loop over
 * contiguous images with one weight for all of them, and a single image (N = 1) is plain C, D, H, W. Weights of a
 * convolution lie in the order K, C, T, R, S. Everything is float32. (Rejected: N outermost, as in most libraries; it
 * needs the windows copied into a matrix before the arithmetic can run over contiguous numbers.)
 */
package kernelight.engine;
