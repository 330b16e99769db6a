/**
 * What the packages below it share: the user's folders, the sources of digits, and the exception for a file that cannot
 * be used, with path, problem and advice.
 *
 * <p>Imports the JDK, {@code kernelight.files} and {@code kernelight.words}. The packages below may also import, from the engine, images,
 * micro-batches and the runner of {@code kernelight.engine.training}; no JavaFX. Everything works on the calling thread
 * (during a download, the JDK's HTTP client has threads of its own); long work can be cancelled or is bounded in size.
 */
package kernelight.data;
