package kernelight.export.view;

import java.util.concurrent.Executor;
import kernelight.ui.file.FileQuestions;

/**
 * The services that exporting needs; the same for every screen.
 *
 * @param files asks where to save
 * @param worker the thread that paints and writes; may be busy for a minute
 * @param fxThread runs tasks on the FX thread
 */
public record ExportServices(FileQuestions files, Executor worker, Executor fxThread) {}
