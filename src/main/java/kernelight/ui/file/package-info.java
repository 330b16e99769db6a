/** Asking a person for files: where to save, what to open. JavaFX; FX thread. */
@NullMarked
package kernelight.ui.file;

import org.jspecify.annotations.NullMarked;
