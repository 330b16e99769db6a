/**
 * Taking away what is on a stage: as a picture, as an animation of its run, as numbers, as code, as a file that opens here
 * again. One panel for every screen with a stage; {@code model} decides, {@code view} shows. Screens hand in what they
 * have ({@link kernelight.takeaway.model.Contents}); {@code export} and {@code files} do the work.
 */
package kernelight.takeaway;
