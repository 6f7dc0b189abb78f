package org.glienicke.core.casebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.glienicke.core.evidence.Document;
import org.glienicke.core.evidence.Fields;
import org.glienicke.core.evidence.Finding;
import org.glienicke.core.evidence.Node;
import org.glienicke.core.evidence.Read;
import org.glienicke.core.evidence.Readers;

/** Reads the list of parties, {@code ledger/parties.yaml}. */
public final class Parties {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*|[a-z][a-z0-9-]*");
    private static final Fields.Reader<Party.Kind> KIND = Readers.word(Party.Kind.class);

    private Parties() {}

    /**
     * The parties that a file lists, by id.
     *
     * @param text the whole file
     * @param file its name, for findings
     */
    public static Read<Map<Party.Id, Party>> parse(String text, String file) {
        var document = Document.parse(text, file);
        var findings = new ArrayList<>(document.findings());
        var parties = new TreeMap<Party.Id, Party>();
        var blocks = Fields.ofList(document.value(), file, findings);
        for (var fields : blocks) {
            party(fields).ifPresent(party -> {
                if (parties.putIfAbsent(party.id(), party) != null) {
                    fields.report(
                            "id",
                            Finding.Kind.DUPLICATE_ID,
                            "the party '" + party.id() + "' is listed twice; the first is read");
                }
            });
            fields.close();
        }
        refuseUnknownForebears(blocks, parties);
        return new Read<>(Collections.unmodifiableMap(parties), findings);
    }

    private static Optional<Party> party(Fields fields) {
        var id = fields.required("id", Parties::id);
        var name = fields.required("name");
        var kind = fields.required("kind", KIND);
        var isGreatPower = fields.one("greatPower", Readers::yesOrNo).orElse(false);
        var follows = fields.one("follows", Parties::id);
        fields.text("qid");
        fields.text("note");
        var peoples = fields.list("peoples", Parties::id);
        var succession = new Party.Succession(isGreatPower, follows);
        return id.flatMap(code -> kind.map(k -> new Party(code, name, k, succession, peoples)));
    }

    private static void refuseUnknownForebears(List<Fields> blocks, Map<Party.Id, Party> parties) {
        for (var fields : blocks) {
            fields.one("follows", Parties::id)
                    .filter(id -> !parties.containsKey(id))
                    .ifPresent(id -> fields.report(
                            "follows",
                            Finding.Kind.UNKNOWN_PARTY,
                            "follows is '" + id + "', a party that is not listed here"));
        }
    }

    /** Reads a party's code where the record refers to a party. */
    static Optional<Party.Id> id(Node node, Fields.Spot spot) {
        if (node instanceof Node.Text(var value, var _) && CODE.matcher(value).matches()) {
            spot.mention(Party.class, value);
            return Optional.of(new Party.Id(value));
        }
        return spot.refuse(Finding.Kind.WRONG_SHAPE, node, "a party's code such as RU or hamas");
    }
}
