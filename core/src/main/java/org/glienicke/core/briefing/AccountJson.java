package org.glienicke.core.briefing;

import org.glienicke.core.evidence.Readers;
import org.glienicke.core.valuation.Account;
import org.glienicke.core.valuation.Criterion;
import org.glienicke.core.valuation.Flips;
import org.glienicke.core.valuation.Share;
import org.glienicke.core.valuation.Tornado;

/** The account of a brief and what it rests on, as JSON. */
final class AccountJson {

    private final Dossier dossier;
    private final JsonText json;

    AccountJson(Dossier dossier, JsonText json) {
        this.dossier = dossier;
        this.json = json;
    }

    void write() {
        var account = dossier.account();
        json.object("account", () -> {
            json.text("unit", "points on the party's own scale");
            json.list("criteria", account.criteria(), criterion -> criterion(account, criterion));
            json.object("gains", () -> json.estimate(account.gains()));
            json.object("costs", () -> json.estimate(account.costs()));
            json.object("reservation", () -> json.estimate(account.reservation()));
            json.object("net", () -> net(account));
            json.list("notAssessed", account.notAssessed(), missing -> {
                json.text("name", missing.criterion().slug());
                json.text("because", missing.because());
            });
        });
        json.list("drivers", dossier.analysis().drivers().shares(), driver -> {
            json.text("name", driver.criterion().slug());
            json.number("points", driver.points().mean());
            json.number("probability", driver.probability());
        });
        json.list("flips", dossier.analysis().flips(), this::flip);
        json.list("tornado", dossier.analysis().tornado(), this::bar);
    }

    private void criterion(Account account, Criterion criterion) {
        json.text("name", criterion.slug());
        json.text("title", criterion.title());
        json.text("kind", Readers.slug(criterion.kind()));
        json.estimate(account.points(criterion));
        json.text("evidence", Readers.slug(criterion.evidence()));
        json.list("terms", account.shares(criterion), this::share);
    }

    private void share(Share share) {
        json.text("term", share.term().toString());
        json.text("concerns", share.basis().whom());
        json.estimate(share.points());
        json.text("formula", share.basis().formula());
        json.texts("assumptions", share.basis().assumptions());
        json.sources(share.basis().citations());
    }

    private void net(Account account) {
        json.estimate(account.net());
        var positive = new Likelihood(
                account.probabilityPositive(),
                dossier.analysis().weighing().effective(account.reservation().size()));
        json.number("positive", positive.probability());
        json.number("positiveStandardError", positive.standardError());
    }

    private void flip(Flips.Flip flip) {
        json.text("name", flip.criterion().slug());
        switch (flip) {
            case Flips.Flip.At(var _, var factor, var weight) -> {
                json.number("factor", factor);
                json.number("weight", weight);
            }
            case Flips.Flip.Never _ -> {
                json.nothing("factor");
                json.nothing("weight");
            }
        }
    }

    private void bar(Tornado.Bar bar) {
        switch (bar.input()) {
            case Tornado.Input.OfWeight(var criterion) -> input("weight", criterion.slug());
            case Tornado.Input.OfAssumption(var id) -> input("assumption", id);
            case Tornado.Input.OfReservation _ -> input("reservation", "reservation");
        }
        json.number("low", bar.low());
        json.number("high", bar.high());
        json.number("netAtLow", bar.at5());
        json.number("netAtHigh", bar.at95());
    }

    private void input(String kind, String name) {
        json.text("input", kind);
        json.text("name", name);
    }
}
