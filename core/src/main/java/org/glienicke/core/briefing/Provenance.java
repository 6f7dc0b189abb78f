package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.Span;
import org.glienicke.core.valuation.Assumptions;

/** How each number of the account came about: weight, formulas, assumptions, evidence and sources of every criterion. */
final class Provenance {

    private static final String KIND = "kind:";

    private final Dossier dossier;
    private final Draft draft;
    private final Numbers numbers;

    Provenance(Dossier dossier, Draft draft, Numbers numbers) {
        this.dossier = dossier;
        this.draft = draft;
        this.numbers = numbers;
    }

    void write() {
        var parts = new ArrayList<Page.Section>();
        numbers.entries().forEach(entry -> parts.add(criterion(entry)));
        parts.add(new Page.Section("sums", "Sums and the reservation value", List.of(sums())));
        assumptions().ifPresent(parts::add);
        var words = draft.say(
                        "Points of a share are the amount (the formula), over the reference swing, times the weight, draw by draw. "
                                + "The account is the sum of its shares and of nothing else.")
                .paragraph();
        draft.add(new Page.Section("numbers", "How each number came about", List.of(words), parts));
    }

    private Page.Section criterion(Numbers.Entry entry) {
        var criterion = entry.criterion();
        var profile = dossier.analysis().profile();
        var about = new ArrayList<Block>();
        about.add(draft.say(criterion.sentence() + " Reference swing: " + criterion.swingWords()
                        + ". Evidence for the amount: " + criterion.evidence().words() + ".")
                .paragraph());
        var weight = profile.weights().get(criterion);
        if (weight != null) {
            double points = weight.median() * profile.pointsPerWeight();
            var prose = draft.say("Weight: median " + Sensitivity.plain(points) + " points for the swing, from "
                            + Sensitivity.plain(points / weight.times()) + " to "
                            + Sensitivity.plain(points * weight.times())
                            + " with 90% probability. Stated in ")
                    .say(profile(weight.from()));
            prose.say(" (" + Verdict.kind(weight.evidence()) + ")"
                    + (weight.why().isEmpty() ? "." : ": " + Wording.unstopped(weight.why()) + "."));
            dossier.analysis()
                    .weighing()
                    .used(dossier.party(), criterion)
                    .map(Digits.Estimate::of)
                    .ifPresent(learned -> prose.say(" After all of the record but this exchange: mean "
                            + learned.mean().text() + ", from " + learned.interval() + " with 90% probability."));
            about.add(prose.paragraph());
        }
        about.add(new Block.Items(entry.items().stream().map(this::share).toList()));
        return new Page.Section(entry.key(), entry.key() + " " + criterion.title(), about);
    }

    private String profile(String subject) {
        if (subject.startsWith(KIND)) {
            return "the default profile of its kind, "
                    + subject.substring(KIND.length()).replace('-', ' ');
        }
        return dossier.ledger().party(new Party.Id(subject)).isPresent()
                ? "the profile of " + Wording.the(draft.nameOf(subject))
                : subject;
    }

    private Block.Item share(Numbers.Item item) {
        var basis = item.basis();
        var prose = draft.prose().strong(item.key() + " ");
        for (int i = 0; i < item.shares().size(); i++) {
            var share = item.shares().get(i);
            prose.say(i == 0 ? "" : "; ")
                    .say(Terms.concerns(List.of(share)) + " (" + share.term() + ")")
                    .cite(share.basis().citations());
        }
        prose.say((item.shares().size() == 1 ? ": " : ": each ")
                + item.estimate().text() + " points = " + basis.formula());
        var used = basis.assumptions();
        for (int i = 0; i < used.size(); i++) {
            prose.say(i == 0 ? "; rests on " : ", ").link(words(used.get(i)), anchor(used.get(i)));
        }
        return new Block.Item(item.key(), prose.spans());
    }

    private Block sums() {
        var reservation = dossier.analysis().profile().reservation();
        var own = numbers.likelihood();
        var net = draft.say(
                "All gains and costs summed draw by draw, less the reservation value; the probability is the share of the "
                        + Wording.grouped(
                                java.math.BigDecimal.valueOf(dossier.run().draws()))
                        + " draws in which the result is above zero, and its simulation error "
                        + own.error() + " percentage points is one standard deviation over seeds.");
        var learned = dossier.analysis().weighing() instanceof Weighing.Learned l && l.isUsed();
        var without = draft.say((learned ? "As judged, what" : "What") + " the party can have without a deal: from "
                + Sensitivity.plain(reservation.low()) + " to "
                + Sensitivity.plain(reservation.high()) + " points with 90% probability"
                + (reservation.why().isEmpty() ? "." : ": " + Wording.unstopped(reservation.why()) + ".")
                + (learned
                        ? " After all of the record but this exchange: from "
                                + Digits.Estimate.of(dossier.account().reservation())
                                        .interval() + "."
                        : ""));
        return new Block.Definitions(List.of(
                new Block.Definition(
                        Numbers.NET, Draft.cell(Numbers.NET + " gains, costs, net and probability"), net.spans()),
                new Block.Definition(
                        Numbers.RESERVATION, Draft.cell(Numbers.RESERVATION + " reservation value"), without.spans())));
    }

    private java.util.Optional<Page.Section> assumptions() {
        var used = new TreeSet<String>();
        dossier.account().shares().forEach(share -> used.addAll(share.basis().assumptions()));
        var entries = new ArrayList<Block.Definition>();
        for (var id : used) {
            var words = assumption(id);
            if (!words.isEmpty()) {
                entries.add(new Block.Definition(anchor(id), Draft.cell(words(id)), words));
            }
        }
        return entries.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(new Page.Section(
                        "assumptions",
                        "Assumptions",
                        List.of(
                                draft.say(
                                                "Numbers that no record fixes; 90% of what is believed lies in the range given.")
                                        .paragraph(),
                                new Block.Definitions(entries))));
    }

    private List<Span> assumption(String id) {
        var assumption = id.equals(Assumptions.SAMPLING_ERROR)
                ? Assumptions.samplingError()
                : dossier.analysis().assumptions().get(id);
        if (assumption == null) {
            return List.of();
        }
        var prior = assumption.prior();
        return draft.say("from " + Sensitivity.plain(prior.low()) + " to " + Sensitivity.plain(prior.high()) + ", "
                        + Verdict.kind(assumption.evidence())
                        + (assumption.why().isEmpty() ? "" : ": " + assumption.why()))
                .spans();
    }

    /** An assumption's id as words. */
    static String words(String id) {
        return id.replace('-', ' ').toLowerCase(Locale.ROOT);
    }

    static String anchor(String assumption) {
        return "assumption-" + assumption;
    }
}
