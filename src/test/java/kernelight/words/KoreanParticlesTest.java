package kernelight.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kernelight.ui.text.Language;
import kernelight.ui.text.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KoreanParticlesTest {
    private static final String[] DIGITS = {"영", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"};
    private static final String[] POWERS_OF_TEN = {"", "십", "백", "천"};
    private static final String[] MYRIADS = {"", "만", "억", "조", "경", "해"};

    /** What an argument, in a pattern with every particle, is followed by. */
    private static String with(String argument) {
        return KoreanParticles.bothForms().stream()
                .map(particle -> new Wording("{0}" + particle, Language.KOREAN.locale()).with(argument))
                .map(text -> text.substring(argument.length()))
                .collect(Collectors.joining(" "));
    }

    private static String ofVowel() {
        return "는 가 를 와 로 ";
    }

    private static String ofConsonant() {
        return "은 이 을 과 으로 이";
    }

    private static String ofRieul() {
        return "은 이 을 과 로 이";
    }

    @Test
    @DisplayName("every syllable: its final consonant is its number among the 28")
    void hangul() {
        for (char syllable = '가'; syllable <= '힣'; syllable++) {
            int end = (syllable - '가') % 28;
            String expected = end == 0 ? ofVowel() : end == 8 ? ofRieul() : ofConsonant();
            assertEquals(expected, with(String.valueOf(syllable)), String.valueOf(syllable));
        }
        assertEquals("팔로 칠로 길로 강으로 나로", all("{0}(으)로", "팔", "칠", "길", "강", "나"));
    }

    @Test
    @DisplayName("whole numbers as they are read aloud, up to a million and by every power of ten")
    void wholeNumbers() {
        for (int number = 0; number <= 20_000; number++) {
            assertReads(String.valueOf(number), spoken(number));
        }
        long power = 1;
        for (int zeros = 0; zeros <= 18; zeros++, power *= 10) {
            for (int digit = 1; digit <= 9; digit++) {
                if (digit * (double) power < Long.MAX_VALUE) {
                    assertReads(String.valueOf(digit * power), spoken(digit * power));
                }
            }
        }
        assertReads("1,000", "천");
        assertReads("12,300,000", "만");
        assertReads("−3", "삼");
        assertReads("-10", "십");
        assertReads("３", "삼");
        assertReads("100000000000000000000", "해");
    }

    /** The number in words: 1,024 is 천이십사. */
    private static String spoken(long number) {
        if (number == 0) {
            return "영";
        }
        StringBuilder words = new StringBuilder();
        String digits = String.valueOf(number);
        boolean myriad = false;
        for (int index = 0; index < digits.length(); index++) {
            int position = digits.length() - 1 - index;
            int digit = digits.charAt(index) - '0';
            if (digit > 0) {
                words.append(digit == 1 && position % 4 > 0 ? "" : DIGITS[digit])
                        .append(POWERS_OF_TEN[position % 4]);
                myriad = true;
            }
            if (position % 4 == 0 && myriad) {
                words.append(MYRIADS[position / 4]);
                myriad = false;
            }
        }
        return words.toString();
    }

    @Test
    @DisplayName("behind the point digit by digit: 0.5 is 영점오, 0.10 영점일영")
    void decimals() {
        for (int digit = 0; digit <= 9; digit++) {
            assertReads("0." + digit, DIGITS[digit]);
            assertReads("10.2" + digit, DIGITS[digit]);
            assertReads("≈−1,234.0" + digit, DIGITS[digit]);
        }
        assertReads("2.00", "영");
    }

    @ParameterizedTest(name = "{0} is read like {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1/3 | 일",
                "2/3 | 이",
                "−3/8 | 삼",
                "½ | 일",
                "98.9 % | 퍼센트",
                "50％ | 퍼센트",
                "3 × 3 | 삼",
                "28 × 28 | 팔",
                "1 × 28 × 27 | 칠",
                "5² | 제곱",
                "12 px | 픽셀",
                "3 MB | 메가바이트",
                "20 ms | 밀리초",
                "3 kg | 킬로그램",
                "5 cm | 센티미터",
                "R | 알",
                "L | 엘",
                "M | 엠",
                "N | 엔",
                "n | 엔",
                "X | 엑스",
                "P | 피",
                "ONNX | 오엔엔엑스",
                "MNIST | 엠니스트",
                "RGB | 알지비",
                "XML | 엑스엠엘",
                "ReLU | 렐루",
                "LeNet | 르넷",
                "LeNet-5 | 오",
                "VGG-16 | 육",
                "ResNet-18 | 팔",
                "mini-Inception | 인셉션",
                "file | 파일",
                "scale | 스케일",
                "name | 네임",
                "same | 세임",
                "kernel | 커널",
                "input | 인풋",
                "Kernelight | 커널라이트",
                "four | 포",
                "abc | 씨",
                "scan.png | 지",
                "net.onnx | 오닉스",
                "case.json | 제이슨",
                "page.html | 엘",
                "노트.txt | 티",
                "/home/kim/그림 | 그림",
                "C:\\Users\\kim | 김",
                "“3” | 삼",
                "‘필터’ | 필터",
                "(1, 3) | 삼",
                "3) | 삼",
                "패딩(행) | 패딩",
                "채널 수 (3) | 삼",
                "filter [0] | 영",
                "3행 | 행",
                "6~7열 | 열",
                "5. | 오",
                "3… | 삼",
                "ㄹ | 리을",
                "ㄱ | 기역",
                "∞ | 무한대",
            })
    void everythingElse(String text, String read) {
        assertReads(text, read);
    }

    @Test
    @DisplayName("Hangul in the form of a Mac's file names, taken apart, is the same Hangul")
    void decomposedHangul() {
        assertReads("\u1100\u1173\u1105\u1175\u11b7", "그림");
    }

    @Test
    void anEmptyTextOrOneThatNobodyReadsAloudHasTheFormOfAVowel() {
        assertEquals("를", all("{0}을(를)", ""));
        assertEquals("“”를", all("“{0}”을(를)", ""));
        assertEquals("🙂를", all("{0}을(를)", "🙂"));
        assertEquals("Ж를", all("{0}을(를)", "Ж"));
    }

    /** As text so, with the same particles as these words. */
    private static void assertReads(String text, String words) {
        assertEquals(with(words), with(text), text + " is read " + words);
    }

    private static String all(String pattern, String... arguments) {
        Wording wording = new Wording(pattern, Language.KOREAN.locale());
        return String.join(" ", List.of(arguments).stream().map(wording::with).toList());
    }

    @Test
    @DisplayName("the copula's 이 is left out after a vowel: 3이고, 2고")
    void copula() {
        assertEquals("3이고 2고 8이고", all("{0}(이)고", "3", "2", "8"));
    }

    @Test
    void whatWasPutInStaysAsItIs() {
        assertEquals("“은(는).txt”를 읽음", all("“{0}”을(를) 읽음", "은(는).txt"));
        assertEquals("3이(가)", new Wording("{0}이(가)", Language.ENGLISH.locale()).with("3"));
    }

    @Test
    void numbersThatTheLanguageWritesAreReadAsTheyAreWritten() {
        Texts texts = new Texts(Language.KOREAN);
        assertEquals("10으로 나눔", texts.get("stage.step.divided", 10));
        assertEquals("9로 나눔", texts.get("stage.step.divided", 9));
        assertEquals(
                "곱의 합은 맞지만 편향 3이 빠졌습니다. 편향은 모든 출력에 더합니다.",
                texts.get(LocalizedMessage.of("exercise.mistake.FORGOT_BIAS", "3")));
        assertEquals(
                "4는 윈도우 안에 있지만, 이 풀링은 최댓값을 남깁니다.",
                texts.get(LocalizedMessage.of(
                        "exercise.mistake.OTHER_CELL", "4", LocalizedMessage.of("exercise.pooling.MAX"))));
    }

    /** Every text with whatever it takes put in: no particle is left in both forms, in any choice of its pattern. */
    @Test
    void noTextShowsBothFormsOfAParticle() throws IOException {
        Texts texts = new Texts(Language.KOREAN);
        for (String key : new TreeSet<>(korean().stringPropertyNames())) {
            for (int number : new int[] {0, 1, 2, 3, 10}) {
                Object[] numbers = {number, number, number, number, number, number, number, number};
                String shown = texts.get(key, numbers);
                assertFalse(BOTH_FORMS.matcher(shown).find(), () -> key + ": " + shown);
            }
        }
    }

    private static final Pattern BOTH_FORMS = Pattern.compile("\\((가|는|를|와|이|으|은|을|과|로)\\)|[\\ufdd0-\\ufdef]");

    /** A particle behind an argument that has one form only is right for some arguments and wrong for others. */
    @Test
    void everyParticleBehindAnArgumentIsWrittenInBothForms() throws IOException {
        Properties texts = korean();
        Pattern oneForm = Pattern.compile("}[”’)\\]]*(은|는|이|가|을|를|과|와|로|으로)(?![가-힣(])");
        for (String key : texts.stringPropertyNames()) {
            assertFalse(oneForm.matcher(texts.getProperty(key)).find(), () -> key + "=" + texts.getProperty(key));
        }
    }

    private static Properties korean() throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("assets/texts/texts_ko.properties"))) {
            properties.load(reader);
        }
        return properties;
    }
}
