package kernelight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class BenchReportTest {
    @Test
    void aFigureIsOneJsonObjectOnALineInAnyLanguage() {
        StringWriter lines = new StringWriter();
        BenchReport report = new BenchReport(new PrintWriter(lines));
        report.print("train_ips_2t", 50_123.4, "images/s");
        report.print("latency_p50_us_1t", 51.25, "us");
        assertEquals("""
                {"peer":"kernelight","metric":"train_ips_2t","value":50123.4,"unit":"images/s"}
                {"peer":"kernelight","metric":"latency_p50_us_1t","value":51.2500,"unit":"us"}
                """, lines.toString().replace(System.lineSeparator(), "\n"));
    }
}
