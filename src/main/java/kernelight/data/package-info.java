/**
 * What the packages beneath it share: the folders in which a user's data are kept, where digits can come from, and how a
 * file that cannot be used is reported, as path, problem and advice.
 *
 * <p>May import the JDK, {@code kernelight.files} and, from the engine, only the images and micro-batches of {@code kernelight.engine.training};
 * no JavaFX. Everything here and beneath works on the thread that calls it (while a download runs, the JDK's HTTP client
 * has threads of its own); what can take long can be cancelled or is bounded in size.
 */
package kernelight.data;
