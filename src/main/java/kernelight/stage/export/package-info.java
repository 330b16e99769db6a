/** What is on a stage as picture, animation, numbers, programs and file. */
package kernelight.stage.export;
