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

    private static final double MASS = 0.90;

    private Calibration() {}

    static Page.Section section(BackTest test) {
        var bins = test.calibration(BackTest.Forecaster.LEARNED);
        return new Page.Section("calibration", "Calibration", List.of(table(bins), plot(test)));
    }

    private static Block.Table table(List<BackTest.Bin> bins) {
        var rows = bins.stream()
                .map(b -> Block.Row.of(List.of(
                        Learned.text(Learned.percent(b.forecast())),
                        Learned.text(Learned.percent(b.settled().share())),
                        Learned.text(interval(b)),
                        Learned.text(Integer.toString(b.settled().trials())))))
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
        bins.forEach(b ->
                dots.add(new Figure.Dot(100 * b.forecast(), 100 * b.settled().share(), "", tone)));
    }

    private static String interval(BackTest.Bin bin) {
        var interval = bin.settled().credibleInterval(MASS);
        return Learned.percent(interval.low()) + " to " + Learned.percent(interval.high());
    }
}
