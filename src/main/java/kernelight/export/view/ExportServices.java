package kernelight.export.view;

import java.util.concurrent.Executor;
import kernelight.ui.file.FileQuestions;

/**
 * What exporting needs beside a stage; the same for every screen.
 *
 * @param files asks where to save
 * @param worker paints and writes; may be busy for a minute
 * @param fxThread brings results back to it
 */
public record ExportServices(FileQuestions files, Executor worker, Executor fxThread) {}
