package kernelight.plan;

import kernelight.words.LocalizedMessage;

/**
 * A change with which a plan fits.
 *
 * @param words what is changed, as a command
 * @param plan the plan with the change
 */
public record PlanFix(LocalizedMessage words, NetworkPlan plan) {}
