/**
 * Saves and restores the session: the state of every screen, which one was shown, and the folders used last; also the
 * preferences, and the files users save themselves, which have the same format.
 *
 * <p>The session file is written atomically on the background thread, shortly after each change: however the app ends,
 * the file is complete and at most one change old. All other work is done on the FX thread. No scene graph nodes.
 */
package kernelight.session;
