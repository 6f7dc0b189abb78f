package org.glienicke.core.belief;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How forecasts have fared so far: the scores of a back-test, kept apart from its forecasts so that every page can say them.
 *
 * @param revision of the record that was forecast
 * @param seed of the run
 * @param answers how many were forecast
 * @param scores by forecaster
 */
public record TrackRecord(String revision, long seed, int answers, Map<BackTest.Forecaster, BackTest.Score> scores) {

    public TrackRecord {
        scores = Collections.unmodifiableMap(new EnumMap<>(scores));
    }

    public static TrackRecord of(BackTest test, String revision, long seed) {
        var scores = new EnumMap<BackTest.Forecaster, BackTest.Score>(BackTest.Forecaster.class);
        for (var by : BackTest.Forecaster.values()) {
            scores.put(by, test.score(by));
        }
        return new TrackRecord(revision, seed, test.forecasts().size(), scores);
    }

    public Optional<BackTest.Score> score(BackTest.Forecaster by) {
        return Optional.ofNullable(scores.get(by));
    }

    /** Whether learned weights forecast no better, by the log score, than the share of their kind that settled before. */
    public boolean isNoBetterThanBaseRate() {
        var learned = score(BackTest.Forecaster.LEARNED).map(BackTest.Score::logScore);
        var base = score(BackTest.Forecaster.BASE_RATE).map(BackTest.Score::logScore);
        return learned.isEmpty() || base.isEmpty() || !(learned.get() > base.get());
    }
}
