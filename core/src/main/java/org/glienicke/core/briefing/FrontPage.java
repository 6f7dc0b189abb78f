package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.glienicke.core.dealroom.Front;
import org.glienicke.core.dealroom.Standing;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Figure;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.Span;

/** The frontier of a case: packages that none beats for one party without being worse for another. */
public final class FrontPage {

    private static final String CAPTION =
            "Mean net gains of the packages on the frontier as two of the parties see them, in points of unrelated scales";

    private final DealRun run;
    private final Front front;
    private final List<Standing> standings;
    private final Draft draft;
    private final Parcels parcels;

    private FrontPage(DealRun run, Front front, List<Standing> standings) {
        this.run = run;
        this.front = front;
        this.standings = List.copyOf(standings);
        this.draft = new Draft(run.ledger());
        this.parcels = new Parcels(run, draft);
    }

    /**
     * The page on a frontier.
     *
     * @param standings of the front's packages, in its order
     */
    public static Page of(DealRun run, Front front, List<Standing> standings) {
        return new FrontPage(run, front, standings).page();
    }

    private Page page() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Lead(draft.say(
                        standings.isEmpty()
                                ? "There is no package that leaves everybody who is asked no worse off on average."
                                : standings.size() + (standings.size() == 1 ? " package" : " packages")
                                        + " that no other beats"
                                        + (front.found() == 0
                                                ? "; the case made additive has none that leaves everybody whole."
                                                : ", of " + front.found()
                                                        + " on the frontier of the case made additive."))
                .spans()));
        if (!standings.isEmpty()) {
            blocks.add(draft.say(
                            front.epsilon() == 0
                                    ? "The additive frontier is exact; each package shown was valued anew by its accounts, and what is then beaten left out."
                                    : String.format(
                                            Locale.ROOT,
                                            "The additive frontier was thinned: none left out is better by more than %.2f points on any scale. Each package shown was valued anew by its accounts.",
                                            front.epsilon() / 1e6))
                    .paragraph());
            blocks.add(new Block.Drawing(
                    "frontier", CAPTION, plane(run, standings), "The table below has the same numbers."));
            blocks.add(table());
            blocks.add(new Block.Items(java.util.stream.IntStream.range(0, standings.size())
                    .mapToObj(i -> draft.prose()
                            .strong((i + 1) + " ")
                            .with(parcels.line(standings.get(i).deal()))
                            .item())
                    .toList()));
        }
        draft.add(new Page.Section("frontier", "The frontier", blocks));
        new DealBasis(run, draft).write();
        return new Page(run.about().head().title(), DealBasis.subtitle(run, draft), draft.sections());
    }

    private Block.Table table() {
        var columns = new ArrayList<>(List.of(Block.Column.words("package"), Block.Column.numbers("all accept")));
        run.about().parties().forEach(p -> columns.add(Block.Column.numbers(p.code())));
        var rows = new ArrayList<Block.Row>();
        for (int i = 0; i < standings.size(); i++) {
            var cells = new ArrayList<List<Span>>();
            cells.add(Draft.cell(Integer.toString(i + 1)));
            cells.add(Draft.cell(ProposalPage.percent(standings.get(i).all().share())));
            for (var side : standings.get(i).sides()) {
                cells.add(Draft.cell(side.isAsked() ? Digits.ofMean(side.net()).text() : "-"));
            }
            rows.add(Block.Row.of(cells));
        }
        return new Block.Table(
                "points",
                "Share of draws in which all accept, and mean net gain of each party in its own points",
                columns,
                rows);
    }

    /** The first two principals, or the first two parties, against each other. */
    public static Figure.Plane plane(DealRun run, List<Standing> standings) {
        var seats = run.about().seats();
        var principals = seats.stream().filter(s -> s.isPrincipal()).limit(2).toList();
        var two = principals.size() == 2 ? principals : seats.subList(0, 2);
        var across = two.get(0).party().id();
        var up = two.get(1).party().id();
        double most = standings.stream().mapToDouble(s -> s.all().share()).max().orElse(1);
        var dots = new ArrayList<Figure.Dot>();
        for (int i = 0; i < standings.size(); i++) {
            var standing = standings.get(i);
            boolean isLikeliest = standing.all().share() == most;
            dots.add(new Figure.Dot(
                    standing.side(across).net().mean(),
                    standing.side(up).net().mean(),
                    isLikeliest || i % 5 == 0 ? Integer.toString(i + 1) : "",
                    isLikeliest ? Figure.Tone.SECOND : Figure.Tone.FIRST));
        }
        return new Figure.Plane(
                axis(
                        dots.stream().mapToDouble(Figure.Dot::across).toArray(),
                        "net gain of " + run.ledger().name(across) + ", own points"),
                axis(
                        dots.stream().mapToDouble(Figure.Dot::up).toArray(),
                        "net gain of " + run.ledger().name(up) + ", own points"),
                dots,
                List.of(
                        new Figure.Key(Figure.Tone.SECOND, "most likely to be accepted by all"),
                        new Figure.Key(Figure.Tone.FIRST, "on the frontier")));
    }

    private static Figure.Axis axis(double[] values, String unit) {
        var range = java.util.Arrays.stream(values).summaryStatistics();
        return Axes.of(range.getMin(), range.getMax(), unit);
    }

    /** The frontier as a picture of its own. */
    public static String picture(DealRun run, List<Standing> standings) {
        return org.glienicke.core.page.HtmlPlane.picture(
                plane(run, standings), run.about().head().title(), CAPTION, "One dot a package.");
    }
}
