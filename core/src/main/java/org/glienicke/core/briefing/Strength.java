package org.glienicke.core.briefing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.glienicke.core.evidence.Citation;
import org.glienicke.core.evidence.Reliability;
import org.glienicke.core.evidence.Source;
import org.glienicke.core.valuation.Evidence;

/**
 * How strong the basis of a verdict is: the analyst's confidence in the sense of Intelligence Community Directive 203 [ICD 203]. It says
 * nothing about how probable the verdict is.
 *
 * @param because the reasons, in one clause
 */
record Strength(Level level, String because) {

    /** Share of the points above which weak evidence counts against the basis. */
    private static final double HALF = 0.5;

    private static final int FEW_ORIGINS = 3;

    /** The three levels there are. */
    enum Level {
        LOW,
        MODERATE,
        HIGH
    }

    /** One weakness costs a level, two cost both: few independent sources, weakly founded criteria, weights nobody measured. */
    static Strength of(Dossier dossier) {
        int origins = origins(dossier);
        double weakCriteria = weakPart(dossier, false);
        double weakWeights = weakPart(dossier, true);
        var weaknesses = new ArrayList<String>();
        var strengths = new ArrayList<String>();
        (origins < FEW_ORIGINS ? weaknesses : strengths)
                .add("the facts behind it come from " + origins + (origins == 1 ? " origin" : " independent origins"));
        if (weakCriteria > HALF) {
            weaknesses.add("more than half of the points rest on analogy or judgement");
        } else {
            strengths.add("most points rest on counted or published evidence");
        }
        if (weakWeights > HALF) {
            weaknesses.add(
                    dossier.analysis().weighing() instanceof Weighing.Learned
                            ? "the record moves few of the weights that matter"
                            : "the weights are judged, not measured");
        } else {
            strengths.add("most weights are more than a judgement");
        }
        var level = switch (weaknesses.size()) {
            case 0 -> Level.HIGH;
            case 1 -> Level.MODERATE;
            default -> Level.LOW;
        };
        return new Strength(level, because(strengths, weaknesses));
    }

    private static String because(List<String> strengths, List<String> weaknesses) {
        if (weaknesses.isEmpty()) {
            return Wording.listed(strengths);
        }
        return strengths.isEmpty()
                ? Wording.listed(weaknesses)
                : Wording.listed(strengths) + ", but " + Wording.listed(weaknesses);
    }

    // sources of unknown or no reliability carry nothing here
    private static int origins(Dossier dossier) {
        var origins = new HashSet<String>();
        dossier.account().shares().stream()
                .flatMap(share -> share.basis().citations().stream())
                .map(Citation::source)
                .flatMap(id -> dossier.ledger().source(id).stream())
                .map(Source::standing)
                .filter(standing -> standing.reliability().compareTo(Reliability.C) <= 0)
                .forEach(standing -> origins.add(standing.origin()));
        return origins.size();
    }

    private static double weakPart(Dossier dossier, boolean ofWeights) {
        double all = 0;
        double weak = 0;
        for (var criterion : dossier.account().criteria()) {
            double points = Math.abs(dossier.account().points(criterion).mean());
            var weight = dossier.analysis().profile().weights().get(criterion);
            Evidence evidence = ofWeights && weight != null ? weight.evidence() : criterion.evidence();
            all += points;
            boolean isLearned = ofWeights && dossier.analysis().weighing().isMoved(dossier.party(), criterion);
            weak += evidence.isWeak() && !isLearned ? points : 0;
        }
        return all == 0 ? 1 : weak / all;
    }
}
