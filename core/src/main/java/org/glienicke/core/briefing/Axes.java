package org.glienicke.core.briefing;

import java.math.BigDecimal;
import java.util.ArrayList;
import org.glienicke.core.page.Figure;

/** Axes with round ticks. */
final class Axes {

    private static final int MOST_STEPS = 5;

    private Axes() {}

    /** An axis that covers zero and everything from low to high in at most five steps or so. */
    static Figure.Axis of(double low, double high, String unit) {
        double least = Math.min(0, low);
        double most = Math.max(least + 1e-9, Math.max(0, high));
        var step = step((most - least) / MOST_STEPS);
        var ticks = new ArrayList<Figure.Tick>();
        long first = (long) Math.floor(least / step.doubleValue());
        long last = (long) Math.ceil(most / step.doubleValue());
        for (long i = first; i <= Math.max(last, first + 1); i++) {
            var value = step.multiply(BigDecimal.valueOf(i));
            ticks.add(new Figure.Tick(value.doubleValue(), value.signum() == 0 ? "0" : value.toPlainString()));
        }
        return new Figure.Axis(unit, ticks);
    }

    /** An axis of years, with a tick at round ones. */
    static Figure.Axis years(int first, int last) {
        int step = 1;
        for (int wider : new int[] {2, 5, 10, 20, 50, 100}) {
            step = (last - first) / step > MOST_STEPS + 2 ? wider : step;
        }
        var ticks = new ArrayList<Figure.Tick>();
        for (int year = Math.floorDiv(first, step) * step; year < last + step; year += step) {
            ticks.add(new Figure.Tick(year, Integer.toString(year)));
        }
        return new Figure.Axis("year", ticks);
    }

    private static BigDecimal step(double least) {
        int exponent = (int) Math.floor(Math.log10(least));
        double mantissa = least / Math.pow(10, exponent);
        int step = mantissa <= 1 ? 1 : mantissa <= 2 ? 2 : mantissa <= 5 ? 5 : 10;
        return BigDecimal.valueOf(step).scaleByPowerOfTen(exponent);
    }
}
