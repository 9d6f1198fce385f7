package org.gangmu.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gangmu.rulebook.ColumnNames;
import org.gangmu.rulebook.Names;
import org.gangmu.rulebook.Status;
import org.gangmu.rulebook.Terms;
import org.gangmu.rulebook.Where;
import org.gangmu.tag.TaggedSentence;
import org.gangmu.text.Language;
import org.gangmu.text.Messages;
import org.gangmu.text.Span;

/** The words of a rulebook's tables as its editors write them: in Chinese by their Chinese names, in English as rules use them. */
public final class ShownNames {

    private final Names names;
    private final Language ui;
    private final Messages messages;

    public ShownNames(Names names, Language ui) {
        this.names = names;
        this.ui = ui;
        this.messages = Messages.of(ShownNames.class, ui);
    }

    public String label(String label) {
        return names.written(Names.What.LABEL, label, ui);
    }

    /** A feature as {@link org.gangmu.rulebook.Conditions} have it. */
    public String feature(String feature) {
        return names.written(feature, ui);
    }

    /** A frame, kind or shape. */
    public String value(String axis, String value) {
        return switch (axis) {
            case "frame" -> value.equals("none") && !names.has(Names.What.FRAME, value, ui) ? messages.get("frame.none") : names.written(Names.What.FRAME, value, ui);
            case "kind" -> names.written(Names.What.KIND, value, ui);
            default -> Terms.SHAPE.in(ui, value);
        };
    }

    public String column(String column) {
        return ui == Language.ZH ? ColumnNames.chinese(column) : column;
    }

    public String status(Status status) {
        return Terms.STATUS.in(ui, status.name().toLowerCase(Locale.ROOT));
    }

    String where(Where where) {
        return Terms.WHERE.in(ui, where.name().toLowerCase(Locale.ROOT));
    }

    /** Where in its sentence a span stands; nothing in the middle. */
    Optional<String> places(TaggedSentence sentence, Span span) {
        String out = Arrays.stream(Where.values()).filter(w -> sentence.stands(span, w)).map(this::where).collect(Collectors.joining(messages.get("and")));
        return out.isEmpty() ? Optional.empty() : Optional.of(out);
    }

    public String comma() {
        return messages.get("comma");
    }

    public String semicolon() {
        return messages.get("semicolon");
    }
}
