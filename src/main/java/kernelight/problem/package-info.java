/**
 * What went wrong: the window's message of an exception; the details of an unexpected one go to a log file, and the user is told
 * once.
 */
package kernelight.problem;
