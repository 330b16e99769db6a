/** The panel for taking something away, over the stage that it is taken from. JavaFX; FX thread. */
@NullMarked
package kernelight.export.view;

import org.jspecify.annotations.NullMarked;
