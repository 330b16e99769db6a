/**
 * Networks as people build them: a list of {@link kernelight.plan.Element}s, which are layers or blocks of
 * layers, with their settings but without weights. A {@link kernelight.plan.NetworkPlan} is edited by making
 * another one; {@link kernelight.plan.PlanCheck} builds the network, or says which layer does not fit and which
 * changes mend it; {@link kernelight.plan.NetworkPlanFile} is the file it is kept in. No JavaFX; all classes are
 * immutable and can be used on any thread.
 */
package kernelight.plan;
