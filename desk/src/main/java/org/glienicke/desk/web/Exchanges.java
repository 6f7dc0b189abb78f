package org.glienicke.desk.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Collectors;
import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Nearest;
import org.glienicke.core.casebook.Party;
import org.glienicke.core.valuation.Accounts;

/** Finds what an address names, or says what may be meant. */
final class Exchanges {

    private Exchanges() {}

    static Exchange named(Context request, LiveRecord.Snapshot record) {
        var id = request.pathParam("id");
        return record.ledger().exchange(id).orElseThrow(() -> {
            var near = Nearest.to(id, record.ledger().exchanges().keySet());
            return new Refusal(
                    404,
                    "There is no exchange '" + id + "'.",
                    near.map(known -> "Maybe " + known + ".").orElse("Look for it in the record."));
        });
    }

    /** The party of the address, which has to have an account in the exchange. */
    static Party.Id party(Context request, LiveRecord.Snapshot record, Exchange exchange) {
        var code = request.pathParam("party");
        var parties = withAccounts(record, exchange);
        return parties.stream()
                .filter(id -> id.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        404,
                        "'" + code + "' gives, receives and holds nothing in " + exchange.id() + ".",
                        "Maybe one of " + parties.stream().map(Party.Id::code).collect(Collectors.joining(", "))
                                + "."));
    }

    static List<Party.Id> withAccounts(LiveRecord.Snapshot record, Exchange exchange) {
        return Accounts.parties(exchange).stream()
                .filter(id -> Reckoner.profile(record, id).isPresent())
                .toList();
    }
}
