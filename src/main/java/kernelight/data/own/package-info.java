/**
 * The digits that a person drew and filed: the picture of each, what it was, and what a network answered at that time; in
 * the file in which they are kept, and in IDX files, which other programs read too.
 *
 * <p>Immutable values; files are read and written on the calling thread. What a label means to a network is not known here.
 */
package kernelight.data.own;
