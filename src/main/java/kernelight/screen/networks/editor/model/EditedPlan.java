package kernelight.screen.networks.editor.model;

import java.nio.file.Path;
import java.util.Optional;
import kernelight.plan.NetworkPlan;

/**
 * What is edited.
 *
 * @param chosen the row whose settings are shown
 * @param file where it was opened or saved; empty if it has no file yet
 */
public record EditedPlan(NetworkPlan plan, RowPlace chosen, Optional<Path> file) {
    EditedPlan with(NetworkPlan changed, RowPlace next) {
        return new EditedPlan(changed, next, file);
    }

    EditedPlan choosing(RowPlace next) {
        return new EditedPlan(plan, next, file);
    }
}
