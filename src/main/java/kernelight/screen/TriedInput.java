package kernelight.screen;

import kernelight.digitreader.NormalizationSearch;

/**
 * What was found out when a network's file was opened.
 *
 * @param fit how well it reads digits under each meaning of ink
 * @param mark tells the file's content from every other one
 */
public record TriedInput(NormalizationSearch fit, String mark) {}
