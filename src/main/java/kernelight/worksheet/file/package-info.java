/**
 * Worksheets as files, for the command line and the window: which formats there are, what their files are called, and
 * writing all of them or, if something is in the way, none. A file that exists is replaced only if that was asked for.
 */
package kernelight.worksheet.file;
