package kernelight.ui.text;

import java.util.List;

/**
 * Puts Korean particles right: a text writes both forms, {@code {0}은(는)}, {@code {0}(으)로}, and the one that agrees
 * with what {@code {0}} turns out to be is left. Only the forms of the pattern count; what a person typed or how a file
 * is called stays as it is, even where it looks like one.
 */
final class KoreanParticles {
    /** A particle in both forms, and one by one. After ㄹ most have the form of a consonant; 으로 does not. */
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

    /** Characters that are no characters stand for the particles until their words are known: no text contains one. */
    private static final char FIRST_MARK = '\ufdd0';

    private KoreanParticles() {}

    /** A pattern with a mark for each particle, to be made out by {@link #agreed} when its words are in. */
    static String marked(String pattern) {
        String marked = pattern;
        for (int index = 0; index < PARTICLES.size(); index++) {
            marked = marked.replace(PARTICLES.get(index).both(), String.valueOf((char) (FIRST_MARK + index)));
        }
        return marked;
    }

    /** Whether there is anything to make out in a pattern. */
    static boolean isMarked(String pattern) {
        return pattern.chars().anyMatch(KoreanParticles::isMark);
    }

    /** The finished text. */
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
