/**
 * Worksheets: questions for a class, made from the exercises of chosen topics, in variants for neighbours. A {@link
 * kernelight.worksheet.Worksheet} says which questions, the same from the same seed; the other classes say what of a
 * question is printed or written into files, whatever their format: the tables that are given, the places to write into,
 * and which typed answers are right or show which mistake. No JavaFX; all classes are immutable, apart from the words,
 * which are for one thread.
 */
package kernelight.worksheet;
