package kernelight.words;

import java.util.List;

/**
 * Chooses the right form of Korean particles: a pattern has both forms, {@code {0}은(는)}, {@code {0}(으)로}, and the one
 * that agrees with the argument {@code {0}} is used. Only particles in the pattern are replaced; typed text and file
 * names stay as they are, even where they look like one.
 */
final class KoreanParticles {
    /**
     * A particle with both forms together, and each alone. After ㄹ most take the form after a consonant; 으로 does not.
     */
    private record Particle(String both, String afterConsonant, String afterVowel, boolean rieulIsVowel) {
        private String after(KoreanSound sound) {
            return switch (sound) {
                case VOWEL -> afterVowel;
                case RIEUL -> rieulIsVowel ? afterVowel : afterConsonant;
                case CONSONANT -> afterConsonant;
            };
        }
    }

    private static final List<Particle> PARTICLES = List.of(
            new Particle("은(는)", "은", "는", false),
            new Particle("이(가)", "이", "가", false),
            new Particle("을(를)", "을", "를", false),
            new Particle("과(와)", "과", "와", false),
            new Particle("(으)로", "으로", "로", true),
            new Particle("(이)", "이", "", false));

    /** Unicode noncharacters stand for the particles until the arguments are known: no text contains one. */
    private static final char FIRST_MARK = '\ufdd0';

    private KoreanParticles() {}

    /** A pattern with a mark for each particle, which {@link #agreed} replaces after the arguments are inserted. */
    static String marked(String pattern) {
        String marked = pattern;
        for (int index = 0; index < PARTICLES.size(); index++) {
            marked = marked.replace(PARTICLES.get(index).both(), String.valueOf((char) (FIRST_MARK + index)));
        }
        return marked;
    }

    /** Whether a pattern has marks. */
    static boolean isMarked(String pattern) {
        return pattern.chars().anyMatch(KoreanParticles::isMark);
    }

    /** Replaces the marks in a text by the form that agrees with the text before each. */
    static String agreed(String text) {
        StringBuilder agreed = new StringBuilder(text.length());
        for (char character : text.toCharArray()) {
            if (isMark(character)) {
                agreed.append(PARTICLES.get(character - FIRST_MARK).after(KoreanSound.of(agreed)));
            } else {
                agreed.append(character);
            }
        }
        return agreed.toString();
    }

    /** Both forms of every particle, as the texts write them. */
    static List<String> bothForms() {
        return PARTICLES.stream().map(Particle::both).toList();
    }

    private static boolean isMark(int character) {
        return character >= FIRST_MARK && character < FIRST_MARK + PARTICLES.size();
    }
}
