package org.gangmu.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gangmu.text.Span;

/**
 * Reads an example cell: {@code {tasks}会议要求，各部门【要】压实责任。} — what stands in braces is taken as given (a frame, or {@code kind=…},
 * {@code shape=…}), what stands between 【 and 】 is where the rule must fire.
 */
final class ExampleReader {

    private ExampleReader() {
    }

    /** @return nothing if the brackets do not pair up */
    static Optional<Example> read(Example.Kind kind, String cell, Place place) {
        Map<String, String> setting = new LinkedHashMap<>();
        String sentence = setting(cell, setting);
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        int open = -1;
        for (char c : sentence.toCharArray()) {
            if (c == '【') {
                if (open >= 0) {
                    return Optional.empty();
                }
                open = text.length();
            } else if (c == '】') {
                if (open < 0 || open == text.length()) {
                    return Optional.empty();
                }
                spans.add(new Span(open, text.length()));
                open = -1;
            } else {
                text.append(c);
            }
        }
        return open >= 0 || text.isEmpty() ? Optional.empty() : Optional.of(new Example(kind, setting, text.toString(), spans, place));
    }

    /** Takes the braces off the front of a cell and puts what they say into {@code setting}. */
    static String setting(String cell, Map<String, String> setting) {
        int end = cell.indexOf('}');
        if (!cell.startsWith("{") || end < 0) {
            return cell;
        }
        for (String item : CellReader.names(cell.substring(1, end))) {
            int equals = item.indexOf('=');
            setting.put(equals < 0 ? "frame" : item.substring(0, equals), item.substring(equals + 1));
        }
        return cell.substring(end + 1).strip();
    }
}
