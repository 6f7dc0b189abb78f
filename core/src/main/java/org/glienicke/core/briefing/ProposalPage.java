package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.glienicke.core.bargaining.Proposable;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.dealroom.Objective;
import org.glienicke.core.dealroom.Overture;
import org.glienicke.core.dealroom.Proposal;
import org.glienicke.core.dealroom.Standing;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.Span;
import org.glienicke.core.probability.Draws;
import org.glienicke.core.valuation.Criterion;

/** The page on which package the parties of a case could accept. */
public final class ProposalPage {

    private final DealRun run;
    private final Proposal proposal;
    private final Optional<Overture> overture;
    private final Draft draft;
    private final Parcels parcels;

    private ProposalPage(DealRun run, Proposal proposal, Optional<Overture> overture) {
        this.run = run;
        this.proposal = proposal;
        this.overture = overture;
        this.draft = new Draft(run.ledger());
        this.parcels = new Parcels(run, draft);
    }

    /**
     * The page on an answer.
     *
     * @param overture what putting the first package on the table would bring; empty if nothing was learned
     */
    public static Page of(DealRun run, Proposal proposal, Optional<Overture> overture) {
        return new ProposalPage(run, proposal, overture).page();
    }

    private Page page() {
        answer();
        if (!proposal.packages().isEmpty()) {
            packages();
            gains();
            new Reasons(run, proposal, draft).write();
            new Withstanding(run, proposal, draft, parcels).write();
            overture.ifPresent(this::overture);
        }
        new DealBasis(run, draft).write();
        return new Page(run.about().head().title(), DealBasis.subtitle(run, draft), draft.sections());
    }

    private Standing first() {
        return proposal.packages().getFirst().standing();
    }

    private void answer() {
        var blocks = new ArrayList<Block>();
        switch (proposal.zone()) {
            case Proposal.Zone.Contradictory(var conditions) -> {
                blocks.add(new Block.Lead(
                        draft.say("No package keeps all constraints.").spans()));
                blocks.add(draft.say("These cannot be kept together; without any one of them the others can:")
                        .paragraph());
                blocks.add(new Block.Items(conditions.stream()
                        .map(c -> draft.say(run.steps().name(c)).item())
                        .toList()));
            }
            case Proposal.Zone.Unknown _ ->
                blocks.add(new Block.Lead(draft.say("Not known yet.").spans()));
            case Proposal.Zone.Closed closed -> closed(closed, blocks);
            case Proposal.Zone.Open _ -> open(blocks);
        }
        if (!proposal.unreached().isEmpty()) {
            blocks.add(draft.say("The limit of time or memory was reached before: "
                            + String.join(", ", proposal.unreached()) + ". What stands here was finished.")
                    .note());
        }
        draft.add(new Page.Section("answer", "Which package could all of them accept?", blocks));
    }

    private void open(List<Block> blocks) {
        blocks.add(new Block.Lead(lead()));
        blocks.add(parcels.items(first().deal()));
        for (var chain : parcels.chains(first().deal())) {
            blocks.add(chain(chain));
        }
        bound().ifPresent(blocks::add);
        assumption().ifPresent(blocks::add);
    }

    private Optional<Block> assumption() {
        int assumed = run.assumed().size();
        return assumed == 0 || run.about().head().isInvented()
                ? Optional.empty()
                : Optional.of(draft.say("This rests on " + assumed
                                + (assumed == 1 ? " assumption" : " assumptions")
                                + " of "
                                + Wording.listed(run.assumed().stream()
                                        .map(a -> a.assumption().by())
                                        .distinct()
                                        .toList())
                                + ", each named below.")
                        .note());
    }

    private List<Span> lead() {
        var likelihood = likelihood(first());
        var chosen = proposal.packages().getFirst().objectives();
        var how = chosen.contains(Objective.ACCEPTANCE)
                ? "the package most likely to be accepted by all"
                : "the " + chosen.getFirst().words() + " package";
        return draft.say(likelihood.opening() + " everyone who is asked would accept " + how + ": ")
                .say(Wording.listed(first().asked().stream()
                                .map(s -> run.ledger().name(s.party()))
                                .toList()) + ".")
                .spans();
    }

    private Likelihood likelihood(Standing standing) {
        return new Likelihood(
                standing.all().share(), standing.sides().getFirst().net().size());
    }

    private Block chain(Parcels.Chain chain) {
        var prose = draft.prose().capital(chain.party()).say(" gives to ");
        prose.say(names(chain.to())).say(chain.to().size() == 1 ? ", which pays it nothing" : ", which pay it nothing");
        return prose.say(chain.payers().isEmpty() ? "." : "; it is paid by " + names(chain.payers()) + ".")
                .paragraph();
    }

    private String names(List<Party.Id> parties) {
        return Wording.listed(
                parties.stream().map(p -> Wording.the(run.ledger().name(p))).toList());
    }

    private Optional<Block> bound() {
        return proposal.proof()
                .map(proof -> draft.say("Searched on " + proof.draws() + " draws and judged on "
                                + first().sides().getFirst().net().size()
                                + " others. The likeliest package is accepted in "
                                + proof.accepted() + " of the " + proof.draws() + ". " + bound(proof)
                                + " The probability is the share of draws of what the parties care about; that somebody"
                                + " refuses for a reason that no criterion holds is not in it.")
                        .paragraph());
    }

    private static String bound(Proposal.Proof proof) {
        var whose = proof.isExact()
                ? "Of all packages that keep the constraints, each at its exact worth,"
                : "Made additive around it, of all packages";
        if (proof.isExact() && proof.isClosed()) {
            return whose + " none is accepted in more: that is proven.";
        }
        return String.format(
                Locale.ROOT,
                "%s none is accepted in more than %d (proven; gap %.1f%% of the draws).",
                whose,
                proof.bound(),
                100 * proof.gap());
    }

    private void closed(Proposal.Zone.Closed closed, List<Block> blocks) {
        blocks.add(new Block.Lead(
                draft.say("There is no zone of possible agreement: every package found leaves somebody who is asked"
                                + " worse off on average.")
                        .spans()));
        if (!proposal.packages().isEmpty()) {
            blocks.add(draft.say("The likeliest package is all the same accepted by everybody in "
                            + likelihood(first()).percent() + " of the draws:")
                    .paragraph());
            blocks.add(parcels.items(first().deal()));
        }
        if (!closed.concessions().isEmpty()) {
            blocks.add(
                    draft.say("What would open one: the least that each could concede while all others stand firm, on"
                                    + " its own scale.")
                            .paragraph());
            blocks.add(new Block.Items(closed.concessions().stream()
                    .map(c -> draft.prose()
                            .party(run.about().parties().get(c.party()))
                            .say(String.format(
                                    Locale.ROOT,
                                    ": about %.0f points of its own scale, for ",
                                    Math.ceil((double) c.amount() / Proposable.PER_POINT)))
                            .with(parcels.line(c.settled().deal()))
                            .item())
                    .toList()));
        }
    }

    private void packages() {
        var blocks = new ArrayList<Block>();
        var rows = new ArrayList<Block.Row>();
        var asked = List.copyOf(run.about().parties());
        for (int i = 0; i < proposal.packages().size(); i++) {
            rows.add(row(i, asked));
        }
        var columns = new ArrayList<>(List.of(Block.Column.words("package"), Block.Column.numbers("all")));
        asked.forEach(p -> columns.add(Block.Column.numbers(p.code())));
        blocks.add(new Block.Table(
                "packages",
                "Share of fresh draws in which all who are asked accept, and each of them alone"
                        + within(first().sides().getFirst().net().size()) + "; a dash for those not asked",
                columns,
                rows));
        var items = new ArrayList<Block.Item>();
        for (int i = 1; i < proposal.packages().size(); i++) {
            items.add(draft.prose()
                    .strong(letter(i) + " ")
                    .with(parcels.line(proposal.packages().get(i).standing().deal()))
                    .item());
        }
        if (!items.isEmpty()) {
            blocks.add(new Block.Items(items));
        }
        draft.add(new Page.Section("packages", "Packages", blocks));
    }

    /** Letters by which a page calls packages. */
    static String letter(int place) {
        return Character.toString('A' + place);
    }

    private Block.Row row(int place, List<Party.Id> parties) {
        var named = proposal.packages().get(place);
        var standing = named.standing();
        var cells = new ArrayList<List<Span>>();
        var best = named.objectives().stream().map(Objective::words).collect(Collectors.joining(", "));
        cells.add(draft.prose().strong(letter(place) + " ").say(best).spans());
        cells.add(Draft.cell(percent(standing.all().share())));
        for (var party : parties) {
            var side = standing.side(party);
            cells.add(Draft.cell(side.isAsked() ? percent(side.acceptance()) : "-"));
        }
        return Block.Row.of(cells);
    }

    /** How far another seed may move a share of so many draws, at most: two standard errors. */
    static String within(int draws) {
        return String.format(Locale.ROOT, " (\u00b1%.0f percent at most)", Math.ceil(100 / Math.sqrt(draws)));
    }

    /** A share in whole percent. */
    static String percent(double share) {
        return Math.round(100 * share) + "%";
    }

    private void gains() {
        var rows = first().sides().stream()
                .filter(Standing.Side::isAsked)
                .map(side -> Block.Row.of(List.of(
                        draft.prose().party(side.party()).spans(),
                        Draft.cell(parcels.heads(first().deal(), side.party())),
                        Draft.cell(Digits.Estimate.of(side.net()).text()),
                        Draft.cell(percent(side.net().shareAbove(0))),
                        Draft.cell(drivers(side)))))
                .toList();
        var table = new Block.Table(
                "gains",
                "Net gain by package A over having no deal, mean and 90% interval, each on its own scale",
                List.of(
                        Block.Column.words("party"),
                        Block.Column.numbers("gives/gets"),
                        Block.Column.numbers("net, points"),
                        Block.Column.numbers("P(net > 0)"),
                        Block.Column.words("made of most")),
                rows);
        var note = draft.say(
                        "Points of two parties are never added or compared. A term is worth something to a party; a person is not. What a party could "
                                + "have without a deal is taken to lie about where things stand; one that holds out for more would refuse some of what "
                                + "it accepts here, and what all accept is then a larger package than A.")
                .paragraph();
        draft.add(new Page.Section("gains", "Who gains, and how surely", List.of(table, note)));
    }

    private static String drivers(Standing.Side side) {
        return side.account().criteria().stream()
                .sorted(Comparator.comparingDouble(
                        (Criterion c) -> -Math.abs(side.account().points(c).mean())))
                .limit(2)
                .map(c -> c.title() + " " + signed(side.account().points(c)))
                .collect(Collectors.joining(", "));
    }

    /** The mean of draws with its sign, rounded as its error allows. */
    static String signed(Draws draws) {
        var text = Digits.ofMean(draws).text();
        return text.startsWith("-") || text.equals("0") ? text : "+" + text;
    }

    private void overture(Overture overture) {
        draft.add(OverturePart.section(overture, first().asked(), "package A", draft));
    }
}
