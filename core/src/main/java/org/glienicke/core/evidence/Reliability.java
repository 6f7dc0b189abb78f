package org.glienicke.core.evidence;

/** How far a source can be relied on, whatever it says this time: the letter of the NATO (Admiralty) system. F means unknown, not bad. */
public enum Reliability {
    A("completely reliable"),
    B("usually reliable"),
    C("fairly reliable"),
    D("not usually reliable"),
    E("unreliable"),
    F("reliability cannot be judged");

    private final String words;

    Reliability(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
