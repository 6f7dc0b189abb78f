package org.glienicke.bench;

import java.util.List;
import org.glienicke.core.inference.LaneMath;
import org.glienicke.core.inference.LogDensity;

/** {@link PanelLogit} at many positions at once, form by form. */
final class PanelLanes implements LogDensity.Lanes {

    private final PanelLogit model;
    private final int count;
    private final List<PanelForm> forms;
    private final PanelWork work;
    private final double[] spread;
    private final double[] room;

    PanelLanes(PanelLogit model, int count) {
        this.model = model;
        this.count = count;
        this.forms = model.panel().forms().stream()
                .map(form -> PanelForm.of(form, model.traits(), count))
                .toList();
        int most = forms.stream().mapToInt(PanelForm::people).max().orElse(0);
        this.work = new PanelWork(model.traits(), most * count);
        this.spread = new double[count];
        this.room = new double[count];
    }

    @Override
    public void at(double[][] positions, double[][] gradients, double[] logs) {
        int traits = model.traits();
        work.clear();
        for (int k = 0; k < traits; k++) {
            LaneMath.exp(positions[traits + k], spread, room, count);
            work.take(k, positions[k], spread);
        }
        int from = 2 * traits;
        for (var form : forms) {
            form.at(positions, gradients, from, work);
            from += traits * form.people();
        }
        PanelWork.sum(work.logs, logs);
        for (int k = 0; k < traits; k++) {
            PanelWork.sum(work.byMiddle[k], gradients[k]);
            PanelWork.sum(work.byLogSpread[k], gradients[traits + k]);
            addPrior(positions[k], positions[traits + k], gradients[k], gradients[traits + k], logs);
        }
    }

    private void addPrior(double[] middle, double[] logSpread, double[] byMiddle, double[] byLogSpread, double[] logs) {
        for (int lane = 0; lane < count; lane++) {
            var prior = model.prior(middle[lane], logSpread[lane]);
            byMiddle[lane] += prior.byMiddle();
            byLogSpread[lane] += prior.byLogSpread();
            logs[lane] += prior.log();
        }
    }
}
