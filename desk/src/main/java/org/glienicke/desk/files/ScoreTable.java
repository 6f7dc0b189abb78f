package org.glienicke.desk.files;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Optional;
import org.glienicke.core.belief.BackTest;
import org.glienicke.core.belief.TrackRecord;
import org.glienicke.core.evidence.Readers;

/** The scores of a back-test as a table, a row a forecaster: what every page that uses learned weights says of them. */
public final class ScoreTable {

    /** Where the published back-test keeps its scores, beside the page. */
    public static final String PUBLISHED = "docs/backtest.csv";

    private ScoreTable() {}

    /** The table as text. */
    public static String of(TrackRecord track) {
        var out = new StringWriter();
        try (var rows = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            rows.writeRecord(
                    "forecaster", "logScore", "logError", "brier", "brierError", "answers", "revision", "seed");
            track.scores()
                    .forEach((by, score) -> rows.writeRecord(
                            Readers.slug(by),
                            Double.toString(score.logScore()),
                            Double.toString(score.logError()),
                            Double.toString(score.brier()),
                            Double.toString(score.brierError()),
                            Integer.toString(track.answers()),
                            track.revision(),
                            Long.toString(track.seed())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** The scores in a table; empty if there is no such file, or if it is not such a table. */
    public static Optional<TrackRecord> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        var scores = new EnumMap<BackTest.Forecaster, BackTest.Score>(BackTest.Forecaster.class);
        var revision = "";
        long seed = 0;
        int answers = 0;
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (var row : rows) {
                revision = row.getField("revision");
                seed = Long.parseLong(row.getField("seed"));
                answers = Integer.parseInt(row.getField("answers"));
                var score = new BackTest.Score(
                        Double.parseDouble(row.getField("logScore")),
                        Double.parseDouble(row.getField("logError")),
                        Double.parseDouble(row.getField("brier")),
                        Double.parseDouble(row.getField("brierError")));
                forecaster(row.getField("forecaster")).ifPresent(by -> scores.put(by, score));
            }
        } catch (IOException | IllegalArgumentException | java.util.NoSuchElementException e) {
            return Optional.empty();
        }
        return scores.isEmpty() ? Optional.empty() : Optional.of(new TrackRecord(revision, seed, answers, scores));
    }

    // a table of an older program may name one that there no longer is
    private static Optional<BackTest.Forecaster> forecaster(String slug) {
        for (var by : BackTest.Forecaster.values()) {
            if (Readers.slug(by).equals(slug)) {
                return Optional.of(by);
            }
        }
        return Optional.empty();
    }
}
