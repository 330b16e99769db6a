/** Training: labelled images in, a network that learned out. */
package kernelight.engine.training;
