package org.glienicke.desk.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glienicke.core.briefing.DealRun;
import org.glienicke.core.briefing.Digits;
import org.glienicke.core.briefing.FrontPage;
import org.glienicke.core.briefing.PackagePage;
import org.glienicke.core.briefing.ProposalPage;
import org.glienicke.core.casebook.Case;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.dealroom.Objective;
import org.glienicke.core.dealroom.Proposal;
import org.glienicke.core.dealroom.Standing;
import org.glienicke.core.evidence.Readers;
import org.glienicke.core.page.Figure;
import org.glienicke.core.page.HtmlPage;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.Span;
import org.glienicke.desk.store.Entry;

/** Lays out a case and what is on its table. */
final class RoomPage {

    /** Pixels of the frontier's figure above, within and left of its axes; the same in its template. */
    private static final int ABOVE = 16;

    private static final int HEIGHT = 320;
    private static final double LEFT = 9;
    private static final double WIDTH = 87;

    private final Bargaining.Asked asked;
    private final CaseTable table;
    private final DealRun run;

    RoomPage(Bargaining.Asked asked, CaseTable table) {
        this.asked = asked;
        this.table = table;
        this.run = table.run("./glienicke propose " + asked.kept().name(), asked.packed());
    }

    static String address(String name) {
        return "/cases/" + Fields.encoded(name);
    }

    private String address() {
        return address(asked.kept().name());
    }

    private Case about() {
        return asked.about();
    }

    /**
     * The whole room.
     *
     * @param saved profiles of any party
     * @param sources that can be left out
     */
    RoomView view(
            Bargaining.Now now,
            RoomView.Weights weights,
            List<Entry> saved,
            List<RecordView.Option> sources,
            boolean isFoundOpen) {
        var packed = asked.packed();
        return new RoomView(
                asked.kept().name(),
                about().head().title(),
                subtitle(),
                about().head().note(),
                address(),
                packed.query(about()),
                String.join("&", packed.searched()),
                columns(),
                chosen(),
                standing(now),
                weights,
                assumptions(saved, sources),
                Arrays.stream(Objective.values())
                        .map(o -> new RecordView.Option(Readers.slug(o), o.words(), o == packed.objective()))
                        .toList(),
                about().constraints().stream().map(Case.Constraint::name).toList(),
                asked.kept().isSaved(),
                isFoundOpen);
    }

    private RoomView.Assumptions assumptions(List<Entry> saved, List<RecordView.Option> sources) {
        var otherwise = asked.packed().otherwise();
        var shelf = asked.record().shelf();
        var minds =
                about().seats().stream().map(seat -> mind(seat.party(), saved)).toList();
        return new RoomView.Assumptions(
                minds,
                Drawers.priors(shelf.assumptions(), otherwise.priors()),
                Drawers.floors(otherwise.sources().floor()),
                sources,
                otherwise.sentences(about(), table.names()),
                address() + "?" + asked.packed().asJudged().query(about()));
    }

    private RoomView.Mind mind(Party party, List<Entry> saved) {
        var id = party.id();
        var assumed = asked.packed().otherwise().of(id);
        var drawer = new Drawers(asked.record().shelf().of(party), assumed);
        var hasPage = Reckoner.profile(asked.record(), id).isPresent();
        var own = saved.stream()
                .filter(entry -> SavedProfile.of(entry.body()).party().equals(id.code()))
                .map(entry -> use(id, entry))
                .toList();
        return new RoomView.Mind(
                id.code(),
                name(id),
                drawer.weights(),
                drawer.reservation(),
                assumed.isNothing() || !hasPage ? "" : "/parties/" + id + "?" + assumed.query(),
                own);
    }

    // fields of a party's page are those of the room with the party before them; what holds for all parties is not laid
    // over
    private ProfileView.Use use(Party.Id party, Entry entry) {
        var own = Fields.encoded(party.code()) + ".";
        var others = Stream.of(asked.packed().query(about()).split("&", -1)).filter(field -> !field.startsWith(own));
        var laid = Stream.of(SavedProfile.of(entry.body()).query().split("&", -1))
                .filter(field -> field.matches("([wt]|reservation)\\..*"))
                .map(field -> own + field);
        var query =
                Stream.concat(others, laid).filter(field -> !field.isEmpty()).collect(Collectors.joining("&"));
        return new ProfileView.Use(entry.name(), address() + "?" + query);
    }

    private String subtitle() {
        var head = about().head();
        var when = head.isInvented()
                ? "An invented case"
                : "As of " + head.asOf().latest().map(Object::toString).orElse("an unknown day");
        return when + " \u00b7 " + about().terms().size() + " terms that could be given \u00b7 "
                + about().seats().size() + " parties";
    }

    private String name(Party.Id party) {
        return run.ledger().name(party);
    }

    private List<RoomView.Column> columns() {
        var limits = asked.packed().limits();
        return about().seats().stream()
                .map(seat -> new RoomView.Column(
                        seat.party().id().code(),
                        name(seat.party().id()),
                        seat.isPrincipal() ? "asked about every deal" : "asked for what it gives or gets",
                        about().terms().stream()
                                .filter(t ->
                                        t.term().giver().equals(seat.party().id()))
                                .map(this::term)
                                .toList(),
                        Optional.ofNullable(limits.get(seat.party().id().code()))
                                .map(Object::toString)
                                .orElse("")))
                .toList();
    }

    private RoomView.Term term(Case.OnTable term) {
        var packed = asked.packed();
        var rule = packed.required().contains(term.id())
                ? "require"
                : packed.forbidden().contains(term.id()) ? "forbid" : "";
        return new RoomView.Term(
                term.id(),
                words(term.id()),
                name(term.term().receiver()),
                term.isAsked(),
                about().head().isInvented()
                        ? ""
                        : term.basis()
                                .assumption()
                                .map(a -> "assumed by " + a.by() + ": " + a.why())
                                .orElse(""),
                term.lots(),
                packed.lots().getOrDefault(term.id(), 0),
                rule);
    }

    private String words(String term) {
        return Words.plain(PackagePage.term(run, term));
    }

    private List<RoomView.Chosen> chosen() {
        var lots = asked.packed().lots();
        return about().terms().stream()
                .filter(t -> lots.containsKey(t.id()))
                .map(t -> new RoomView.Chosen(
                        t.id(),
                        words(t.id()),
                        name(t.term().giver()),
                        name(t.term().receiver()),
                        t.lots() == 1 ? "" : lots.get(t.id()) + " of " + t.lots() + " lots"))
                .toList();
    }

    private String standing(Bargaining.Now now) {
        return asked.packed().lots().isEmpty()
                ? ""
                : HtmlPage.fragment(PackagePage.standing(run, now.standing(), now.broken()), links("now."));
    }

    /** Links within a piece of the page whose ids begin with a prefix. */
    static HtmlPage.Links links(String prefix) {
        return Linked.within(prefix);
    }

    /** What stands against the package, who could block it and what it would teach. */
    Page examined(PackagePage.Examined examined) {
        var whyNot =
                table.run("./glienicke why-not " + asked.kept().name() + " --package package.yaml", asked.packed());
        return PackagePage.of(whyNot, examined);
    }

    /** Packages found, and the frontier. */
    RoomView.Found found(Bargaining.Found found) {
        var page = ProposalPage.of(run, found.proposal(), found.overture());
        var named = found.proposal().packages().stream()
                .map(Proposal.Named::standing)
                .toList();
        return new RoomView.Found(
                HtmlPage.fragment(page.sections(), links("found.")),
                choices(named, true),
                plane(found.standings()),
                choices(found.standings(), false),
                found.front().epsilon() == 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "The frontier was thinned: none left out is better by more than %.2f points on any"
                                        + " scale.",
                                found.front().epsilon() / 1e6));
    }

    private List<RoomView.Choice> choices(List<Standing> standings, boolean areLetters) {
        var lines = PackagePage.lines(run, standings);
        var plane = standings.isEmpty() ? Optional.<Figure.Plane>empty() : Optional.of(FrontPage.plane(run, standings));
        var choices = new ArrayList<RoomView.Choice>();
        for (int i = 0; i < standings.size(); i++) {
            choices.add(choice(
                    areLetters ? Character.toString('A' + i) : Integer.toString(i + 1),
                    standings.get(i),
                    lines.get(i),
                    plane.orElseThrow(),
                    i));
        }
        return choices;
    }

    private RoomView.Choice choice(String name, Standing standing, List<Span> line, Figure.Plane plane, int place) {
        var dot = plane.dots().get(place);
        var packed = asked.packed().with(table.steps().lots(standing.deal()));
        var gains = standing.asked().stream()
                .map(s -> name(s.party()) + " "
                        + Digits.Estimate.of(s.net()).mean().text())
                .collect(Collectors.joining(", "));
        return new RoomView.Choice(
                name,
                Words.plain(line),
                Math.round(100 * standing.all().share()) + "%",
                address() + "?" + packed.query(about()),
                x(plane.across().position(dot.across())),
                y(plane.up().position(dot.up())),
                gains);
    }

    private RoomView.Plane plane(List<Standing> standings) {
        if (standings.isEmpty()) {
            return new RoomView.Plane("", "", List.of(), List.of());
        }
        var plane = FrontPage.plane(run, standings);
        return new RoomView.Plane(
                plane.across().unit(),
                plane.up().unit(),
                plane.across().ticks().stream()
                        .map(t -> new RoomView.Tick(x(plane.across().position(t.value())), t.label()))
                        .toList(),
                plane.up().ticks().stream()
                        .map(t -> new RoomView.Tick(y(plane.up().position(t.value())), t.label()))
                        .toList());
    }

    private static String x(double share) {
        return String.format(Locale.ROOT, "%.2f%%", LEFT + WIDTH * share);
    }

    private static String y(double share) {
        return Long.toString(Math.round(ABOVE + HEIGHT * (1 - share)));
    }
}
