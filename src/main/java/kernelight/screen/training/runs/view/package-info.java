/**
 * What is seen of the runs that were made: the list in the settings column, the table, and the dashes of their lines. Views
 * of {@link kernelight.screen.training.runs.model.RunsModel}.
 */
package kernelight.screen.training.runs.view;
