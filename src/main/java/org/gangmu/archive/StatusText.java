package org.gangmu.archive;

import java.util.List;
import java.util.stream.Collectors;
import org.gangmu.catalogue.Edition;
import org.gangmu.catalogue.Status;
import org.gangmu.text.Language;
import org.gangmu.text.Messages;
import org.gangmu.write.OneLine;

/** Tells how an archive stands, as text. */
public final class StatusText {

    private final Messages words;
    private final ProgressText progress;
    private final ReasonText reasons;

    public StatusText(Language language) {
        this.words = Messages.of(StatusText.class, language);
        this.progress = new ProgressText(language);
        this.reasons = new ReasonText(language);
    }

    /** @param edition in force; null if there is none */
    public String of(Status status, Edition edition) {
        StringBuilder out = new StringBuilder();
        out.append(words.get("status.documents", status.documents().entrySet().stream().map(e -> words.get("state." + e.getKey(), ProgressText.number(e.getValue())))
                .collect(Collectors.joining(words.get("comma"))), ProgressText.number(status.contents()))).append('\n');
        if (edition != null) {
            out.append(words.get("status.edition", String.join(", ", edition.rulebooks()), edition.models())).append('\n');
        }
        for (Status.Failures failures : status.failures()) {
            out.append(words.get("status.failures", reasons.cause(failures.cause()), ProgressText.number(failures.documents()))).append('\n');
            examples(failures.cause(), failures.examples(), failures.documents(), out);
        }
        long gone = status.documents().getOrDefault("gone", 0L);
        if (gone > 0) {
            out.append(words.get("status.gone", ProgressText.number(gone))).append('\n');
            examples("gone", status.gone(), gone, out);
        }
        if (status.noted() > 0) {
            out.append(words.get("status.noted", ProgressText.number(status.noted()))).append('\n');
            status.notes().forEach(n -> n.problems().forEach(p -> out.append("  ").append(OneLine.of(reasons.of(p).toString())).append('\n')));
            rest(status.notes().size(), status.noted(), out);
        }
        for (Status.Run run : status.runs()) {
            long lost = run.progress() == null ? 0 : run.progress().gone();
            out.append(words.get(lost == 0 ? "status.run" : "status.run.gone", run.id(), words.get("run." + run.state()), kind(words, run.kind()), TimeText.of(run.started()), TimeText.of(run.ended().isEmpty() ? run.beat() : run.ended()),
                    ProgressText.number(run.done()), ProgressText.number(run.failed() - lost), run.host(), run.pid(), ProgressText.number(lost))).append('\n');
            if (run.state().equals("running") && run.progress() != null) {
                out.append("  ").append(progress.bar(run.progress())).append('\n');
            }
        }
        return out.toString();
    }

    /** What a run does; as it is kept where it is one of another version. */
    static String kind(Messages words, String kind) {
        return words.has("run.kind." + kind) ? words.get("run.kind." + kind) : kind;
    }

    private void examples(String cause, List<Status.Example> examples, long all, StringBuilder out) {
        examples.forEach(e -> out.append("  ").append(words.get("show.reason", OneLine.of(e.name()), reasons.of(cause, e.reason()))).append('\n'));
        rest(examples.size(), all, out);
    }

    private void rest(int shown, long all, StringBuilder out) {
        if (shown > 0 && all > shown) {
            out.append("  ").append(words.get("report.rest", ProgressText.number(all - shown))).append('\n');
        }
    }
}
