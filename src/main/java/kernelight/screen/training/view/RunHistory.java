package kernelight.screen.training.view;

import kernelight.screen.training.moments.model.FilmExport;
import kernelight.screen.training.moments.model.MomentModel;
import kernelight.screen.training.runs.model.RunsModel;

/**
 * What is behind the newest batch: the past of the run on the screen, and the runs before it.
 *
 * @param moments the past of the run
 * @param runs the runs that were made
 * @param film saves the run as a film
 */
public record RunHistory(MomentModel moments, RunsModel runs, FilmExport film) {}
