/**
 * What a screen is to the shell, and what screens share: the network that reads drawings, the folder of MNIST. The screens are in the packages below: {@code <name>.model} decides what is shown (no
 * scene graph, tested without a toolkit), {@code <name>.view} shows it and computes nothing. No screen knows another.
 */
package kernelight.screen;
