package org.glienicke.core.audiences;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.glienicke.core.casebook.Halves;
import org.glienicke.core.casebook.Setting;

/**
 * Segments that together are all who were asked, each with its share of them: support = sum of share x support of the segment. The shares
 * are those that give the printed totals, within rounding; a poll that prints the sizes of its segments gives them itself.
 *
 * @param parts in the order of the poll, shares summing to 1
 * @param checks how many answers beyond those needed to find the shares confirm them; 0 if any totals could be met
 */
public record Composition(List<Part> parts, int checks) {

    /** Points by which a total may be missed beyond rounding before segments are no partition. */
    private static final double SLACK = 1e-6;

    /** Most segments of one partition. */
    private static final int MOST = 8;

    public Composition {
        parts = List.copyOf(parts);
    }

    /**
     * A segment's share of all.
     *
     * @param low the smallest that gives all totals, the others adapting; equal to high where the poll prints sizes
     */
    public record Part(String segment, double low, double share, double high) {}

    /**
     * The partitions of a poll: runs of segments, as printed one after another, that can be all who were asked. Two that print two or more
     * answers check each other; a run that only could be the whole, unchecked, is one only if its names leave nobody out.
     */
    public static List<Composition> of(Setting.Poll poll) {
        var segments = poll.result().segments();
        var found = new ArrayList<Composition>();
        int from = 0;
        while (from + 1 < segments.size()) {
            int start = from;
            var longest = IntStream.iterate(Math.min(segments.size(), start + MOST), to -> to > start + 1, to -> to - 1)
                    .mapToObj(to -> of(poll, segments.subList(start, to)))
                    .flatMap(Optional::stream)
                    .findFirst();
            longest.ifPresent(found::add);
            from += longest.map(c -> c.parts().size()).orElse(1);
        }
        return List.copyOf(found);
    }

    private static Optional<Composition> of(Setting.Poll poll, List<Setting.Segment> run) {
        if (run.size() == 2) {
            return halves(poll, run);
        }
        var system = Shares.of(poll, run);
        return system.checks() < 1 || system.miss() > SLACK
                ? Optional.empty()
                : Optional.of(new Composition(system.parts(), system.checks()));
    }

    private static Optional<Composition> halves(Setting.Poll poll, List<Setting.Segment> run) {
        var halves = Halves.of(poll, run.getFirst(), run.getLast());
        boolean isKnown =
                Halves.known(poll).filter(k -> k.first().equals(halves.first())).isPresent();
        if (!halves.addUp() || halves.answers() < (isKnown ? 1 : 2) || halves.high() - halves.low() > 0.5) {
            return Optional.empty();
        }
        double share = halves.share();
        return Optional.of(new Composition(
                List.of(
                        new Part(halves.first(), halves.low(), share, halves.high()),
                        new Part(halves.second(), 1 - halves.high(), 1 - share, 1 - halves.low())),
                halves.answers() - 1));
    }

    /** The total of an answer that the shares give; empty if a segment does not print it. */
    public Optional<Double> total(Setting.Poll poll, String answer) {
        double sum = 0;
        for (var part : parts) {
            var percent = poll.result().segments().stream()
                    .filter(s -> s.name().equals(part.segment()))
                    .flatMap(s -> Stream.ofNullable(s.answers().get(answer)))
                    .findFirst();
            if (percent.isEmpty()) {
                return Optional.empty();
            }
            sum += part.share() * percent.get().doubleValue();
        }
        return Optional.of(sum);
    }
}
