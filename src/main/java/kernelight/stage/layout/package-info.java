/**
 * Where everything of a state lies: in pixels, but without a toolkit. Cells are as large as the room allows and never so
 * small that their numbers could not be read; what then does not fit is paged or scrolled, and follows the walk.
 */
package kernelight.stage.layout;
