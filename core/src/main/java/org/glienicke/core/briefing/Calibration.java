package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.glienicke.core.belief.BackTest;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Figure;
import org.glienicke.core.page.Page;

/** Whether what was forecast at some probability settled as often. */
final class Calibration {

    /** 95th percentile of the standard normal distribution, for 90 percent intervals. */
    private static final double Z95 = 1.6448536269514722;

    private Calibration() {}

    static Page.Section section(BackTest test) {
        var bins = test.calibration(BackTest.Forecaster.LEARNED);
        return new Page.Section("calibration", "Calibration", List.of(table(bins), plot(test)));
    }

    private static Block.Table table(List<BackTest.Bin> bins) {
        var rows = bins.stream()
                .map(b -> Block.Row.of(List.of(
                        Learned.text(Learned.percent(b.forecast())),
                        Learned.text(Learned.percent(b.settled())),
                        Learned.text(interval(b)),
                        Learned.text(Integer.toString(b.answers())))))
                .toList();
        return new Block.Table(
                "calibration",
                "Calibration of the learned weights, in fifths of the forecasts; 90 percent intervals as if answers had nothing to do with one another",
                List.of(
                        Block.Column.numbers("forecast"),
                        Block.Column.numbers("settled"),
                        Block.Column.numbers("interval"),
                        Block.Column.numbers("answers")),
                rows);
    }

    private static Block.Drawing plot(BackTest test) {
        var dots = new ArrayList<Figure.Dot>();
        IntStream.rangeClosed(0, 20).forEach(i -> dots.add(new Figure.Dot(5 * i, 5 * i, "", Figure.Tone.OTHER)));
        add(dots, test.calibration(BackTest.Forecaster.BASE_RATE), Figure.Tone.SECOND);
        add(dots, test.calibration(BackTest.Forecaster.LEARNED), Figure.Tone.FIRST);
        var plane = new Figure.Plane(
                Axes.of(0, 100, "forecast, percent"),
                Axes.of(0, 100, "settled, percent"),
                dots,
                List.of(
                        new Figure.Key(Figure.Tone.FIRST, BackTest.Forecaster.LEARNED.words()),
                        new Figure.Key(Figure.Tone.SECOND, BackTest.Forecaster.BASE_RATE.words()),
                        new Figure.Key(Figure.Tone.OTHER, "where all forecasts would be right")));
        return new Block.Drawing(
                "calibration-plot",
                "What was forecast and what share settled, in fifths of the forecasts",
                plane,
                "The table above says the same of the learned weights in numbers.");
    }

    private static void add(List<Figure.Dot> dots, List<BackTest.Bin> bins, Figure.Tone tone) {
        bins.forEach(b -> dots.add(new Figure.Dot(100 * b.forecast(), 100 * b.settled(), "", tone)));
    }

    // Wilson's interval of a share, which stays within 0 and 1 [Wilson 1927]
    private static String interval(BackTest.Bin bin) {
        double n = bin.answers();
        double norm = 1 + Z95 * Z95 / n;
        double middle = (bin.settled() + Z95 * Z95 / (2 * n)) / norm;
        double half = Z95 / norm * Math.sqrt(bin.settled() * (1 - bin.settled()) / n + Z95 * Z95 / (4 * n * n));
        return Learned.percent(middle - half) + " to " + Learned.percent(middle + half);
    }
}
