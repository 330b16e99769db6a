package kernelight.screen.convolution.view;

import java.util.Optional;
import kernelight.screen.convolution.model.GridCell;
import kernelight.screen.convolution.model.Lighting;
import kernelight.screen.convolution.model.Moment;
import kernelight.screen.convolution.model.Shades;

/**
 * What the painter paints.
 *
 * @param shades how bright the cells are, where they are looked at as pixels
 * @param cursor the cell that the keyboard would type into, shown while the stage has the focus
 * @param edited the cell that is being typed into, whose number the editor covers
 */
record StagePicture(
        Moment moment,
        Lighting lighting,
        Optional<Shades> shades,
        Optional<GridCell> cursor,
        Optional<GridCell> edited,
        StageWords words) {}
