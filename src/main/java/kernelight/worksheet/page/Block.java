package kernelight.worksheet.page;

import java.util.List;
import kernelight.ui.surface.Surface;

/** A part of a page that stays whole: painted from its upper left corner. */
interface Block {
    double height();

    void paint(Surface surface, double x, double y);

    /** Blocks below each other. */
    record Column(List<Block> blocks, double gap) implements Block {
        public Column {
            blocks = List.copyOf(blocks);
        }

        @Override
        public double height() {
            return blocks.stream().mapToDouble(Block::height).sum() + gap * Math.max(0, blocks.size() - 1);
        }

        @Override
        public void paint(Surface surface, double x, double y) {
            double top = y;
            for (Block block : blocks) {
                block.paint(surface, x, top);
                top += block.height() + gap;
            }
        }
    }
}
