/** Which states the screens accept: their models, without a window and without their threads. */
package kernelight.screencheck;
