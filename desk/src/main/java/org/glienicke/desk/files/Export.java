package org.glienicke.desk.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Ledger;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the record into files that other programs read. Everything is written beside its place first and moved there when it is whole,
 * so nobody ever finds half a file.
 */
public final class Export {

    private final Path folder;

    private Export(Path folder) {
        this.folder = folder;
    }

    /** Exports go to this folder; it is made if need be. */
    public static Export to(Path folder) {
        return new Export(folder);
    }

    /** How a table is written as text. */
    public enum Separator {
        /** Commas, without a byte order mark [RFC 4180]. */
        COMMA(',', ""),
        /** Semicolons after a byte order mark: what a spreadsheet opens where a comma is the decimal sign. */
        SEMICOLON(';', "\uFEFF");

        private final char sign;
        private final String mark;

        Separator(char sign, String mark) {
            this.sign = sign;
            this.mark = mark;
        }
    }

    /**
     * One CSV file a table, in UTF-8: lines ended by CR LF, the names of the columns first.
     *
     * @return the files, in the order of {@code docs/commands.md}
     */
    public List<Path> csv(Ledger ledger, Separator separator) throws IOException {
        return staged(stage -> {
            var files = new ArrayList<Path>();
            for (var table : CsvTables.of(ledger)) {
                files.add(write(table, stage, separator));
            }
            return files;
        });
    }

    /** One file {@code ledger.json}; its keys are those of {@code docs/commands.md}. */
    public List<Path> json(Ledger ledger) throws IOException {
        return staged(stage -> {
            var file = stage.resolve("ledger.json");
            try (var writer = Files.newBufferedWriter(file)) {
                write(ledger, writer);
            }
            return List.of(file);
        });
    }

    /** One exchange as {@code ledger.json} has it. */
    public static String json(Exchange exchange) {
        return JsonMapper.shared().writeValueAsString(JsonLedger.exchange(exchange));
    }

    /** One file {@code ledger.sqlite}; its tables are described in {@code docs/exports.md}. */
    public List<Path> sqlite(Ledger ledger) throws IOException {
        return staged(stage -> List.of(Files.write(stage.resolve("ledger.sqlite"), SqlLedger.of(ledger))));
    }

    /** Entities of the FollowTheMoney model, one a line, and a table of what the model cannot hold. */
    public List<Path> ftm(Ledger ledger) throws IOException {
        return staged(stage -> {
            var file = stage.resolve("entities.ftm.json");
            try (var writer = Files.newBufferedWriter(file)) {
                for (var entity : FtmLedger.of(ledger)) {
                    writer.write(JsonMapper.shared().writeValueAsString(entity));
                    writer.write('\n');
                }
            }
            return List.of(file, write(FtmLosses.of(ledger), stage, Separator.COMMA));
        });
    }

    private static Path write(Table table, Path stage, Separator separator) throws IOException {
        var file = stage.resolve(table.name() + ".csv");
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write(separator.mark);
            try (var csv = CsvWriter.builder()
                    .fieldSeparator(separator.sign)
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(writer)) {
                csv.writeRecord(table.columns());
                table.rows().forEach(csv::writeRecord);
            }
        }
        return file;
    }

    private static void write(Ledger ledger, Writer writer) {
        var mapper = JsonMapper.builder().build();
        try (JsonGenerator json = mapper.writerWithDefaultPrettyPrinter().createGenerator(writer)) {
            json.writeStartObject();
            JsonLedger.head(ledger).forEach(json::writePOJOProperty);
            json.writeArrayPropertyStart("exchanges");
            ledger.exchanges().values().forEach(exchange -> json.writePOJO(JsonLedger.exchange(exchange)));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** Writes files into a folder that nobody else looks into. */
    private interface Work {
        List<Path> into(Path stage) throws IOException;
    }

    private List<Path> staged(Work work) throws IOException {
        Files.createDirectories(folder);
        var stage = Files.createTempDirectory(folder, ".export-");
        try {
            var moved = new ArrayList<Path>();
            for (var file : work.into(stage)) {
                var place = folder.resolve(file.getFileName());
                moved.add(Files.move(file, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE));
            }
            return moved;
        } catch (JacksonException e) {
            throw new IOException(e.getOriginalMessage(), e);
        } finally {
            remove(stage);
        }
    }

    private static void remove(Path stage) throws IOException {
        try (var left = Files.newDirectoryStream(stage)) {
            for (var file : left) {
                Files.delete(file);
            }
        }
        Files.delete(stage);
    }
}
