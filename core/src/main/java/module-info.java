/** Pure functions on immutable data, in floors: each package knows only those below it. */
module org.glienicke.core {
    requires org.apache.commons.numbers.arrays;
    requires org.apache.commons.numbers.gamma;
    requires org.apache.commons.statistics.distribution;
    requires org.apache.commons.statistics.inference;
    requires static org.jspecify;
    requires org.jsoup;
    requires org.snakeyaml.engine;
    requires tools.jackson.core;

    exports org.glienicke.core.audiences;
    exports org.glienicke.core.bargaining;
    exports org.glienicke.core.belief;
    exports org.glienicke.core.briefing;
    exports org.glienicke.core.casebook;
    exports org.glienicke.core.clearing;
    exports org.glienicke.core.dealroom;
    exports org.glienicke.core.evidence;
    exports org.glienicke.core.incentives;
    exports org.glienicke.core.inference;
    exports org.glienicke.core.page;
    exports org.glienicke.core.precedent;
    exports org.glienicke.core.probability;
    exports org.glienicke.core.tariff;
    exports org.glienicke.core.valuation;
}
