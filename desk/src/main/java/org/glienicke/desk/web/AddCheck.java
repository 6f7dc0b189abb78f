package org.glienicke.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.glienicke.core.casebook.Audit;
import org.glienicke.core.casebook.Exchanges;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Source;
import org.glienicke.core.evidence.Sources;

/** Checks a record file before it is written, by the same rules as {@code check}. */
final class AddCheck {

    private AddCheck() {}

    static AddView.Checked of(AddForm form, LiveRecord live) {
        var id = form.id().isEmpty() ? "exchange" : form.id();
        var file = "ledger/exchanges/" + id + ".yaml";
        var sourcesFile = "ledger/sources/" + id + ".yaml";
        return new AddView.Checked(
                file,
                form.exchange().lines().toList(),
                sourcesFile,
                form.sources().lines().toList(),
                findings(form, live.now(), file, sourcesFile));
    }

    private static List<AddView.Finding> findings(
            AddForm form, LiveRecord.Snapshot record, String file, String sourcesFile) {
        var ledger = record.ledger();
        var findings = new ArrayList<Finding>();
        var known = new TreeMap<>(ledger.sources());
        if (!form.sources().isEmpty()) {
            var listed = Sources.parse(form.sources(), sourcesFile);
            findings.addAll(listed.findings());
            findings.addAll(Audit.duplicates(Stream.<Source>concat(known.values().stream(), listed.value().stream())
                    .toList()));
            listed.value().forEach(source -> known.putIfAbsent(source.id(), source));
        }
        var exchange = Exchanges.parse(form.exchange(), file);
        findings.addAll(exchange.findings());
        exchange.value().ifPresent(entry -> findings.addAll(Audit.of(entry, ledger.parties(), known)));
        return findings.stream()
                .map(f -> new AddView.Finding(
                        f.place() + ": " + f.message() + " [" + f.kind().slug() + "]", f.maybe()))
                .toList();
    }
}
