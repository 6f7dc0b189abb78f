package org.glienicke.core.incentives;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.When;

/**
 * What the record holds of one taker over a span of years: people taken, what the taker was given for captives, offers that were refused
 * to it, rescues.
 *
 * @param scope whose history, and of which years
 * @param taken in order of time; people taken on the same day are one taking
 * @param concessions exchanges in which the taker got something for captives; soldiers taken in war and the dead left out
 * @param refusals offers to it that the other side refused: what a concession would look like that never was
 * @param rescues captives taken from it by force, or the attempt
 */
public record History(
        Scope scope, List<Taken> taken, List<Moment> concessions, List<Moment> refusals, List<Moment> rescues) {

    public History {
        taken = sorted(byDay(taken), Taken::since);
        concessions = sorted(concessions, Moment::on);
        refusals = sorted(refusals, Moment::on);
        rescues = sorted(rescues, Moment::on);
    }

    private static List<Taken> byDay(List<Taken> some) {
        var days = new LinkedHashMap<Object, Taken>();
        for (var one : some) {
            // what is not dated to the day stays by itself
            var key = one.since() instanceof When.OnDay(var day, var _) ? day : new Object();
            days.merge(key, one, Taken::plus);
        }
        return List.copyOf(days.values());
    }

    private static <T> List<T> sorted(List<T> some, java.util.function.Function<T, When> when) {
        return some.stream()
                .sorted(Comparator.comparing((T t) -> when.apply(t)
                        .middle()
                        .map(java.time.LocalDate::toEpochDay)
                        .orElse(Long.MAX_VALUE)))
                .toList();
    }

    /**
     * Whose history.
     *
     * @param nationality of those taken; empty for all
     * @param lastYear included
     */
    public record Scope(Party.Id taker, Optional<String> nationality, int firstYear, int lastYear) {

        public Scope {
            if (lastYear < firstYear) {
                throw new IllegalArgumentException("years are " + firstYear + " to " + lastYear);
            }
        }

        public int years() {
            return lastYear - firstYear + 1;
        }

        private boolean holds(int year) {
            return year >= firstYear && year <= lastYear;
        }
    }

    /**
     * People taken at once.
     *
     * @param people 1 or more
     */
    public record Taken(int people, When since, List<Citation> citations) {

        public Taken {
            citations = List.copyOf(citations);
        }

        private Taken plus(Taken other) {
            var all = new ArrayList<>(citations);
            all.addAll(other.citations);
            return new Taken(people + other.people, since, all);
        }
    }

    /**
     * Something that happened once.
     *
     * @param what the exchange's id, or words
     * @param people set free; 0 where nobody was
     */
    public record Moment(String what, When on, double people, List<Citation> citations) {

        public Moment {
            citations = List.copyOf(citations);
        }
    }

    /** Takings in the span. */
    public int takings() {
        return (int) taken.stream().filter(t -> isWithin(t.since())).count();
    }

    /** People taken in the span. */
    public int people() {
        return taken.stream()
                .filter(t -> isWithin(t.since()))
                .mapToInt(Taken::people)
                .sum();
    }

    /** Those of some moments that lie in the span. */
    public List<Moment> within(List<Moment> moments) {
        return moments.stream().filter(m -> isWithin(m.on())).toList();
    }

    private boolean isWithin(When when) {
        return when.middle().map(d -> scope.holds(d.getYear())).orElse(false);
    }

    /** Takings by year, each with what happened in the year before. */
    public Yearly yearly(List<Moment> instead) {
        var rows = new ArrayList<Yearly.Row>();
        for (int year = scope.firstYear(); year <= scope.lastYear(); year++) {
            int now = year;
            int takings =
                    (int) taken.stream().filter(t -> year(t.since()) == now).count();
            rows.add(new Yearly.Row(takings, count(instead, year - 1), count(rescues, year - 1), 1));
        }
        return new Yearly(scope.firstYear(), rows);
    }

    private static int count(List<Moment> moments, int year) {
        return (int) moments.stream().filter(m -> year(m.on()) == year).count();
    }

    private static int year(When when) {
        return when.middle().map(java.time.LocalDate::getYear).orElse(Integer.MIN_VALUE);
    }

    /**
     * One reading of the history as moments: where the record gives a month or a year, a day of it is drawn, so that what is not known is
     * not taken for known. The mark of a taking is the logarithm of the people.
     *
     * @param instead what is tried as a concession
     */
    EventModel.Reading reading(List<Moment> instead, RandomGenerator random) {
        var events = new ArrayList<double[]>();
        for (var one : taken) {
            double time = time(one.since(), random);
            if (time >= 0 && time <= scope.years()) {
                events.add(new double[] {time, one.people()});
            }
        }
        events.sort(Comparator.comparingDouble(e -> e[0]));
        var times = events.stream().mapToDouble(e -> e[0]).toArray();
        var marks = events.stream().mapToDouble(e -> Math.log1p(e[1])).toArray();
        var moments = instead.stream().map(m -> time(m.on(), random)).toList();
        return new EventModel.Reading(
                Takings.marked(times, marks, scope.years()), Steps.recent(moments, scope.years()));
    }

    // years from the start of the span; NaN would break the order, so what has no date lies before it
    private double time(When when, RandomGenerator random) {
        double share = random.nextDouble();
        var first = when.earliest();
        var last = when.latest();
        if (first.isEmpty() || last.isEmpty()) {
            return -1e6;
        }
        double days = first.get().toEpochDay()
                + share * (last.get().toEpochDay() - first.get().toEpochDay() + 1);
        return (days - java.time.LocalDate.of(scope.firstYear(), 1, 1).toEpochDay()) / 365.25;
    }

    /** Who says so of the takings of a year, each once. */
    public List<Citation> citations(int year) {
        return taken.stream()
                .filter(t -> year(t.since()) == year)
                .flatMap(t -> t.citations().stream())
                .distinct()
                .toList();
    }
}
