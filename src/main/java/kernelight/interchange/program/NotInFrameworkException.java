package kernelight.interchange.program;

import kernelight.engine.network.NetworkNode;
import kernelight.interchange.code.Framework;
import kernelight.words.LocalizedMessage;
import kernelight.words.LocalizedProblem;

/** A layer of which a framework has none alike. */
public final class NotInFrameworkException extends IllegalArgumentException implements LocalizedProblem {
    private static final long serialVersionUID = 1;

    private final transient LocalizedMessage why;

    NotInFrameworkException(NetworkNode node, Framework framework) {
        this(LocalizedMessage.of(
                "program.notInFramework", node.name(), node.layer().toString(), framework.title()));
    }

    private NotInFrameworkException(LocalizedMessage why) {
        super(why.inEnglish());
        this.why = why;
    }

    @Override
    public LocalizedMessage localized() {
        return why;
    }
}
