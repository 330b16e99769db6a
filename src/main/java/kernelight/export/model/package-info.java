/**
 * Exporting from a stage, without a window: the choices, the running export, and its result. FX thread; painting and
 * writing happen on the worker. {@code javafx.beans} only.
 */
package kernelight.export.model;
