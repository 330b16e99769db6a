package kernelight.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The kind of sound that a Korean text ends in when read aloud, numbers, letters and signs included: it determines the
 * form of a particle.
 */
enum KoreanSound {
    VOWEL,
    /** The final ㄹ, which 으로 treats as a vowel. */
    RIEUL,
    CONSONANT;

    private static final char FIRST_SYLLABLE = '가';
    private static final char LAST_SYLLABLE = '힣';
    private static final char FIRST_WIDE = '\uff01';
    private static final char LAST_WIDE = '\uff5e';
    private static final int FINALS = 28;
    private static final int FINAL_RIEUL = 8;

    /** Not read aloud: closing quotation marks, punctuation and spaces. */
    private static final Pattern SILENT_END = Pattern.compile("[\\s\\p{Cf}\"'”’»›」』》〉.,:;!?…*_]+$");

    /** By the spelling rules, a particle agrees with the word before attached parentheses. */
    private static final Pattern PARENTHESES =
            Pattern.compile("(?<=[^\\s(\\[{])(\\([^()]*\\)|\\[[^\\[\\]]*]|\\{[^{}]*})$");

    private static final Pattern CLOSING_BRACKETS = Pattern.compile("[)\\]}]+$");

    /** 3/7 is read 칠분의 삼: the numerator is heard last. */
    private static final Pattern FRACTION = Pattern.compile("(?<![\\d./\u2044])(\\d+)[/\u2044]\\d+$");

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?$");
    private static final Pattern UNIT = Pattern.compile("\\d\\s?([A-Za-z]+)$");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+$");

    /** English as it is spelled in Korean: file 파일, line 라인, name 네임; net 넷, input 인풋, book 북. */
    private static final Pattern WORD_IN_RIEUL = Pattern.compile("le?$");

    private static final Pattern WORD_IN_CONSONANT =
            Pattern.compile("(m|n|ng|[aeiouy][mn]e|[^aeiou][aeiou](ck|[pkt]))$");
    private static final Pattern HAS_VOWEL = Pattern.compile("[aeiouy]");

    /** Units that are read otherwise than as letters: 픽셀, 그램, 분, 시간, 미터. */
    private static final Map<String, KoreanSound> UNITS = Map.ofEntries(
            Map.entry("px", RIEUL),
            Map.entry("g", CONSONANT),
            Map.entry("kg", CONSONANT),
            Map.entry("mg", CONSONANT),
            Map.entry("min", CONSONANT),
            Map.entry("h", CONSONANT),
            Map.entry("m", VOWEL),
            Map.entry("mm", VOWEL),
            Map.entry("cm", VOWEL),
            Map.entry("km", VOWEL));

    /** 엘 and 알; 엠 and 엔. All other letters end in a vowel. */
    private static final String LETTERS_IN_RIEUL = "LR";

    private static final String LETTERS_IN_CONSONANT = "MN";

    /** 일, 칠, 팔; 영, 삼, 육. */
    private static final String DIGITS_IN_RIEUL = "178";

    private static final String DIGITS_IN_CONSONANT = "036";

    /**
     * The sound that a text ends in. What is not read aloud, such as an emoji or a foreign script, counts as a vowel.
     */
    static KoreanSound of(CharSequence text) {
        String read = heard(narrow(Normalizer.normalize(text, Normalizer.Form.NFC)));
        if (read.isEmpty()) {
            return VOWEL;
        }
        char last = read.charAt(read.length() - 1);
        if (last >= FIRST_SYLLABLE && last <= LAST_SYLLABLE) {
            return ofSyllable(last);
        }
        if (last >= '0' && last <= '9') {
            return ofNumber(read);
        }
        return last < 0x80 && Character.isLetter(last) ? ofLetters(read) : ofSign(last);
    }

    /** Full-width digits, letters and signs as the usual ones. */
    private static String narrow(String text) {
        return text.chars()
                .map(sign -> sign >= FIRST_WIDE && sign <= LAST_WIDE ? sign - FIRST_WIDE + '!' : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The text without what is not read aloud at its end. */
    private static String heard(String text) {
        String heard = text;
        while (true) {
            String shorter = SILENT_END.matcher(heard).replaceFirst("");
            shorter = PARENTHESES.matcher(shorter).replaceFirst("");
            if (shorter.equals(heard)) {
                shorter = CLOSING_BRACKETS.matcher(heard).replaceFirst("");
            }
            if (shorter.equals(heard)) {
                return heard;
            }
            heard = shorter;
        }
    }

    private static KoreanSound ofSyllable(char syllable) {
        int end = (syllable - FIRST_SYLLABLE) % FINALS;
        return end == 0 ? VOWEL : end == FINAL_RIEUL ? RIEUL : CONSONANT;
    }

    private static KoreanSound ofNumber(String text) {
        Matcher fraction = FRACTION.matcher(text);
        if (fraction.find()) {
            return ofWhole(fraction.group(1));
        }
        Matcher number = NUMBER.matcher(text);
        number.find();
        // Digits after the decimal point are read one by one.
        return number.group(2) == null
                ? ofWhole(number.group(1).replace(",", ""))
                : ofDigit(text.charAt(text.length() - 1));
    }

    /** 10 is 십, 100 백, 1000 천; above them every four zeros have a name of their own. */
    private static KoreanSound ofWhole(String digits) {
        String number = digits.replaceFirst("^0+(?=.)", "");
        int zeros = number.length() - number.replaceFirst("0+$", "").length();
        if (zeros == 0 || number.equals("0")) {
            return ofDigit(number.charAt(number.length() - 1));
        }
        // 조 and 해 end in a vowel; 십, 백, 천, 만, 억, 경 in a consonant.
        return zeros >= 12 && zeros < 16 || zeros >= 20 && zeros < 24 ? VOWEL : CONSONANT;
    }

    private static KoreanSound ofDigit(char digit) {
        return in(DIGITS_IN_RIEUL, digit) ? RIEUL : in(DIGITS_IN_CONSONANT, digit) ? CONSONANT : VOWEL;
    }

    private static KoreanSound ofLetters(String text) {
        Matcher unit = UNIT.matcher(text);
        if (unit.find() && UNITS.containsKey(unit.group(1))) {
            return UNITS.get(unit.group(1));
        }
        Matcher word = WORD.matcher(text);
        word.find();
        String letters = word.group();
        boolean spelled = letters.length() == 1
                || letters.equals(letters.toUpperCase(Locale.ROOT))
                || !HAS_VOWEL.matcher(letters).find();
        return spelled ? ofLetter(letters.charAt(letters.length() - 1)) : ofWord(letters.toLowerCase(Locale.ROOT));
    }

    private static KoreanSound ofLetter(char letter) {
        char name = Character.toUpperCase(letter);
        return in(LETTERS_IN_RIEUL, name) ? RIEUL : in(LETTERS_IN_CONSONANT, name) ? CONSONANT : VOWEL;
    }

    private static KoreanSound ofWord(String word) {
        return WORD_IN_RIEUL.matcher(word).find()
                ? RIEUL
                : WORD_IN_CONSONANT.matcher(word).find() ? CONSONANT : VOWEL;
    }

    private static KoreanSound ofSign(char sign) {
        return switch (sign) {
            case 'ㄹ', '½', '⅓', '¼' -> RIEUL; // 리을; 이분의 일 ...
            case '¾', '²', '³' -> CONSONANT; // 사분의 삼, 제곱, 세제곱
            default -> sign >= 'ㄱ' && sign <= 'ㅎ' ? CONSONANT : VOWEL; // 기역, 니은 ...; 퍼센트, 곱하기, 무한대
        };
    }

    private static boolean in(String all, char one) {
        return all.indexOf(one) >= 0;
    }
}
