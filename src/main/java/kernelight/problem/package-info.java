/** What went wrong unexpectedly: the details go to a log file, and a person is told once. */
@NullMarked
package kernelight.problem;

import org.jspecify.annotations.NullMarked;
