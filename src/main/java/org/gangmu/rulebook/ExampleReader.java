package org.gangmu.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gangmu.text.Span;

/**
 * Reads an example cell: {@code {tasks}会议要求，各部门【要】压实责任。} — what stands in braces is taken as given (a frame, or {@code kind=…},
 * {@code 形态=…}), what stands between 【 and 】 is where the rule must fire.
 */
final class ExampleReader {

    private final NameReader names;
    private final Problems problems;
    private final Place place;

    ExampleReader(NameReader names, Problems problems, Place place) {
        this.names = names;
        this.problems = problems;
        this.place = place;
    }

    /** @return nothing if the brackets do not pair up */
    Optional<Example> read(Example.Kind kind, String cell) {
        Map<String, String> setting = new LinkedHashMap<>();
        String sentence = setting(cell, setting);
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        int open = -1;
        for (char c : sentence.toCharArray()) {
            if (c == '【') {
                if (open >= 0) {
                    return unpaired();
                }
                open = text.length();
            } else if (c == '】') {
                if (open < 0 || open == text.length()) {
                    return unpaired();
                }
                spans.add(new Span(open, text.length()));
                open = -1;
            } else {
                text.append(c);
            }
        }
        if (open >= 0) {
            return unpaired();
        }
        if (text.toString().isBlank()) {
            problems.error(place, "example.no-sentence");
            return Optional.empty();
        }
        return Optional.of(new Example(kind, setting, text.toString(), spans, place));
    }

    private Optional<Example> unpaired() {
        problems.error(place, "example.brackets");
        return Optional.empty();
    }

    /** Takes the braces off the front of a cell and puts what they say into {@code setting}. */
    String setting(String cell, Map<String, String> setting) {
        if (!cell.startsWith("{") && !cell.startsWith("｛")) {
            return cell;
        }
        int end = cell.replace('｝', '}').indexOf('}');
        if (end < 0) {
            problems.error(place, "example.braces");
            return cell;
        }
        for (String item : CellReader.names(cell.substring(1, end))) {
            int equals = item.indexOf('=');
            given(equals < 0 ? "frame" : item.substring(0, equals), item.substring(equals + 1), setting);
        }
        return cell.substring(end + 1).strip();
    }

    private void given(String axis, String value, Map<String, String> setting) {
        Optional<String> known = Terms.GIVEN.english(axis);
        if (known.isEmpty()) {
            problems.error(place, "example.given", axis, String.join(problems.words("comma"), Terms.GIVEN.all(Names.language(axis))));
        } else if (known.get().equals("year")) {
            if (value.matches("[12][0-9]{3}年?")) {
                setting.put("year", value.substring(0, 4));
            } else {
                problems.error(place, "example.year", value);
            }
        } else {
            setting.put(known.get(), names.given(known.get(), value, place));
        }
    }
}
