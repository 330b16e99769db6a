/** The panel that exports what is on a stage, over that stage. JavaFX; FX thread. */
@NullMarked
package kernelight.export.view;

import org.jspecify.annotations.NullMarked;
