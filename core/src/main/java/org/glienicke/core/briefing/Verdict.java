package org.glienicke.core.briefing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.page.Block;
import org.glienicke.core.page.Page;
import org.glienicke.core.page.Span;
import org.glienicke.core.probability.EstimativeWord;
import org.glienicke.core.valuation.Criterion;
import org.glienicke.core.valuation.Evidence;
import org.glienicke.core.valuation.Headcount;

/** The first two sections: the verdict with the strength of its basis, and how to read the rest. */
final class Verdict {

    private final Dossier dossier;
    private final Draft draft;
    private final Numbers numbers;

    Verdict(Dossier dossier, Draft draft, Numbers numbers) {
        this.dossier = dossier;
        this.draft = draft;
        this.numbers = numbers;
    }

    void write() {
        var blocks = new ArrayList<Block>();
        if (dossier.isIncomplete()) {
            blocks.add(draft.say("Incomplete: only ")
                    .party(dossier.party())
                    .say(" has an account here. A deal seen from one side is half seen.")
                    .note());
        }
        if (Headcount.of(dossier.exchange(), dossier.party()).isOpen()) {
            blocks.add(draft.say("Incomplete: some numbers were printed only as \u201cat least\u201d or not at all. ")
                    .say("The account counts those printed, so gains and costs may both be larger.")
                    .note());
        }
        unlearned().ifPresent(blocks::add);
        blocks.add(new Block.Lead(lead()));
        if (isTakenAllTheSame()) {
            blocks.add(draft.prose()
                    .capital(dossier.party())
                    .say(
                            " took the deal all the same. Read a low probability first of all as evidence against the weights, ")
                    .say(
                            isLearned()
                                    ? "which the rest of the record carries only so far."
                                    : "which have not been learned from what it accepted and refused.")
                    .paragraph());
        }
        if (!numbers.entries().isEmpty()) {
            blocks.add(new Block.Paragraph(weighedMost()));
        }
        blocks.add(draft.say("The probability is the share of ")
                .number(Wording.grouped(BigDecimal.valueOf(dossier.run().draws())) + " draws", Numbers.NET)
                .say(" that say so; another seed would move it by about "
                        + numbers.likelihood().error() + " percentage points.")
                .paragraph());
        var strength = Strength.of(dossier);
        blocks.add(draft.say("Analytic confidence in this judgement is ")
                .strong(strength.level().name())
                .say(": " + strength.because() + ".")
                .paragraph());
        draft.add(new Page.Section("verdict", "Verdict", blocks));
        draft.add(new Page.Section("withdrawn", "What was taken back", withdrawn()));
        draft.add(new Page.Section("reading", "What is fact, what is judgement", reading()));
    }

    private boolean isLearned() {
        return dossier.analysis().weighing() instanceof Weighing.Learned learned && learned.isUsed();
    }

    private java.util.Optional<Block> unlearned() {
        return switch (dossier.analysis().weighing()) {
            case Weighing.Learned _ -> java.util.Optional.empty();
            case Weighing.Judged(var because) ->
                because.isEmpty()
                        ? java.util.Optional.empty()
                        : java.util.Optional.of(
                                draft.say("Finding: the weights are as judged, and nothing was learned of them. "
                                                + because)
                                        .note());
        };
    }

    private List<Block> withdrawn() {
        var items = dossier.run().withdrawn().stream()
                .map(sentence -> draft.say(sentence).item())
                .toList();
        return items.isEmpty() ? List.of() : List.of(new Block.Items(items));
    }

    // those who sign a deal seldom lose by it in their own eyes
    private boolean isTakenAllTheSame() {
        var settled = dossier.exchange().head().status() != Exchange.Status.COLLAPSED;
        return settled && numbers.likelihood().probability() <= EstimativeWord.VERY_UNLIKELY.high();
    }

    private List<Span> lead() {
        var prose = draft.say(numbers.likelihood().opening() + " ")
                .the(dossier.party())
                .say(" got more than it gave, by its own values.");
        return others(prose).spans();
    }

    /** Parties whom the same phrase fits. */
    private record Band(List<String> phrases, List<Map.Entry<Party.Id, Likelihood>> parties) {}

    private Prose others(Prose prose) {
        var worded = bands().stream().filter(band -> !band.phrases().isEmpty()).toList();
        for (int i = 0; i < worded.size(); i++) {
            prose.say(
                    i == 0
                            ? " That the others did, each by its own values, is "
                            : i == worded.size() - 1 ? "; and " : "; ");
            prose.say(String.join(" or ", worded.get(i).phrases()) + " for ");
            parties(prose, worded.get(i));
        }
        prose.say(worded.isEmpty() ? "" : ".");
        var bare = bands().stream().filter(band -> band.phrases().isEmpty()).toList();
        var outside = bare.stream().flatMap(band -> band.parties().stream()).toList();
        for (int i = 0; i < outside.size(); i++) {
            var party = outside.get(i);
            prose.say(i == 0 ? " The probability that it did, by its own values, is " : ", and ")
                    .say(party.getValue().percent() + " for ")
                    .the(party.getKey());
        }
        return prose.say(bare.isEmpty() ? "" : ".");
    }

    private static void parties(Prose prose, Band band) {
        for (int i = 0; i < band.parties().size(); i++) {
            var party = band.parties().get(i);
            prose.say(i == 0 ? "" : i == band.parties().size() - 1 ? " and " : ", ")
                    .the(party.getKey())
                    .say(" (" + party.getValue().percent() + ")");
        }
    }

    // the most likely first
    private List<Band> bands() {
        var parties = new ArrayList<Map.Entry<Party.Id, Likelihood>>();
        dossier.accounts().forEach((party, account) -> {
            if (!party.equals(dossier.party()) && !account.shares().isEmpty()) {
                parties.add(Map.entry(party, numbers.likelihood(account)));
            }
        });
        parties.sort(Comparator.comparingDouble(e -> -e.getValue().probability()));
        var bands = new ArrayList<Band>();
        for (var party : parties) {
            var phrases = party.getValue().phrases();
            if (bands.isEmpty() || !bands.getLast().phrases().equals(phrases)) {
                bands.add(new Band(phrases, new ArrayList<>()));
            }
            bands.getLast().parties().add(party);
        }
        return bands;
    }

    private List<Span> weighedMost() {
        var prose = draft.prose();
        var gain = largest(Criterion.Kind.GAIN);
        var cost = largest(Criterion.Kind.COST);
        var got = draft.prose();
        gain.ifPresent(
                entry -> say(got.say("What weighed most for it was "), entry, "all it got", Criterion.Kind.GAIN));
        cost.ifPresent(entry -> say(
                got.say(gain.isPresent() ? "; against it stood " : "Against it stood most "),
                entry,
                "all it gave",
                Criterion.Kind.COST));
        return prose.with(got.spans()).say(".").spans();
    }

    private java.util.Optional<Numbers.Entry> largest(Criterion.Kind kind) {
        return numbers.entries(kind).stream()
                .max(Comparator.comparingDouble(
                        e -> Math.abs(e.estimate().mean().value())));
    }

    private void say(Prose prose, Numbers.Entry entry, String of, Criterion.Kind kind) {
        prose.say(entry.criterion().title() + " (")
                .number(entry.estimate().mean().text() + " points", entry.key())
                .say(", " + Shares.percent(dossier.account(), entry.criterion(), kind) + " of " + of + ")");
    }

    private List<Block> reading() {
        var items = new ArrayList<Block.Item>();
        items.add(draft.prose()
                .strong("Fact, as claimed: ")
                .say(
                        "who was held, moved, offered or left, when, on what charge, and what was printed. Each claim bears the number "
                                + "of its sources; where they disagree, all claims are kept (")
                .link("competing claims", "claims")
                .say(").")
                .item());
        var judgement = dossier.analysis().profile().judgement();
        items.add(draft.prose()
                .strong("Judgement: ")
                .say("what each criterion weighs for ")
                .party(dossier.party())
                .say(", its reservation value, and the assumptions that no record fixes. Judged by ")
                .name(judgement.by())
                .say(judgement.on().isEmpty() ? "" : " on " + judgement.on())
                .say(judgement.why().isEmpty() ? "." : ": " + Wording.unstopped(judgement.why()) + ".")
                .item());
        items.add(weak().item());
        items.add(units().item());
        for (var change : dossier.run().changes()) {
            items.add(draft.prose().strong("Your own profile: ").say(change).item());
        }
        var caveat = dossier.exchange().head().caveat();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Items(items));
        if (!caveat.note().isEmpty()) {
            blocks.add(draft.say(caveat.note()).cite(caveat.citations()).note());
        }
        return blocks;
    }

    private Prose weak() {
        var weak = numbers.entries().stream()
                .filter(e -> e.criterion().evidence().isWeak())
                .toList();
        var prose = draft.prose().strong("Weak evidence: ");
        if (weak.isEmpty()) {
            return prose.say("no criterion of this account rests on analogy or judgement alone; its weights do.");
        }
        double part = weak.stream()
                .mapToDouble(e -> numbers.weightInGross(e.criterion()))
                .sum();
        return prose.say(Wording.listed(weak.stream()
                        .map(e -> e.criterion().title() + " ("
                                + kind(e.criterion().evidence()) + ")")
                        .toList())
                + ". Together they make about " + Math.round(20 * part) * 5 + "% of all points, gains and costs.");
    }

    static String kind(Evidence evidence) {
        return evidence.words().substring(0, evidence.words().indexOf(':'));
    }

    private Prose units() {
        var unit = dossier.analysis().profile().unit().criterion();
        return draft.prose()
                .strong("Units: ")
                .say("points on ")
                .party(dossier.party())
                .say("\u2019s own scale; 100 is what " + unit.swingWords() + " (" + unit.title()
                        + ") is worth to it at the median judgement. Points of two parties are never added or compared. A term is worth "
                        + "something to a party; a person is not. Intervals hold 90% of the draws.");
    }
}
