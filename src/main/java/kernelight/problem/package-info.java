/** What went wrong unexpectedly: the details go to a log file, and a person is told once. */
package kernelight.problem;
