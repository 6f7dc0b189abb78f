package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.glienicke.core.belief.CompetingHypotheses;
import org.glienicke.core.belief.Posterior;
import org.glienicke.core.belief.Revealed;
import org.glienicke.core.belief.TrackRecord;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.casebook.Talks;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.Span;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.valuation.Criterion;

/** The page on what a party was after in an exchange: what is said, what its choices reveal, and which hypotheses stand up. */
public final class MotivesPage {

    private final Learned.Run run;
    private final Subject subject;
    private final Draft draft;

    private MotivesPage(Learned.Run run, Subject subject) {
        this.run = run;
        this.subject = subject;
        this.draft = new Draft(run.ledger());
    }

    /**
     * What the page is about.
     *
     * @param revealed empty if the party gave and received nothing, or nothing was carried out
     * @param track how forecasts by learned weights have fared
     */
    public record Subject(
            Exchange exchange,
            Party.Id party,
            Optional<Revealed> revealed,
            CompetingHypotheses hypotheses,
            Optional<TrackRecord> track) {}

    /**
     * The page.
     *
     * @param without the posterior of all of the record but the exchange
     */
    public static Page of(Learned.Run run, Posterior without, Subject subject) {
        return new MotivesPage(run, subject).page(without);
    }

    /** The judgement in one sentence, to be set beside another. */
    public static String summary(Subject subject) {
        var ranked = subject.hypotheses().ranked();
        var first = ranked.isEmpty() ? "none" : ranked.getFirst().words();
        return subject.revealed()
                        .map(r -> "it accepts with " + percent(r.acceptance())
                                + r.motives().stream()
                                        .findFirst()
                                        .map(m -> ", most of it for "
                                                + m.criterion().title())
                                        .orElse("")
                                + "; ")
                        .orElse("")
                + "least inconsistent is: " + first + ".";
    }

    private Page page(Posterior without) {
        var sections = new ArrayList<Page.Section>();
        sections.add(views());
        sections.add(words());
        sections.addAll(new HypothesesPart(subject, draft).sections());
        if (!draft.cited().isEmpty()) {
            sections.add(new Page.Section(
                    "sources",
                    "Sources",
                    List.of(
                            Basis.summary(draft.cited(), draft).paragraph(),
                            new Block.Definitions(draft.cited().stream()
                                    .map(c -> Basis.source(c, draft))
                                    .toList()))));
        }
        var title = "Motives of " + draft.name(subject.party()) + ": "
                + subject.exchange().head().title();
        return Learned.page(title, run, without, sections);
    }

    private Page.Section views() {
        var blocks = new ArrayList<Block>();
        blocks.add(subject.revealed()
                .map(this::lead)
                .orElseGet(() -> draft.prose()
                        .capital(subject.party())
                        .say(
                                " gave and received nothing that was carried out, so that no yes of it can be taken apart.")
                        .paragraph()));
        blocks.add(new Block.Table(
                "views-table",
                "Two views, side by side and never blended: what is said, and what choices elsewhere reveal",
                List.of(
                        Block.Column.words("criterion"),
                        Block.Column.words("it says so"),
                        Block.Column.words("others say so"),
                        Block.Column.numbers("share of its yes, percentage points"),
                        Block.Column.numbers("would refuse without it")),
                rows()));
        blocks.add(draft.say(Weighed.track(subject.track())).note());
        return new Page.Section("views", "Stated and revealed", blocks);
    }

    private Block lead(Revealed revealed) {
        var lead = draft.say("That ")
                .the(subject.party())
                .say(" accepts such a deal is "
                        + new Likelihood(
                                        revealed.acceptance().mean(),
                                        revealed.acceptance().size())
                                .phrase()
                        + ", by what it and its kind took and refused elsewhere. The deal itself is left out: with it in, the page "
                        + "would only repeat that it was accepted. With no criterion counted the probability would be "
                        + percent(revealed.baseline()) + "; the shares lead from there to "
                        + percent(revealed.acceptance()) + ".");
        return new Block.Lead(lead.spans());
    }

    private List<Block.Row> rows() {
        var known = subject.revealed().map(Revealed::byCriterion).orElse(java.util.Map.of());
        var criteria = new TreeSet<Criterion>(known.keySet());
        motives().forEach(m -> Criterion.ofSlug(m.criterion()).ifPresent(criteria::add));
        var rows = new ArrayList<Block.Row>();
        for (var criterion : criteria) {
            var motive = Optional.ofNullable(known.get(criterion));
            rows.add(Block.Row.of(List.of(
                    Draft.cell(criterion.title()),
                    said(criterion, true),
                    said(criterion, false),
                    Draft.cell(motive.map(m -> points(m.share())).orElse("not in the deal")),
                    Draft.cell(motive.filter(_ -> criterion.kind() == Criterion.Kind.GAIN)
                            .map(m -> percent(m.refusal()))
                            .orElse("")))));
        }
        return rows;
    }

    private List<Talks.Motive> motives() {
        return subject.exchange().talks().motives().stream()
                .filter(m -> m.party().equals(subject.party()))
                .toList();
    }

    private List<Span> said(Criterion criterion, boolean isStated) {
        var claims = motives().stream()
                .filter(m -> m.isStated() == isStated && m.criterion().equals(criterion.slug()))
                .toList();
        var citations =
                claims.stream().flatMap(m -> m.words().citations().stream()).toList();
        return claims.isEmpty()
                ? List.of()
                : draft.say(claims.size() + (claims.size() == 1 ? " claim, " : " claims, ") + grades(citations))
                        .cite(citations)
                        .spans();
    }

    private String grades(List<Citation> citations) {
        return citations.stream()
                .map(c -> draft.ledger()
                                .source(c.source())
                                .map(s -> s.standing().reliability().name())
                                .orElse("F")
                        + c.credibility().digit())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private Page.Section words() {
        var items = motives().stream().map(this::item).toList();
        return new Page.Section(
                "stated",
                "What is said",
                items.isEmpty()
                        ? List.of(draft.say("No motive of ")
                                .the(subject.party())
                                .say(" is on record, stated or said by others.")
                                .paragraph())
                        : List.of(new Block.Items(items)));
    }

    private Block.Item item(Talks.Motive motive) {
        var prose = draft.prose()
                .strong(motive.isStated() ? "It says" : "Others say")
                .say(", on " + motive.criterion().replace('-', ' ') + ": "
                        + motive.words().says() + " (")
                .whoever(motive.words().by());
        motive.on().value().ifPresent(on -> prose.say(", " + Wording.date(on)));
        return prose.say("; " + grades(motive.words().citations()) + ")")
                .cite(motive.words().citations())
                .item();
    }

    /** Mean and 90 percent interval of a share, in percentage points. */
    static String points(Draws draws) {
        var interval = draws.credibleInterval(0.90);
        return signed(draws.mean()) + " (" + signed(interval.low()) + " to " + signed(interval.high()) + ")";
    }

    private static String signed(double share) {
        double points = Math.rint(1000 * share) / 10;
        return String.format(Locale.ROOT, points > 0 ? "+%.1f" : "%.1f", points == 0 ? 0 : points);
    }

    /** Mean and 90 percent interval of a probability. */
    static String percent(Draws draws) {
        var interval = draws.credibleInterval(0.90);
        return Arrays.stream(new double[] {draws.mean(), interval.low(), interval.high()})
                .mapToObj(p -> String.format(Locale.ROOT, "%.0f%%", 100 * p))
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(), p -> p.get(0) + " (" + p.get(1) + " to " + p.get(2) + ")"));
    }
}
