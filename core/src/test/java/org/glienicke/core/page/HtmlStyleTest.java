package org.glienicke.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words stand out from their ground by the ratios of WCAG 2.2 level AA, in every scheme of colours the page has. */
class HtmlStyleTest {

    private static final double WORDS = 4.5;
    private static final double SHAPES = 3;

    private static final Pattern COLOUR = Pattern.compile("--([a-z]+):\\s*#([0-9a-f]{3,6})");

    @ParameterizedTest
    @CsvSource({"0, light", "1, dark", "2, print"})
    void contrast_is_enough(int scheme, String name) {
        var colours = schemes().get(scheme);

        for (var ground : List.of("paper", "mark")) {
            for (var words : List.of("ink", "quiet", "link")) {
                assertThat(contrast(colours, words, ground))
                        .as("%s on %s, %s", words, ground, name)
                        .isGreaterThanOrEqualTo(WORDS);
            }
        }
        for (var shape : List.of("first", "second", "other")) {
            assertThat(contrast(colours, shape, "paper"))
                    .as("%s on paper, %s", shape, name)
                    .isGreaterThanOrEqualTo(SHAPES);
        }
    }

    private static List<Map<String, double[]>> schemes() {
        var css = HtmlPage.render(new Page("A page", List.of(), List.of()));
        return Pattern.compile(":root \\{([^}]*)\\}")
                .matcher(css)
                .results()
                .map(m -> colours(m.group(1)))
                .toList();
    }

    private static Map<String, double[]> colours(String block) {
        var colours = new HashMap<String, double[]>();
        COLOUR.matcher(block).results().forEach(m -> colours.put(m.group(1), linear(m.group(2))));
        return colours;
    }

    private static double[] linear(String hex) {
        var six = hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex;
        var rgb = new double[3];
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(six.substring(2 * i, 2 * i + 2), 16) / 255.0;
            rgb[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        return rgb;
    }

    private static double contrast(Map<String, double[]> colours, String one, String other) {
        double a = luminance(colours.getOrDefault(one, new double[3]));
        double b = luminance(colours.getOrDefault(other, new double[3]));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(double[] rgb) {
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }
}
