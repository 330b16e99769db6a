package kernelight.stage.export;

import java.util.List;
import java.util.Optional;
import kernelight.export.model.ExportSource.NamedCode;
import kernelight.export.model.ExportSource.NamedNumbers;
import kernelight.stage.paint.SizeFormula;
import kernelight.words.LocalizedMessage;

/** What a screen knows of the case that is exported from its stage. */
public interface CaseExport {
    /** What the case is called. */
    LocalizedMessage title();

    /** The preset that is exactly what is shown, if one is. */
    Optional<String> preset();

    /** The current view, which is added to a file's name; empty for the default view. */
    Optional<Enum<?>> view();

    /** The programs that compute what the walk writes, one per library; none if there are none. */
    List<NamedCode> programs();

    /** How the output's size is computed in each direction, or in all at once; empty where there is no formula. */
    List<SizeFormula> sizes();

    /** The tables that are there before anything is computed. */
    List<NamedNumbers> given();

    /** What the walk writes. */
    NamedNumbers computed();
}
