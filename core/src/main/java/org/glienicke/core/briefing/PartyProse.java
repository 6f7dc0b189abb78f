package org.glienicke.core.briefing;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.Reliability;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Span;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.probability.Proportion;
import org.glienicke.core.valuation.Criterion;

/** How the page on a party words findings over many exchanges: a number, its interval, and on whose word. */
final class PartyProse {

    static final double MASS = 0.90;

    /** Sources named in one place; the rest stand with the exchanges. */
    private static final int MOST = 5;

    private final PartyRecord record;
    private final Draft draft;

    PartyProse(PartyRecord record, Draft draft) {
        this.record = record;
        this.draft = draft;
    }

    /** The best source of each of some exchanges, a few by number, the others by where the page lists them. */
    Prose cite(Prose prose, List<Exchange> exchanges) {
        var shown = exchanges.stream()
                .limit(MOST)
                .map(this::best)
                .flatMap(List::stream)
                .toList();
        prose.cite(shown);
        int more = exchanges.size() - MOST;
        return more > 0 ? prose.say(" and the sources of ").link(more + " more of the exchanges", "exchanges") : prose;
    }

    /** Some claims' sources, a few by number. */
    Prose claims(Prose prose, List<Citation> citations) {
        var some = citations.stream().distinct().toList();
        prose.cite(some.stream().limit(MOST).toList());
        return some.size() > MOST ? prose.say(" and " + (some.size() - MOST) + " more") : prose;
    }

    private List<Citation> best(Exchange exchange) {
        return exchange.head().caveat().citations().stream()
                .min(Comparator.comparing(this::grade).thenComparing(Citation::credibility))
                .map(List::of)
                .orElse(List.of());
    }

    private Reliability grade(Citation citation) {
        return draft.ledger()
                .source(citation.source())
                .map(s -> s.standing().reliability())
                .orElse(Reliability.F);
    }

    /** Such as {@code 12 of 40, 30% (19% to 43%)}. */
    static String share(int some, int of) {
        var counted = new Proportion(some, of);
        var interval = counted.credibleInterval(MASS);
        return some + " of " + of + ", " + percent(counted.share()) + " (" + percent(interval.low()) + " to "
                + percent(interval.high()) + ")";
    }

    static String percent(double share) {
        return share > 0 && share < 0.005 ? "under 1%" : String.format(Locale.ROOT, "%.0f%%", 100 * share);
    }

    /** Median and 90 percent interval of a share, draw by draw. */
    static String percent(Draws shares) {
        var interval = shares.credibleInterval(MASS);
        return percent(shares.median()) + " (" + percent(interval.low()) + " to " + percent(interval.high()) + ")";
    }

    /** Mean and 90 percent interval of a number of exchanges. */
    static String count(Draws counts) {
        var interval = counts.credibleInterval(MASS);
        return String.format(Locale.ROOT, "%.1f (%.0f to %.0f)", counts.mean(), interval.low(), interval.high());
    }

    /** What part of a whole some points are, draw by draw; 0 where there is nothing. */
    static Draws part(Draws some, Draws all) {
        var parts = new double[some.size()];
        for (int k = 0; k < parts.length; k++) {
            parts[k] = all.at(k) == 0 ? 0 : some.at(k) / all.at(k);
        }
        return Draws.owning(parts);
    }

    static String points(Draws points) {
        return Digits.Estimate.of(points).text();
    }

    /** Such as {@code 1 exchange}, {@code 3 exchanges}. */
    static String counted(int n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }

    /** A table of some criteria over all accounts; empty if none has a share. */
    List<Block> criteria(String id, String caption, List<Criterion> some, Draws all) {
        var rows = some.stream()
                .filter(c -> !record.with(c).isEmpty())
                .map(c -> Block.Row.of(List.<List<Span>>of(
                        Draft.cell(c.title()),
                        Draft.number(Integer.toString(record.with(c).size()), ""),
                        Draft.number(points(record.points(c)), ""),
                        Draft.number(percent(part(record.points(c), all)), ""),
                        Draft.cell(Verdict.kind(c.evidence())))))
                .toList();
        var columns = List.of(
                Block.Column.words("criterion"),
                Block.Column.numbers("exchanges"),
                Block.Column.numbers("points"),
                Block.Column.numbers("share of all"),
                Block.Column.words("evidence"));
        return rows.isEmpty() ? List.of() : List.of(new Block.Table(id, caption, columns, rows));
    }
}
