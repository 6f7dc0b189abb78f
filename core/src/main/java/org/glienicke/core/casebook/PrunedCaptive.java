package org.glienicke.core.casebook;

import java.util.List;
import java.util.Optional;

/** A captive without what some sources alone state. */
record PrunedCaptive(Pruning pruning, Captive captive) {

    /** The captive without what went; names and what the exchange says of them stay. */
    Captive rest() {
        var who = captive.name();
        var custodies = captive.custodies().stream()
                .flatMap(c -> custody(c, who).stream())
                .toList();
        var called = pruning.those(
                captive.fate().called(), Custody.OwnWords::citations, w -> who + ": called so by " + w.by());
        var fate = new Captive.Fate(
                pruning.fact(captive.fate().outcome(), who + ": outcome"),
                called,
                captive.fate().note());
        var identity = captive.identity();
        var known = new Captive.Identity(
                identity.name(),
                identity.aliases(),
                identity.qid(),
                pruning.fact(identity.birthYear(), who + ": birth year"),
                identity.sex());
        var listed = new Captive.Listed(
                pruning.kept(captive.citations()), captive.listed().place());
        return new Captive(captive.id(), known, affiliation(), custodies, fate, listed);
    }

    private Captive.Affiliation affiliation() {
        var ties = captive.affiliation();
        var who = captive.name();
        boolean isGone = pruning.isGone(captive.citations());
        if (isGone) {
            pruning.leave(who + ": roles and nationality");
        }
        return new Captive.Affiliation(
                isGone ? List.of() : ties.roles(),
                isGone ? List.of() : ties.nationality(),
                pruning.fact(ties.served(), who + ": served"),
                pruning.those(
                        ties.championed(), Captive.Championing::citations, c -> who + ": called for by " + c.by()));
    }

    // stays as long as anything of it is stated by somebody else
    private Optional<Custody> custody(Custody custody, String who) {
        var span = custody.span();
        var found = custody.proceedings();
        var rest = new Custody(
                custody.holder(),
                new Custody.Span(
                        pruning.fact(span.since(), who + ": held since"),
                        pruning.fact(span.until(), who + ": held until")),
                new Custody.Proceedings(
                        pruning.fact(found.charge(), who + ": charge"),
                        pruning.fact(found.verdict(), who + ": verdict"),
                        pruning.fact(found.court(), who + ": court"),
                        pruning.fact(found.verdictOn(), who + ": day of the verdict"),
                        pruning.fact(found.sentence(), who + ": sentence")),
                pruning.those(custody.disputes(), Custody.OwnWords::citations, w -> who + ": dispute by " + w.by()),
                custody.note(),
                pruning.kept(custody.citations()));
        if (!pruning.isGone(custody.citations()) || isStated(rest)) {
            return Optional.of(rest);
        }
        pruning.leave(who + ": held by " + custody.holder());
        return Optional.empty();
    }

    private static boolean isStated(Custody custody) {
        var found = custody.proceedings();
        return custody.span().since().isKnown()
                || custody.span().until().isKnown()
                || found.charge().isKnown()
                || found.verdict().isKnown()
                || found.sentence().isKnown();
    }
}
