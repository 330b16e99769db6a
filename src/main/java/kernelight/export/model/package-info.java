/**
 * What can be exported from a stage and what becomes of it, without a window: the choices, the work on its way, and how
 * it ended. FX thread; painting and writing happen on the worker. {@code javafx.beans} only.
 */
package kernelight.export.model;
