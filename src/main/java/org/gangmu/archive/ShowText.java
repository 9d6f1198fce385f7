package org.gangmu.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.ContentState;
import org.gangmu.catalogue.DocumentState;
import org.gangmu.catalogue.Edition;
import org.gangmu.catalogue.SentenceId;
import org.gangmu.findings.Decisions;
import org.gangmu.findings.FoundArticle;
import org.gangmu.findings.FoundFigure;
import org.gangmu.findings.FoundLabel;
import org.gangmu.findings.FoundPerson;
import org.gangmu.findings.FoundSentence;
import org.gangmu.text.Language;
import org.gangmu.text.Messages;
import org.gangmu.write.Ansi;
import org.gangmu.write.DerivationWriter;
import org.gangmu.write.OneLine;

/** Tells people all that a catalogue knows of a document or sentence. */
public final class ShowText {

    private static final int CHANGES = 20;

    private final Catalogue catalogue;
    private final Edition edition;
    private final ShownNames names;
    private final Messages words;
    private final ReasonText reasons;
    private final Ansi ansi;
    private final DerivationWriter derivations;

    /** @param edition whose decisions are shown */
    public ShowText(Catalogue catalogue, Edition edition, Language language, boolean color) {
        this.catalogue = catalogue;
        this.edition = edition;
        this.names = ShownNames.of(catalogue, edition, language);
        this.words = Messages.of(ShowText.class, language);
        this.reasons = new ReasonText(language);
        this.ansi = new Ansi(color);
        this.derivations = new DerivationWriter(color);
    }

    /** @param why instead of the plain sentences, each with all that led to its label */
    public String of(Shelf.Found found, boolean why, boolean history) {
        Shown shown = Shown.of(catalogue, found, edition, why, history);
        StringBuilder out = new StringBuilder();
        found.document().ifPresent(d -> document(d, out));
        found.content().ifPresent(c -> content(c, shown, out));
        shown.decisions().ifPresent(d -> articles(shown, d, out));
        if (!shown.why().isEmpty()) {
            why(shown, out);
        } else {
            sentences(shown, out);
        }
        for (int i = 0; i < shown.history().size(); i++) {
            past(shown, i, out);
        }
        return out.toString();
    }

    private void line(StringBuilder out, String key, Object... values) {
        out.append("  ").append(words.get(key, values)).append('\n');
    }

    private void document(DocumentState d, StringBuilder out) {
        out.append(ansi.bold(OneLine.of(d.name()))).append('\n');
        line(out, "show.state", words.get("state.name." + d.state()), TimeText.of(d.changed()), d.attempts());
        if (!d.reason().isEmpty()) {
            String cause = d.cause().isEmpty() ? d.state() : d.cause();
            line(out, "show.reason", reasons.cause(cause), reasons.of(cause, d.reason()));
        }
    }

    private void content(ContentState c, Shown shown, StringBuilder out) {
        if (shown.found().document().isEmpty()) {
            out.append(ansi.bold(c.documents().isEmpty() ? words.get("show.nowhere") : OneLine.of(c.documents().get(0)))).append('\n');
        }
        line(out, "show.content", SentenceId.ofContent(c.sha256()), c.mediaType(), ProgressText.amount(c.bytes()), ProgressText.number(c.chars()), ProgressText.number(shown.sentences().size()));
        String title = shown.found().document().map(DocumentState::name).orElse(c.documents().isEmpty() ? "" : c.documents().get(0));
        List<String> others = c.documents().stream().filter(n -> !n.equals(title)).map(OneLine::of).toList();
        if (!others.isEmpty()) {
            line(out, "show.also", String.join(words.get("comma"), others) + (c.more() ? " …" : ""));
        }
        if (!shown.elsewhere().isEmpty()) {
            line(out, shown.newest() ? "show.reading.newest" : "show.reading.older");
            shown.elsewhere().forEach(j -> line(out, "show.reading.other", j.edition().id(), TimeText.of(j.made()), String.join(", ", j.edition().rulebooks()), j.edition().models()));
        }
        c.problems().forEach(p -> line(out, "show.problem", OneLine.of((p.line() == 0 ? "" : p.line() + ": ") + reasons.of(p).message())));
        if (shown.decisions().isEmpty()) {
            line(out, "show.unjudged", shown.edition().id());
        }
    }

    private void articles(Shown shown, Decisions d, StringBuilder out) {
        line(out, "show.edition", shown.edition().id(), String.join(", ", shown.edition().rulebooks()));
        if (shown.found().sentence() < 0) {
            line(out, "show.labels", counts(shown.counts(d)));
        }
        int only = shown.asked().length == 1 ? shown.sentences().get(shown.asked()[0]).article() : -1;
        for (FoundArticle a : d.articles()) {
            if (only < 0 || a.ordinal() == only) {
                List<String> parts = new ArrayList<>(List.of(names.kind(a.kind()), a.date().isEmpty() && a.year() > 0 ? String.valueOf(a.year()) : a.date(), a.place(), OneLine.of(a.meeting())));
                parts.removeIf(String::isEmpty);
                out.append("  ").append(words.get("show.article", a.ordinal())).append(a.title().isEmpty() ? "" : "  " + ansi.bold(OneLine.of(a.title())))
                        .append("  ").append(String.join("  ", parts)).append('\n');
                String people = d.people().stream().filter(p -> p.article() == a.ordinal()).map(this::person).collect(Collectors.joining(words.get("semicolon")));
                if (!people.isEmpty()) {
                    out.append("    ").append(people).append('\n');
                }
            }
        }
    }

    private String person(FoundPerson p) {
        return (p.office() + " " + p.name()).strip() + (p.roles().isEmpty() ? "" : " (" + String.join(", ", p.roles()) + ")");
    }

    private String counts(Map<String, Integer> counts) {
        return counts.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(e -> names.label(e.getKey()) + " " + ProgressText.number(e.getValue())).collect(Collectors.joining(", "));
    }

    private void sentences(Shown shown, StringBuilder out) {
        String sha256 = shown.found().content().map(ContentState::sha256).orElse("");
        for (int i : shown.asked()) {
            FoundSentence s = shown.sentences().get(i);
            out.append('\n').append(ansi.dim(SentenceId.of(sha256, i) + "  " + place(s))).append("  ");
            shown.decisions().ifPresent(d -> label(d.labels().get(i), out));
            out.append("\n  ").append(OneLine.of(s.text())).append('\n');
            if (shown.found().sentence() >= 0) {
                line(out, "show.spans", s.spans().stream().map(p -> p.start() + "–" + p.end()).collect(Collectors.joining(", ")));
                shown.decisions().ifPresent(d -> d.figures().stream().filter(f -> f.sentence() == i).forEach(f -> figure(f, out)));
            }
        }
    }

    private void label(FoundLabel l, StringBuilder out) {
        out.append(ansi.bold(names.label(l.label()))).append(String.format(Locale.ROOT, " %.2f", l.confidence())).append(l.also().isEmpty() ? "" : " (" + l.also().stream().map(names::label).collect(Collectors.joining(words.get("comma"))) + ")")
                .append("  ").append(names.frame(l.frame())).append("  ").append(ansi.dim(String.join(" ", l.rules())));
    }

    private void figure(FoundFigure f, StringBuilder out) {
        line(out, "show.figure." + f.kind(), f.indicator(), OneLine.of(f.quote()), f.from() == 0 ? "" : f.from() == f.to() ? f.from() : f.from() + "–" + f.to());
    }

    private String place(FoundSentence s) {
        return s.page() > 0 ? words.get("show.page", s.page(), s.line()) : words.get("show.line", s.line());
    }

    private void why(Shown shown, StringBuilder out) {
        ContentState content = shown.found().content().orElseThrow();
        String file = shown.found().document().map(DocumentState::name).orElse(content.documents().isEmpty() ? SentenceId.ofContent(content.sha256()) : content.documents().get(0));
        out.append('\n');
        for (int i : shown.asked()) {
            FoundSentence s = shown.sentences().get(i);
            out.append(ansi.dim(SentenceId.of(content.sha256(), i))).append('\n');
            try {
                derivations.write(file, s.line(), s.text(), shown.why().get(i), Optional.empty(), out);
            } catch (IOException e) {
                throw new IllegalStateException("a string builder cannot fail", e);
            }
        }
    }

    private void past(Shown shown, int i, StringBuilder out) {
        Shown.Past past = shown.history().get(i);
        out.append(i == 0 ? "\n" + words.get("show.history") + "\n" : "");
        line(out, "show.past", past.judged().edition().id(), TimeText.of(past.judged().made()), String.join(", ", past.judged().edition().rulebooks()), past.judged().edition().models());
        List<Shown.Change> changes = shown.changes(i);
        if (i == 0 || shown.asked().length == 1 && !changes.isEmpty()) {
            out.append("    ");
            if (shown.asked().length == 1) {
                label(past.decisions().labels().get(shown.asked()[0]), out);
            } else {
                out.append(counts(shown.counts(past.decisions())));
            }
            out.append('\n');
        }
        if (i > 0) {
            changes(shown, changes, out);
        }
    }

    private void changes(Shown shown, List<Shown.Change> changes, StringBuilder out) {
        String sha256 = shown.found().content().orElseThrow().sha256();
        if (changes.isEmpty()) {
            out.append("    ").append(words.get("show.same")).append('\n');
            return;
        }
        List<Shown.Change> labels = changes.stream().filter(Shown.Change::ofLabel).toList();
        labels.stream().limit(CHANGES).forEach(c -> out.append("    ").append(SentenceId.of(sha256, c.sentence())).append("  ")
                .append(names.label(c.was().label())).append(" → ").append(ansi.bold(names.label(c.is().label()))).append('\n'));
        out.append(labels.size() > CHANGES ? "    " + words.get("show.more", labels.size() - CHANGES) + "\n" : "");
        if (changes.size() > labels.size()) {
            out.append("    ").append(words.get("show.otherwise", changes.size() - labels.size())).append('\n');
        }
    }
}
