package org.glienicke.core.bargaining;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What each option of each choice brings to each party, where heads count together; pools are numbered through all parties. */
final class PooledParts {

    private static final double[] NOTHING = {};

    private final Pooled pooled;
    private final Choices choices;
    private final Pooled.Pool[] pools;
    /** {@code poolsOf[side]}: numbers of its pools. */
    private final int[][] poolsOf;
    /** {@code parts[choice][option][side]}. */
    private final Part[][][] parts;
    /** {@code asked[choice][option]}: the parties to be asked about an option. */
    private final int[][][] asked;

    /**
     * What an option brings to a party.
     *
     * @param flat by draw; empty if nothing
     * @param pools numbers of those that it adds to or takes captives kept from
     * @param heads by pool
     * @param alone by pool and draw
     * @param freed heads no longer kept, by pool
     */
    @SuppressWarnings("ArrayRecordComponent") // bulk draws, never compared
    record Part(double[] flat, int[] pools, double[] heads, double[][] alone, double[] freed) {

        boolean isNothing() {
            return flat.length == 0 && pools.length == 0;
        }
    }

    private PooledParts(Pooled pooled, Choices choices) {
        this.pooled = pooled;
        this.choices = choices;
        this.pools = pooled.sides().stream().flatMap(s -> s.pools().stream()).toArray(Pooled.Pool[]::new);
        this.poolsOf = numbered(pooled);
        this.parts = new Part[choices.all().size()][][];
        this.asked = new int[parts.length][][];
        for (int choice = 0; choice < parts.length; choice++) {
            var options = choices.all().get(choice);
            parts[choice] = options.stream().map(this::parts).toArray(Part[][]::new);
            asked[choice] = options.stream().map(this::asked).toArray(int[][]::new);
        }
    }

    private static int[][] numbered(Pooled pooled) {
        var numbers = new int[pooled.sides().size()][];
        int next = 0;
        for (int side = 0; side < numbers.length; side++) {
            int own = pooled.sides().get(side).pools().size();
            numbers[side] = IntStream.range(next, next + own).toArray();
            next += own;
        }
        return numbers;
    }

    /** Choices of which most hangs come first. */
    static PooledParts of(Pooled pooled) {
        var listed = Choices.of(pooled.values());
        var plain = new PooledParts(pooled, listed);
        var order = IntStream.range(0, plain.parts.length)
                .boxed()
                .sorted(Comparator.comparingDouble(choice -> -plain.stakes(choice)))
                .toList();
        return new PooledParts(pooled, listed.inOrder(order));
    }

    /** About how many numbers all parts have together. */
    static long numbers(Pooled pooled) {
        long rows = 0;
        for (var options : Choices.of(pooled.values()).all()) {
            for (var option : options) {
                for (var side : pooled.sides()) {
                    rows += option.copies().isEmpty() ? 0 : rows(option, side);
                }
            }
        }
        return rows * pooled.draws();
    }

    private static long rows(Choices.Option option, Pooled.Side side) {
        var terms = option.copies().keySet();
        long flat = terms.stream().anyMatch(t -> side.flat()[t].length > 0) ? 1 : 0;
        return flat
                + side.pools().stream()
                        .filter(p -> terms.stream().anyMatch(t -> p.alone()[t].length > 0))
                        .count();
    }

    private Part[] parts(Choices.Option option) {
        var terms = option.copies().keySet().stream().sorted().toList();
        return IntStream.range(0, poolsOf.length)
                .mapToObj(side -> part(terms, side))
                .toArray(Part[]::new);
    }

    private Part part(List<Integer> terms, int side) {
        var flat = pooled.sides().get(side).flat();
        var moved = Arrays.stream(poolsOf[side])
                .filter(p -> terms.stream().anyMatch(t -> isMoved(p, t)))
                .toArray();
        return new Part(
                sum(terms, flat),
                moved,
                Arrays.stream(moved)
                        .mapToDouble(p ->
                                terms.stream().mapToDouble(t -> heads(p, t)).sum())
                        .toArray(),
                Arrays.stream(moved).mapToObj(p -> sum(terms, pools[p].alone())).toArray(double[][]::new),
                Arrays.stream(moved)
                        .mapToDouble(p -> terms.stream()
                                .mapToDouble(t -> pools[p].kept().by(t))
                                .sum())
                        .toArray());
    }

    private boolean isMoved(int pool, int term) {
        return pools[pool].alone()[term].length > 0 || pools[pool].kept().by(term) > 0;
    }

    private double heads(int pool, int term) {
        return pools[pool].heads()[term];
    }

    private double[] sum(List<Integer> terms, double[][] rows) {
        var some = terms.stream().filter(t -> rows[t].length > 0).toList();
        if (some.isEmpty()) {
            return NOTHING;
        }
        var sum = new double[pooled.draws()];
        some.forEach(t -> Pooled.add(sum, rows[t], 1));
        return sum;
    }

    private int[] asked(Choices.Option option) {
        return IntStream.range(0, poolsOf.length)
                .filter(side -> option.copies().keySet().stream()
                        .anyMatch(pooled.sides().get(side).asked()::contains))
                .toArray();
    }

    private double stakes(int choice) {
        double stakes = 0;
        for (var option : parts[choice]) {
            for (var part : option) {
                stakes += size(part.flat);
                stakes +=
                        Arrays.stream(part.alone).mapToDouble(PooledParts::size).sum();
            }
        }
        return stakes;
    }

    private static double size(double[] row) {
        return Arrays.stream(row).map(Math::abs).sum();
    }

    Pooled pooled() {
        return pooled;
    }

    Choices choices() {
        return choices;
    }

    int size() {
        return parts.length;
    }

    int options(int choice) {
        return parts[choice].length;
    }

    Part part(int choice, int option, int side) {
        return parts[choice][option][side];
    }

    /** The parties to be asked about an option. */
    int[] asked(int choice, int option) {
        return asked[choice][option];
    }

    int pools() {
        return pools.length;
    }

    Pooled.Pool pool(int number) {
        return pools[number];
    }

    int[] poolsOf(int side) {
        return poolsOf[side];
    }
}
