/**
 * What is there again after a start: where every screen was, which one was looked at, and which folder was used last. And
 * what a person keeps in files of their own, which go through the same door.
 *
 * <p>Written a moment after each change, beside its place and then moved into it, on the background thread: whatever ends
 * the app, there is a whole file, the last or the one before. FX thread, but for the writing. No node of the scene graph.
 */
package kernelight.session;
