package org.glienicke.desk.files;

import org.glienicke.core.casebook.Exchange;
import org.glienicke.core.casebook.Questions;

/** Every claim of the record in one table: what it is about, what it says, who says so, and whether it is preferred. */
final class ClaimTable {

    private final Table table = Table.of(
            "claims", "exchange", "about", "field", "claim", "value", "preferred", "because", "note", "sources");

    Table table() {
        return table;
    }

    void add(Exchange exchange) {
        Questions.of(exchange).forEach(question -> add(exchange.id(), question));
    }

    private void add(String exchange, Questions.Question question) {
        var claims = question.answer().claims();
        for (int i = 0; i < claims.size(); i++) {
            var claim = claims.get(i);
            table.add(
                    exchange,
                    question.about(),
                    question.field(),
                    i + 1,
                    claim.value(),
                    i == 0,
                    claim.preferredBecause(),
                    claim.note(),
                    claim.citations());
        }
    }
}
