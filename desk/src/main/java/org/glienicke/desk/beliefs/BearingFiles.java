package org.glienicke.desk.beliefs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.Credibility;
import org.glienicke.core.precedent.Bearing;
import org.glienicke.core.precedent.FollowOn;
import org.glienicke.core.precedent.Pair;
import org.glienicke.core.precedent.TermsClass;
import org.glienicke.core.precedent.TermsIndex;
import org.glienicke.core.probability.Draws;

/** What an exchange bears on, as it is kept. */
public final class BearingFiles {

    private static final String COUNT = "count";

    private BearingFiles() {}

    /** The bearings of one exchange as a file. */
    public static DrawsFile of(List<Bearing> bearings) {
        var writing = new Writing();
        writing.about.put(COUNT, Integer.toString(bearings.size()));
        for (int i = 0; i < bearings.size(); i++) {
            writing.add(i + " ", bearings.get(i));
        }
        return writing.file();
    }

    /** The bearings in a file that {@link #of} wrote; empty if it is none. */
    public static Optional<List<Bearing>> read(DrawsFile file) {
        var count = file.about().get(COUNT);
        if (count == null) {
            return Optional.empty();
        }
        var reading = new Reading(file);
        var bearings = new ArrayList<Bearing>();
        for (int i = 0; i < Integer.parseInt(count); i++) {
            bearings.add(reading.bearing(i + " "));
        }
        return Optional.of(bearings);
    }

    /** A file being written: draws one after the other, each found by its number. */
    private static final class Writing {

        private final Map<String, String> about = new TreeMap<>();
        private final List<Draws> columns = new ArrayList<>();

        void add(String at, Bearing bearing) {
            var price = bearing.price();
            about.put(at + "first", bearing.pair().first().code());
            about.put(at + "second", bearing.pair().second().code());
            about.put(at + "kind", bearing.kind().name());
            about.put(at + "earlier", Integer.toString(price.earlier()));
            add(at + "price", price.logPrice());
            price.before().ifPresent(before -> add(at + "before", before));
            add(at + "gain", price.gain());
            add(at + "rho", price.rho());
            about.put(at + "shifts", numbers(price.shift().shifts()));
            about.put(at + "weights", numbers(price.shift().weights()));
            add(at, bearing.door());
            about.put(
                    at + "citations",
                    bearing.citations().stream()
                            .map(c -> c.source() + " " + c.credibility().name())
                            .collect(Collectors.joining(",")));
        }

        private void add(String at, Bearing.Door door) {
            door.lastDirect().ifPresent(last -> about.put(at + "last", last.exchange() + " " + last.day()));
            door.open().ifPresent(open -> about.put(at + "open", Double.toString(open)));
            var follow = door.followOn();
            about.put(
                    at + "follow",
                    numbers(List.of(
                            follow.windowYears(),
                            (double) follow.inWindow().deals(),
                            follow.inWindow().years(),
                            (double) follow.outside().deals(),
                            follow.outside().years())));
            door.more().ifPresent(more -> add(at + "more", more));
            about.put(at + "later", String.join(" ", door.later().exchanges()));
            about.put(at + "over", Boolean.toString(door.later().isOver()));
        }

        private void add(String key, Draws draws) {
            about.put(key, Integer.toString(columns.size()));
            columns.add(draws);
        }

        private static String numbers(List<Double> numbers) {
            return numbers.stream().map(Object::toString).collect(Collectors.joining(" "));
        }

        DrawsFile file() {
            int size = columns.isEmpty() ? 0 : columns.getFirst().size();
            about.put("size", Integer.toString(size));
            var all = new float[size * columns.size()];
            int next = 0;
            for (var column : columns) {
                for (int k = 0; k < size; k++) {
                    all[next++] = (float) column.at(k);
                }
            }
            return new DrawsFile(about, DrawsFile.Values.owning(all));
        }
    }

    /** A file being read. */
    private record Reading(DrawsFile file) {

        Bearing bearing(String at) {
            var price = new Bearing.Price(
                    Integer.parseInt(words(at + "earlier")),
                    draws(at + "price"),
                    maybe(at + "before").map(_ -> draws(at + "before")),
                    draws(at + "gain"),
                    draws(at + "rho"),
                    new TermsIndex.Shift(numbers(at + "shifts"), numbers(at + "weights")));
            return new Bearing(
                    Pair.of(new Party.Id(words(at + "first")), new Party.Id(words(at + "second"))),
                    TermsClass.valueOf(words(at + "kind")),
                    price,
                    door(at),
                    citations(words(at + "citations")));
        }

        private Bearing.Door door(String at) {
            var follow = numbers(at + "follow");
            return new Bearing.Door(
                    maybe(at + "last")
                            .map(last -> last.split(" "))
                            .map(l -> new Bearing.Met(l[0], LocalDate.parse(l[1]))),
                    maybe(at + "open")
                            .map(open -> OptionalDouble.of(Double.parseDouble(open)))
                            .orElse(OptionalDouble.empty()),
                    new FollowOn(
                            follow.get(0),
                            new FollowOn.Rate(follow.get(1).intValue(), follow.get(2)),
                            new FollowOn.Rate(follow.get(3).intValue(), follow.get(4))),
                    maybe(at + "more").map(_ -> draws(at + "more")),
                    new Bearing.Later(
                            Arrays.stream(words(at + "later").split(" "))
                                    .filter(id -> !id.isEmpty())
                                    .toList(),
                            Boolean.parseBoolean(words(at + "over"))));
        }

        private static List<Citation> citations(String line) {
            return Arrays.stream(line.split(","))
                    .filter(words -> !words.isEmpty())
                    .map(words -> words.split(" "))
                    .map(c -> new Citation(c[0], Credibility.valueOf(c[1])))
                    .toList();
        }

        private Optional<String> maybe(String key) {
            return Optional.ofNullable(file.about().get(key));
        }

        private String words(String key) {
            return file.about().getOrDefault(key, "");
        }

        private List<Double> numbers(String key) {
            return Arrays.stream(words(key).split(" ")).map(Double::valueOf).toList();
        }

        private Draws draws(String key) {
            int size = Integer.parseInt(words("size"));
            int first = size * Integer.parseInt(words(key));
            var draws = new double[size];
            for (int k = 0; k < size; k++) {
                draws[k] = file.values().shared()[first + k];
            }
            return Draws.owning(draws);
        }
    }
}
