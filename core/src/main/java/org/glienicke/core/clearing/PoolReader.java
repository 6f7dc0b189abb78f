package org.glienicke.core.clearing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Read;

/** Reads the two files of a {@link Pool} and finds all that is wrong with them. */
final class PoolReader {

    private static final String FORM =
            "'members,links', then 'number,name' for each member, then 'from,to,worth' for each link";

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,15}([.][0-9]{1,30})?");

    private final String file;
    private Rows rows = new Rows("", "");
    private int members;
    private int links;

    PoolReader(String file) {
        this.file = file;
    }

    /** A link as the file has it. */
    private record Arc(Rows.Row row, int from, int to, BigDecimal worth) {}

    Read<Optional<Pool>> read(String text, Optional<Pool.Text> beside) {
        rows = new Rows(file, text);
        if (rows.all().isEmpty() || rows.all().getFirst().cell(0).startsWith("#")) {
            refuseForm();
            return new Read<>(Optional.empty(), rows.findings());
        }
        head();
        var names = names();
        members = members < 0 ? names.size() : members;
        var arcs = arcs(names.size() + 1);
        var donors = beside.map(b -> new DonorReader(b.file(), members).read(b.words()));
        var findings = new ArrayList<>(rows.findings());
        donors.ifPresent(d -> findings.addAll(d.findings()));
        if (findings.isEmpty()) {
            var pool = pool(names, arcs, donors.map(Read::value).orElse(Set.of()));
            findings.addAll(rows.findings());
            return new Read<>(pool, findings);
        }
        return new Read<>(Optional.empty(), findings);
    }

    private void refuseForm() {
        var found = rows.all().isEmpty()
                ? "the file is empty"
                : "the file begins with '#', as newer files of this kind do, which are not read";
        rows.report(1, "", Finding.Kind.WRONG_SHAPE, found + "; wanted " + FORM, "");
    }

    private void head() {
        var first = rows.all().getFirst();
        var counts = first.cells().stream().map(Rows::whole).toList();
        boolean isRead = counts.size() == 2 && counts.stream().allMatch(Optional::isPresent);
        members = isRead ? counts.get(0).orElseThrow() : -1;
        links = isRead ? counts.get(1).orElseThrow() : -1;
        if (!isRead) {
            rows.report(
                    first,
                    "",
                    Finding.Kind.WRONG_SHAPE,
                    "the first line is '" + String.join(",", first.cells())
                            + "'; wanted 'members,links', such as 16,59");
        } else if (members == 0) {
            rows.report(first, "members", Finding.Kind.IMPOSSIBLE_NUMBER, "the pool has 0 members; wanted 1 or more");
        }
    }

    // up to the first line of three numbers, which is a link, or as many as the first line says
    private List<String> names() {
        var names = new ArrayList<String>();
        for (var row : rows.all().subList(1, rows.all().size())) {
            boolean isLink = row.cells().size() == 3
                    && row.cells().stream().allMatch(c -> DECIMAL.matcher(c).matches());
            if (isLink || names.size() == members) {
                break;
            }
            names.add(name(row, names.size() + 1));
        }
        if (members >= 0 && names.size() < members) {
            var message = "the first line says " + members + " members; " + names.size() + " are named";
            rows.report(rows.all().getFirst(), "members", Finding.Kind.COUNTS_DISAGREE, message);
        }
        return names;
    }

    private String name(Rows.Row row, int number) {
        if (!Rows.whole(row.cell(0)).equals(Optional.of(number))) {
            var message = "the number of the member is '" + row.cell(0) + "'; wanted " + number
                    + ", since members are numbered from 1 in order";
            rows.report(row, "number", Finding.Kind.WRONG_SHAPE, message);
        }
        var name = String.join(",", row.cells().subList(1, row.cells().size())).strip();
        return name.isEmpty() ? Integer.toString(number) : name;
    }

    private List<Arc> arcs(int start) {
        var arcs = new ArrayList<Arc>();
        Map<Long, Integer> seen = new HashMap<>();
        var lines = rows.all()
                .subList(Math.min(start, rows.all().size()), rows.all().size());
        for (var row : lines) {
            arc(row).ifPresent(arc -> {
                var before = seen.putIfAbsent((long) arc.from() * members + arc.to(), row.line());
                if (before == null) {
                    arcs.add(arc);
                } else {
                    var message = "the link from " + arc.from() + " to " + arc.to() + " stands in line " + before
                            + " already";
                    rows.report(row, "", Finding.Kind.DUPLICATE_ID, message);
                }
            });
        }
        if (links >= 0 && lines.size() != links) {
            var message = "the first line says " + links + " links; " + lines.size() + " lines follow the members";
            rows.report(rows.all().getFirst(), "links", Finding.Kind.COUNTS_DISAGREE, message);
        }
        return arcs;
    }

    private Optional<Arc> arc(Rows.Row row) {
        if (row.cells().size() != 3) {
            rows.report(
                    row,
                    "",
                    Finding.Kind.WRONG_SHAPE,
                    "the line has " + row.cells().size() + " cells, not 3; wanted 'from,to,worth'");
            return Optional.empty();
        }
        var from = member(row, 0, "from");
        var to = member(row, 1, "to");
        var worth = worth(row);
        if (from.isPresent() && from.equals(to)) {
            var message = "the link leads from " + from.get() + " to itself; wanted two members";
            rows.report(row, "to", Finding.Kind.GIVER_IS_RECEIVER, message);
            return Optional.empty();
        }
        return from.isPresent() && to.isPresent() && worth.isPresent()
                ? Optional.of(new Arc(row, from.get(), to.get(), worth.get()))
                : Optional.empty();
    }

    private Optional<Integer> member(Rows.Row row, int place, String field) {
        var member = Rows.whole(row.cell(place)).filter(m -> m < members);
        if (member.isEmpty()) {
            var wanted = members == 0 ? "there are none" : "wanted 0 to " + (members - 1);
            var message = field + " is '" + row.cell(place) + "', no member of the pool; " + wanted;
            rows.report(row, field, Finding.Kind.UNKNOWN_MEMBER, message);
        }
        return member;
    }

    private Optional<BigDecimal> worth(Rows.Row row) {
        var cell = row.cell(2);
        if (!DECIMAL.matcher(cell).matches()) {
            var message = "worth is '" + cell + "', not a number of 0 or more in plain digits";
            rows.report(row, "worth", Finding.Kind.IMPOSSIBLE_NUMBER, message);
            return Optional.empty();
        }
        var worth = new BigDecimal(cell).stripTrailingZeros();
        if (worth.scale() > Pool.MOST_DECIMALS) {
            var message = "worth is '" + cell + "', with more than " + Pool.MOST_DECIMALS + " decimals";
            rows.report(row, "worth", Finding.Kind.IMPOSSIBLE_NUMBER, message);
            return Optional.empty();
        }
        return Optional.of(worth);
    }

    private Optional<Pool> pool(List<String> names, List<Arc> arcs, Set<Integer> donors) {
        int decimals = arcs.stream()
                .mapToInt(a -> a.worth().scale())
                .filter(s -> s > 0)
                .max()
                .orElse(0);
        var most = BigDecimal.valueOf(Barter.most(members), decimals);
        var usable = new ArrayList<Barter.Link>();
        for (var arc : arcs) {
            if (arc.worth().compareTo(most) > 0) {
                var message = "worth is '" + arc.row().cell(2) + "'; of " + members + " members and with " + decimals
                        + " decimals it can be " + most.toPlainString() + " at most";
                rows.report(arc.row(), "worth", Finding.Kind.IMPOSSIBLE_NUMBER, message);
            } else if (arc.worth().signum() > 0 && !donors.contains(arc.to())) {
                long worth = arc.worth().movePointRight(decimals).longValueExact();
                usable.add(new Barter.Link(arc.from(), arc.to(), worth));
            }
        }
        return rows.findings().isEmpty()
                ? Optional.of(
                        new Pool(names, new Barter(members, donors, usable), decimals, arcs.size() - usable.size()))
                : Optional.empty();
    }
}
