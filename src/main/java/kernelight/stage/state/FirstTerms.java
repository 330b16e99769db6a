package kernelight.stage.state;

import java.util.List;
import java.util.OptionalInt;
import kernelight.walk.GridCell;
import kernelight.walk.Term;

/**
 * Finds the first term in which a cell is a factor. It is built anew at every step from up to thousands of cells, so it
 * is a plain hash table of term indices instead of a map with two objects for each cell.
 */
final class FirstTerms {
    private final List<Term> terms;
    /** 2 i + 1 where the cell is the first factor of term i, 2 i + 2 where it is the second; 0 in an empty slot. */
    private final int[] slots;
    /** The hash code of the cell in each slot: most comparisons end here. */
    private final int[] hashes;

    FirstTerms(List<Term> terms) {
        this.terms = terms;
        slots = new int[Integer.highestOneBit(Math.max(1, 2 * terms.size())) << 2]; // at most half full
        hashes = new int[slots.length];
        for (int index = 0; index < terms.size(); index++) {
            Term term = terms.get(index);
            put(term.first(), 2 * index + 1);
            if (term.second().isPresent()) {
                put(term.second().get(), 2 * index + 2);
            }
        }
    }

    private void put(GridCell cell, int entry) {
        int slot = slotOf(cell);
        if (slots[slot] == 0) {
            slots[slot] = entry;
            hashes[slot] = cell.hashCode();
        }
    }

    OptionalInt indexOf(GridCell cell) {
        int entry = slots[slotOf(cell)];
        return entry == 0 ? OptionalInt.empty() : OptionalInt.of((entry - 1) / 2);
    }

    /** The slot of this cell, or the empty one where it would go. */
    private int slotOf(GridCell cell) {
        int hash = cell.hashCode();
        int spread = hash * 0x9E3779B9; // neighbouring cells have neighbouring hash codes
        int slot = (spread ^ spread >>> 15) & slots.length - 1;
        while (slots[slot] != 0 && (hashes[slot] != hash || !cellAt(slots[slot]).equals(cell))) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private GridCell cellAt(int entry) {
        Term term = terms.get((entry - 1) / 2);
        return entry % 2 == 1 ? term.first() : term.second().orElseThrow();
    }
}
