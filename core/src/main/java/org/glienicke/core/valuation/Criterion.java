package org.glienicke.core.valuation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * One of the respects in which a deal matters to a party: the leaves of the value tree. Gains and costs are apart, every amount is 0 or
 * more, and the sign is the kind's. A weight is a swing weight [Keeney 1976]: what the reference swing stated here is worth.
 * Captives count with diminishing returns; at the exponent 0.2 three count as 2.1, five as 2.9, ten as 4.1, and the swings of people stand
 * in these amounts.
 */
public enum Criterion {
    /** What recovered officers and agents know can no longer be got from them. */
    SECRETS_KEPT(
            Kind.GAIN,
            Evidence.ANALOGY,
            2.9,
            "secrets kept",
            "What captives who worked for the party know stays out of the other side's reach; fades with the years held.",
            "five freshly caught keepers of secrets"),
    /** Skills that return to work. */
    EXPERTISE_REGAINED(
            Kind.GAIN,
            Evidence.ANALOGY,
            2.9,
            "expertise regained",
            "Skilled people who worked for the party return; skill is lost month by month in prison.",
            "five freshly caught experts"),
    /** Those who serve see that nobody is abandoned. */
    LOYALTY_OF_OTHERS(
            Kind.GAIN,
            Evidence.JUDGEMENT,
            4.1,
            "loyalty of others",
            "Others who serve the party see that those caught are brought back; counts those who served it.",
            "ten visible returns of people who served"),
    /** Nationals come home. */
    OWN_PEOPLE_HOME(
            Kind.GAIN,
            Evidence.CONTESTED,
            4.1,
            "own people home",
            "Nationals return; duty grows with the logarithm of the years held.",
            "ten nationals home"),
    /** People whose cause the party took up. */
    CAUSE_SERVED(
            Kind.GAIN,
            Evidence.SOURCED,
            4.1,
            "cause served",
            "People who are not its nationals but whom the party called for in public go free.",
            "ten people it championed go free"),
    /** The picture at home. */
    HOME_AUDIENCE(
            Kind.GAIN,
            Evidence.CONTESTED,
            1,
            "home audience",
            "Publicity of nationals it had called for, times the share of the public in favour: polls where they exist, a prior otherwise.",
            "full publicity with everybody in favour"),
    /** Money, remains, relief, information, acts received. */
    GOODS(
            Kind.GAIN,
            Evidence.SOURCED,
            5,
            "goods received",
            "Money on a logarithmic scale, the dead, relief, information and acts received.",
            "about 1.5 billion US dollars of 2024"),
    /** Sentences that will not be served. */
    JUSTICE(
            Kind.COST,
            Evidence.SOURCED,
            2.1,
            "justice undone",
            "Sentences of the party's own courts that will not be served: gravity by length, times the share unserved; those only accused count less.",
            "three life sentences at their start"),
    /** What the released may do. */
    SECURITY(
            Kind.COST,
            Evidence.CONTESTED,
            2.9,
            "security risk",
            "Probability that those given return to what they did, times the class of harm; published rates depend on the definition.",
            "five certain returns to the gravest harm"),
    /** Captives the other side wanted, no longer held. */
    LEVERAGE(
            Kind.COST,
            Evidence.JUDGEMENT,
            4.1,
            "leverage spent",
            "How much the other side wanted those given, times the share this is of all it was asked for.",
            "all of ten most wanted captives"),
    /** Money, remains, relief, information, acts given. */
    GOODS_GIVEN(
            Kind.COST,
            Evidence.SOURCED,
            5,
            "goods given",
            "Money on a logarithmic scale, the dead, relief, information and acts given.",
            "about 1.5 billion US dollars of 2024"),
    /** The picture at home of those given. */
    HOME_ANGER(
            Kind.COST,
            Evidence.CONTESTED,
            1,
            "home anger",
            "Publicity of those named whom the party gave, times the share of the public against: polls where they exist, a prior otherwise.",
            "full publicity with everybody against"),
    /** Unequal numbers among prisoners of war. */
    PARITY(
            Kind.COST,
            Evidence.CONTESTED,
            Math.log(10),
            "broken parity",
            "Distance from man for man between prisoners of war, as the logarithm of the ratio.",
            "ten given for one, or one for ten"),
    /** What the terms teach for the next talks. */
    PRECEDENT(
            Kind.COST,
            Evidence.JUDGEMENT,
            1,
            "precedent",
            "Distance of the terms from the going rate.",
            "one logarithmic unit above the going rate"),
    /** The channel opened. */
    CHANNEL(
            Kind.GAIN,
            Evidence.JUDGEMENT,
            1,
            "channel",
            "A channel opened or kept for other business.",
            "a follow-on agreement that would not have been"),
    /** Standing abroad. */
    STANDING(
            Kind.GAIN,
            Evidence.JUDGEMENT,
            1,
            "standing",
            "Standing with audiences abroad.",
            "a lasting change with one audience");

    /** Whether a criterion adds or takes. */
    public enum Kind {
        GAIN(1),
        COST(-1);

        private final int sign;

        Kind(int sign) {
            this.sign = sign;
        }

        /** +1 for a gain, -1 for a cost. */
        public int sign() {
            return sign;
        }
    }

    private final Kind kind;
    private final Evidence evidence;
    private final double swing;
    private final String title;
    private final String sentence;
    private final String swingWords;

    Criterion(Kind kind, Evidence evidence, double swing, String title, String sentence, String swingWords) {
        this.kind = kind;
        this.evidence = evidence;
        this.swing = swing;
        this.title = title;
        this.sentence = sentence;
        this.swingWords = swingWords;
    }

    public Kind kind() {
        return kind;
    }

    /** How well founded the amount of this criterion can be at best; a weight has its own grade. */
    public Evidence evidence() {
        return evidence;
    }

    /** The reference swing: the amount that the weight is the worth of. Above 0. */
    public double swing() {
        return swing;
    }

    /** What that amount is, in words. */
    public String swingWords() {
        return swingWords;
    }

    /** As pages name it. */
    public String title() {
        return title;
    }

    /** What it counts, one sentence for the user. */
    public String sentence() {
        return sentence;
    }

    /** As records and profiles write it, such as {@code secrets-kept}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Criterion> ofSlug(String slug) {
        return Arrays.stream(values()).filter(c -> c.slug().equals(slug)).findFirst();
    }
}
