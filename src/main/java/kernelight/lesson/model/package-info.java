/**
 * A lesson in the window: walked scene by scene, and made. Decides what is shown; knows screens by the kinds of their states,
 * and no node. FX thread.
 */
package kernelight.lesson.model;
