package org.gangmu.write;

import java.util.Collection;
import org.gangmu.rulebook.Label;

/** The style rules for the labels of a page, in light and dark, made legible whatever colour the rulebook gives. */
public final class LabelColors {

    /** Grounds of the panes; the same stand in page.css. */
    private static final Rgb LIGHT = new Rgb(0xff, 0xff, 0xff);
    private static final Rgb DARK = new Rgb(0x16, 0x1b, 0x22);

    private LabelColors() {
    }

    public static String css(Collection<Label> labels) {
        StringBuilder light = new StringBuilder();
        StringBuilder dark = new StringBuilder();
        for (Label label : labels) {
            boolean quiet = !label.inSummary();
            light.append(rule(label, LIGHT, quiet ? 1 : 0.86, quiet ? 1 : 0.72));
            dark.append(rule(label, DARK, quiet ? 1 : 0.74, quiet ? 1 : 0.58));
        }
        StringBuilder off = new StringBuilder();
        for (Label label : labels) {
            off.append(".off-").append(label.name()).append(" .s.L-").append(label.name()).append("{--ground:transparent;--strong:transparent;opacity:.5}\n.off-")
                    .append(label.name()).append(" .sec.L-").append(label.name()).append("{display:none}\n");
        }
        return light + "@media (prefers-color-scheme:dark){\n" + dark + "}\n" + off;
    }

    /** ink: text in the colour; ground: behind a sentence; strong: behind the one that is looked at. */
    private static String rule(Label label, Rgb page, double pale, double strong) {
        Rgb color = Rgb.of(label.color());
        Rgb ground = color.mix(page, pale);
        return ".L-" + label.name() + "{--ink:" + color.readableOn(ground).css() + ";--ground:" + (pale == 1 ? "transparent" : ground.css()) + ";--strong:"
                + color.mix(page, Math.min(strong, 0.8)).css() + "}\n";
    }
}
