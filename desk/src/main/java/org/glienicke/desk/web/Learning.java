package org.glienicke.desk.web;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.glienicke.core.belief.Belief;
import org.glienicke.core.belief.Lesson;
import org.glienicke.core.belief.Posterior;
import org.glienicke.core.briefing.Learned;
import org.glienicke.core.briefing.Sought;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.page.Page;
import org.glienicke.core.probability.Chance;
import org.glienicke.core.valuation.Criterion;

/** What the record teaches of what parties seek, worked out once for each state of the record, as {@code seeks} and {@code learn} do. */
final class Learning {

    private final Jobs jobs;
    private final LearnedWeights weights;
    private final Recent<String, Told> told = new Recent<>(4);

    Learning(Jobs jobs, LearnedWeights weights) {
        this.jobs = jobs;
        this.weights = weights;
    }

    /** The record's answer with what it was asked. */
    private record Told(Learned.Run run, Belief belief) {}

    /** The page on what a party seeks, being worked out. */
    Jobs.Job<Page> seeks(LiveRecord.Snapshot record, Party.Id party) {
        return jobs.startLong(
                "seeks " + party + " " + record.revision(),
                "What " + record.ledger().name(party) + " seeks, from what it took and refused",
                isUnwanted -> page(
                        record,
                        Assumed.NOTHING,
                        isUnwanted,
                        (answer, posterior, chance) -> Sought.page(
                                answer.run(),
                                posterior,
                                new Sought.Seeking(
                                        party,
                                        posterior.partWorths(party, chance),
                                        Optional.empty(),
                                        List.of(),
                                        Criterion.OWN_PEOPLE_HOME))));
    }

    /**
     * The page on what the offers and answers of an exchange taught, being worked out.
     *
     * @param relied of which only the sources matter
     */
    Jobs.Job<Page> lessons(LiveRecord.Snapshot record, Exchange exchange, Assumed relied) {
        return jobs.startLong(
                "learn " + exchange.id() + " " + record.revision() + " " + relied.query(),
                "What each offer and answer taught: " + exchange.head().title(),
                isUnwanted -> page(
                        record,
                        relied,
                        isUnwanted,
                        (answer, posterior, chance) -> Learned.lessons(
                                answer.run(), posterior, exchange.id(), Lesson.of(posterior, exchange.id(), chance))));
    }

    /** Makes a page from draws. */
    private interface Writer {
        Page write(Told answer, Posterior posterior, Chance chance);
    }

    private Page page(LiveRecord.Snapshot record, Assumed relied, BooleanSupplier isUnwanted, Writer writer) {
        var chance = new StoppableChance(Reckoner.CHANCE, isUnwanted);
        var answer = told(record, relied, isUnwanted);
        return switch (answer.belief()) {
            case Belief.Learned(var posterior) -> writer.write(answer, posterior, chance);
            case Belief.Declined declined -> Learned.refusal(answer.run(), declined);
            case Belief.Unsound unsound -> Learned.refusal(answer.run(), unsound);
        };
    }

    private Told told(LiveRecord.Snapshot record, Assumed relied, BooleanSupplier isUnwanted) {
        var key = record.revision() + " " + relied.query();
        return told.get(
                key, () -> relied.isOnFewerSources() ? revised(record, relied, isUnwanted) : all(record, isUnwanted));
    }

    private Told all(LiveRecord.Snapshot record, BooleanSupplier isUnwanted) {
        var belief = weights.base(record, isUnwanted);
        var observations = weights.study(record).observations();
        return new Told(new Learned.Run(record.ledger(), observations, Reckoner.CHANCE.seed(), List.of()), belief);
    }

    private Told revised(LiveRecord.Snapshot record, Assumed relied, BooleanSupplier isUnwanted) {
        var ledger = Against.relied(record.ledger(), relied);
        var study = weights.study(record, ledger);
        var run = new Learned.Run(ledger, study.observations(), Reckoner.CHANCE.seed(), relied.besideTheProfile());
        return new Told(run, weights.revised(record, study, isUnwanted));
    }
}
