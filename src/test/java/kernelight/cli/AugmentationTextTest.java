package kernelight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kernelight.engine.training.augmentation.AugmentationSettings;
import org.junit.jupiter.api.Test;

class AugmentationTextTest {
    @Test
    void presetsAmountsAndPresetsWithOtherAmounts() {
        assertEquals(AugmentationSettings.NONE, AugmentationText.read("none"));
        assertEquals(AugmentationSettings.USUAL, AugmentationText.read("usual"));
        assertEquals(
                new AugmentationSettings(1, 2, 3e-1, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9),
                AugmentationText.read(
                        "sharper=0.9,thicker=0.8,thinner=0.7,elastic=0.6,shear=0.5,stretch=0.4,scale=3e-1,rotation=2,"
                                + "shift=1"));
        AugmentationSettings usual = AugmentationSettings.USUAL;
        AugmentationSettings changed = AugmentationText.read("usual,elastic=0.8,shift=0");
        assertEquals(0.8, changed.elastic());
        assertEquals(0, changed.shift());
        assertEquals(usual.rotation(), changed.rotation());
        assertEquals(usual.thicker(), changed.thicker());
    }

    @Test
    void whatIsNotUnderstoodIsNamed() {
        for (String wrong :
                new String[] {"", "usual,", "shift", "shift=", "shift=1=2", "sh=1", "usual shift=1", "=1"}) {
            String message = assertThrows(IllegalArgumentException.class, () -> AugmentationText.read(wrong))
                    .getMessage();
            assertTrue(message.startsWith("The augmentation \""), message);
        }
    }
}
