/** Unexpected errors: the details go to a log file, and the user is told once. */
package kernelight.problem;
