package org.glienicke.desk.files;

import java.util.Arrays;
import java.util.Optional;

/**
 * The columns that tables of the record may have. A name means one thing in every table, so that tables can be read side by side;
 * {@code docs/ledger.md} lists them.
 */
enum TableColumn {
    SOURCES("sources", Holds.CITATIONS),
    NOTE("note", Holds.WORDS),
    YEAR("year", Holds.YEAR),
    DATE("date", Holds.DATE),
    FROM("from", Holds.DATE),
    TO("to", Holds.DATE),
    SINCE("since", Holds.DATE),
    UNTIL("until", Holds.DATE),
    EXCHANGE("exchange", Holds.EXCHANGE),
    TAKER("taker", Holds.PARTY),
    AGAINST("against", Holds.PARTY),
    NATIONALITY("nationality", Holds.PARTIES),
    NAME("name", Holds.WORDS),
    PLACE("place", Holds.WORDS),
    SERIES("series", Holds.WORDS),
    GROUP("group", Holds.WORDS),
    HOLDER("holder", Holds.WORDS),
    PAYEE("payee", Holds.WORDS),
    BY("by", Holds.WORDS),
    POLICY("policy", Holds.WORDS),
    FINDING("finding", Holds.WORDS),
    MEASURE("measure", Holds.WORDS),
    DEFINITION("definition", Holds.WORDS),
    UNIT("unit", Holds.WORDS),
    ARMY("army", Holds.WORDS),
    GRADE("grade", Holds.WORDS),
    RANK("rank", Holds.WHOLE),
    COUNT("count", Holds.WHOLE),
    COUNT_BY_PAYER("countByPayer", Holds.WHOLE),
    OF("of", Holds.WHOLE),
    MIN("min", Holds.WHOLE),
    MAX("max", Holds.WHOLE),
    TO_WEST("toWest", Holds.WHOLE),
    TO_EAST("toEast", Holds.WHOLE),
    ALIVE_BACK("aliveBack", Holds.WHOLE),
    DEAD_BACK("deadBack", Holds.WHOLE),
    ALIVE_GIVEN_MIN("aliveGivenMin", Holds.WHOLE),
    ALIVE_GIVEN_MAX("aliveGivenMax", Holds.WHOLE),
    DEAD_GIVEN("deadGiven", Holds.WHOLE),
    FREED("freed", Holds.WHOLE),
    KILLED("killed", Holds.WHOLE),
    FACTOR_MIN("factorMin", Holds.DECIMAL),
    FACTOR_MAX("factorMax", Holds.DECIMAL),
    VALUE("value", Holds.DECIMAL),
    INDEX("index", Holds.DECIMAL),
    UNITS_PER_DOLLAR("unitsPerDollar", Holds.DECIMAL),
    AMOUNT("amount", Holds.DECIMAL),
    AMOUNT_MIN("amountMin", Holds.DECIMAL),
    AMOUNT_MAX("amountMax", Holds.DECIMAL),
    CURRENCY("currency", Holds.CURRENCY),
    HOUSE("house", Holds.WORDS),
    POPULATION("population", Holds.WORDS),
    N("n", Holds.WHOLE),
    QUESTION("question", Holds.WORDS),
    ANSWER("answer", Holds.WORDS),
    PERCENT("percent", Holds.PERCENT);

    private final String title;
    private final Holds holds;

    TableColumn(String title, Holds holds) {
        this.title = title;
        this.holds = holds;
    }

    /** What a cell can hold. An empty cell says that the source does not; only the sources must be there. */
    enum Holds {
        CITATIONS("`source-id/credibility`, several with `; ` between"),
        PARTY("a party's code"),
        PARTIES("parties' codes, several with `; ` between"),
        EXCHANGE("the id of an exchange"),
        YEAR("a year"),
        DATE("a date (EDTF)"),
        WHOLE("a whole number"),
        DECIMAL("a number"),
        PERCENT("a percentage as printed"),
        CURRENCY("ISO 4217"),
        WORDS("words");

        private final String words;

        Holds(String words) {
            this.words = words;
        }

        /** As the documents say it. */
        String words() {
            return words;
        }
    }

    /** The name in the first line of a table. */
    String title() {
        return title;
    }

    Holds holds() {
        return holds;
    }

    static Optional<TableColumn> titled(String title) {
        return Arrays.stream(values()).filter(c -> c.title.equals(title)).findFirst();
    }
}
