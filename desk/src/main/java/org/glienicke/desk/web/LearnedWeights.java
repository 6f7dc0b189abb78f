package org.glienicke.desk.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.glienicke.core.belief.Belief;
import org.glienicke.core.belief.TrackRecord;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Ledger;
import org.glienicke.core.casebook.Retraction;
import org.glienicke.core.dealroom.Minds;
import org.glienicke.desk.beliefs.CacheFolder;
import org.glienicke.desk.beliefs.KeptBelief;
import org.glienicke.desk.files.Loaded;
import org.glienicke.desk.files.ScoreTable;

/**
 * What the record teaches, the same answers that {@code explain}, {@code seeks} and {@code learn} keep: found in the user's cache if a
 * command or an earlier page has asked, asked in the background otherwise.
 */
final class LearnedWeights {

    private final Path root;
    private final Jobs jobs;
    private final Recent<String, KeptBelief.Study> studies = new Recent<>(2);

    /** The record is asked once, whoever wants to know first; the others find the answer. */
    private final ReentrantLock asking = new ReentrantLock();

    private final Optional<TrackRecord> track =
            ScoreTable.read(Path.of(System.getProperty("glienicke.home", ""), ScoreTable.PUBLISHED));

    LearnedWeights(Path root, Jobs jobs) {
        this.root = root;
        this.jobs = jobs;
    }

    /** How forecasts by learned weights have fared, as published. */
    Optional<TrackRecord> track() {
        return track;
    }

    /** Weights of the parties of an exchange after all of the record but that exchange, being worked out. */
    Jobs.Job<KeptBelief.Weights> without(LiveRecord.Snapshot record, Exchange exchange) {
        return jobs.startLong(
                "weights " + exchange.id() + " " + record.revision(),
                "What the rest of the record teaches of the parties: "
                        + exchange.head().title(),
                isUnwanted -> alone(isUnwanted, () -> kept(isUnwanted).without(question(exchange), loaded(record))));
    }

    private static KeptBelief.Question question(Exchange exchange) {
        return new KeptBelief.Question(exchange, Optional.empty(), Retraction.NOTHING, Reckoner.DRAWS);
    }

    /** What the record is asked. */
    KeptBelief.Study study(LiveRecord.Snapshot record) {
        return studies.get(record.revision(), () -> kept(() -> false).study(loaded(record), record.ledger()));
    }

    /** What the record is asked on the sources relied on. */
    KeptBelief.Study study(LiveRecord.Snapshot record, Ledger relied) {
        return kept(() -> false).study(loaded(record), relied);
    }

    /** What the record teaches on the sources relied on, gone on from what all of it teaches. */
    Belief revised(LiveRecord.Snapshot record, KeptBelief.Study relied, BooleanSupplier isUnwanted) {
        return alone(isUnwanted, () -> {
            var kept = kept(isUnwanted);
            var base = kept.base(study(record));
            return base instanceof Belief.Learned(var whole) ? kept.revised(whole, relied.observations()) : base;
        });
    }

    /** What the whole record teaches. */
    Belief base(LiveRecord.Snapshot record, BooleanSupplier isUnwanted) {
        return alone(isUnwanted, () -> kept(isUnwanted).base(study(record)));
    }

    /** How the record is asked for a table. */
    Minds.Asking asking(LiveRecord.Snapshot record, BooleanSupplier isUnwanted) {
        return (part, observations, priors) -> alone(
                isUnwanted,
                () -> kept(isUnwanted).of(part, new KeptBelief.Study(loaded(record), observations, priors), ""));
    }

    private KeptBelief kept(BooleanSupplier isUnwanted) {
        var chance = new StoppableChance(Reckoner.CHANCE, isUnwanted);
        return new KeptBelief(
                root, new KeptBelief.Manner(chance, 1, KeptBelief.Effort.PAGE), CacheFolder.ofUser(), _ -> {});
    }

    private static Loaded loaded(LiveRecord.Snapshot record) {
        return new Loaded(
                record.ledger(), record.shelf(), new Loaded.Beside(List.of(), List.of(), Map.of()), List.of());
    }

    private <T> T alone(BooleanSupplier isUnwanted, java.util.function.Supplier<T> work) {
        asking.lock();
        try {
            if (isUnwanted.getAsBoolean()) {
                throw new CancellationException("nobody wants the result");
            }
            return work.get();
        } finally {
            asking.unlock();
        }
    }
}
