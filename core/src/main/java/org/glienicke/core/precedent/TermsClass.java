package org.glienicke.core.precedent;

import java.util.Locale;
import org.glienicke.core.casebook.Exchange;

/** Exchanges whose terms are compared with each other, by the first kind that the record gives them. */
public enum TermsClass {
    ARMIES("prisoners of war"),
    AGENTS("spies and agents"),
    DETAINEES("detained civilians and prisoners of conscience"),
    HOSTAGES("hostages"),
    REMAINS("the dead"),
    PURCHASES("buy-outs");

    private final String words;

    TermsClass(String words) {
        this.words = words;
    }

    /** As pages name it. */
    public String words() {
        return words;
    }

    /** As data name it, such as {@code hostages}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TermsClass of(Exchange.Kind kind) {
        return switch (kind) {
            case PRISONERS_OF_WAR, CARTEL -> ARMIES;
            case SPY -> AGENTS;
            case WRONGFUL_DETENTION, POLITICAL_PRISONERS, CIVILIANS, CONVICTS -> DETAINEES;
            case HOSTAGES -> HOSTAGES;
            case REMAINS -> REMAINS;
            case PURCHASE -> PURCHASES;
        };
    }
}
