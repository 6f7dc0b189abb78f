package org.glienicke.core.page;

import java.util.List;

/** What a drawing shows. All words and numbers on it come ready; a figure knows only where they stand. */
public sealed interface Figure {

    /**
     * Who gave whom how many: bands from givers to receivers.
     *
     * @param givers left, in order
     * @param receivers right, in order
     * @param keys what the tones mean
     */
    record Flow(List<Node> givers, List<Node> receivers, List<Band> bands, List<Key> keys) implements Figure {

        public Flow {
            givers = List.copyOf(givers);
            receivers = List.copyOf(receivers);
            bands = List.copyOf(bands);
            keys = List.copyOf(keys);
        }
    }

    /** An end of bands. */
    record Node(String label) {

        public Node {
            label = Legible.of(label);
        }
    }

    /**
     * A band.
     *
     * @param giver place in the list of givers
     * @param receiver place in the list of receivers
     * @param size how thick, 0 or more; any unit, the same for all bands
     * @param label such as {@code 8 adults, 2 minors}
     * @param note such as who held them; empty if nothing
     */
    record Band(int giver, int receiver, double size, String label, String note, Tone tone) {

        public Band {
            label = Legible.of(label);
            note = Legible.of(note);
        }
    }

    /** How things of one kind are drawn; each differs in lightness and pattern, so that grey print keeps them apart. */
    enum Tone {
        /** What the reader looks for. */
        FIRST,
        SECOND,
        /** What is there beside it. */
        OTHER
    }

    /** What a tone means in a figure. */
    record Key(Tone tone, String words) {

        public Key {
            words = Legible.of(words);
        }
    }

    /** Estimates with their credible intervals on one axis. */
    record Intervals(Axis axis, List<Estimate> estimates, List<Key> keys) implements Figure {

        public Intervals {
            estimates = List.copyOf(estimates);
            keys = List.copyOf(keys);
        }
    }

    /**
     * An estimate: a mark at the middle of a line from low to high.
     *
     * @param shown the numbers as printed
     */
    record Estimate(String label, double low, double middle, double high, String shown, Tone tone) {

        public Estimate {
            label = Legible.of(label);
            shown = Legible.of(shown);
        }
    }

    /**
     * Bars from one value to another on one axis, such as a tornado.
     *
     * @param middle a line through all bars
     */
    record Bars(Axis axis, double middle, List<Bar> bars) implements Figure {

        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /** A bar; its first end is drawn light, its second dark, so one sees which way it runs. */
    record Bar(String label, double from, double to, String shown) {

        public Bar {
            label = Legible.of(label);
            shown = Legible.of(shown);
        }
    }

    /**
     * Points between two axes.
     *
     * @param across from left to right
     * @param up from the bottom
     * @param course of a quantity from left to right, drawn under the points; empty if there is none
     */
    record Plane(Axis across, Axis up, List<Range> course, List<Dot> dots, List<Key> keys) implements Figure {

        /** Points alone. */
        public Plane(Axis across, Axis up, List<Dot> dots, List<Key> keys) {
            this(across, up, List.of(), dots, keys);
        }

        public Plane {
            course = List.copyOf(course);
            dots = List.copyOf(dots);
            keys = List.copyOf(keys);
        }
    }

    /** Where a quantity lies at one place of the axis across, and how far it may be off. */
    record Range(double across, double low, double middle, double high) {}

    /**
     * A point.
     *
     * @param label beside it; empty if it needs none
     */
    record Dot(double across, double up, String label, Tone tone) {

        public Dot {
            label = Legible.of(label);
        }
    }

    /**
     * The axis of a figure.
     *
     * @param unit in words
     * @param ticks ascending, at least two; the first and the last are the ends
     */
    record Axis(String unit, List<Tick> ticks) {

        public Axis {
            unit = Legible.of(unit);
            ticks = List.copyOf(ticks);
            if (ticks.size() < 2) {
                throw new IllegalArgumentException("ticks are " + ticks.size() + ", at least two are needed");
            }
        }

        /** Where a value stands between the ends of the axis; in [0, 1]. */
        public double position(double value) {
            double low = ticks.getFirst().value();
            double high = ticks.getLast().value();
            return Math.clamp((value - low) / (high - low), 0, 1);
        }
    }

    /** A value of an axis and how it is printed. */
    record Tick(double value, String label) {}
}
