package org.gangmu.archive;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gangmu.text.Language;
import org.gangmu.text.Messages;
import org.gangmu.text.Problem;
import org.gangmu.write.OneLine;

/**
 * Says to people why a document failed. A catalogue keeps the reason as one English line, whoever ran it; people read it in their own language where it is
 * one of Gangmu's own, else the words for its cause and then the line as it was kept.
 */
public final class ReasonText {

    /** All that documents fail of, and being gone. */
    public static final List<String> CAUSES = List.of("refused", "unreadable", "time", "memory", "output", "crash", "gone");

    private static final String KEY = "reason.";
    private static final Pattern VALUE = Pattern.compile("\\{([0-9])}");

    /** The words for a reason, and what it looks like where it is kept. */
    private record Known(String key, Pattern kept, List<Integer> values) {

        static Known of(String key, String english) {
            List<Integer> values = VALUE.matcher(english).results().map(m -> Integer.valueOf(m.group(1))).toList();
            String pattern = VALUE.splitAsStream(english).map(Pattern::quote).collect(Collectors.joining("(.+)")) + (english.endsWith("}") ? "(.+)" : "");
            return new Known(key, Pattern.compile(pattern, Pattern.DOTALL), values);
        }

        /** What stands in it may be a reason itself. */
        String in(Messages words, MatchResult found) {
            Object[] filled = new Object[values.size()];
            IntStream.range(0, filled.length).forEach(i -> filled[values.get(i)] = known(words, found.group(i + 1)).orElse(found.group(i + 1)));
            return words.get(key, filled);
        }
    }

    /** What says most comes first: "is damaged: malformed XML at line 3" before "is damaged: ". */
    private static final List<Known> KNOWN = known(Messages.of(ReasonText.class, Language.EN));

    private final Messages words;

    public ReasonText(Language language) {
        this.words = Messages.of(ReasonText.class, language);
    }

    private static List<Known> known(Messages english) {
        return english.keys().stream().filter(k -> k.startsWith(KEY)).sorted(Comparator.comparing((String k) -> -VALUE.matcher(english.get(k)).replaceAll("").length()).thenComparing(k -> k))
                .map(k -> Known.of(k, english.get(k))).toList();
    }

    /** The words for a cause; the cause itself where it is one of another version. */
    public String cause(String cause) {
        return words.has("cause." + cause) ? words.get("cause." + cause) : cause;
    }

    /** The cause that somebody names by itself or, in any language, by the words for it. */
    public Optional<String> named(String written) {
        String plain = written.strip().replaceAll("\\s+", " ");
        return CAUSES.stream().filter(c -> c.equalsIgnoreCase(plain) || Stream.of(Language.values()).anyMatch(l -> new ReasonText(l).cause(c).equalsIgnoreCase(plain))).findFirst();
    }

    /** @param reason as it is kept */
    public String of(String cause, String reason) {
        if (words.language() == Language.EN || reason.isEmpty()) {
            return OneLine.of(reason.isEmpty() ? cause(cause) : reason);
        }
        return OneLine.of(known(words, reason).orElseGet(() -> words.get("reasoned", cause(cause), reason)));
    }

    /** What a search for documents says of a place; in English where it is nothing that is known here. */
    public Problem of(Problem found) {
        return words.language() == Language.EN ? found : new Problem(found.file(), found.line(), found.column(), known(words, found.message()).orElse(found.message()), found.severity(), found.cell());
    }

    private static Optional<String> known(Messages words, String english) {
        for (Known known : KNOWN) {
            Matcher matcher = known.kept().matcher(english);
            if (matcher.matches()) {
                return Optional.of(known.in(words, matcher));
            }
        }
        return Optional.empty();
    }
}
