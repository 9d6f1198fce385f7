package org.gangmu.facts;

import java.util.List;
import org.gangmu.decide.Decision;
import org.gangmu.text.Language;

/**
 * Groups the sentences of a label under the headings of their tasks, with who is to do them and by when: numbered ones (一、, （一）, 1., 一是, (a),
 * "Section 3."), headings on a line of their own, and short lead sentences ("锚定…，找准…。", a row of 要…). Thread-safe.
 */
public final class TaskReader {

    private final FactWords words;

    public TaskReader(FactWords words) {
        this.words = words;
    }

    /**
     * Everything that carries the label, in reading order.
     *
     * @param header the article's, whose date or headline may say what year "by June" means
     */
    public List<Task> read(Header header, List<Decision> decisions, String label, Language language) {
        List<Reading> readings = decisions.stream().map(d -> new Reading(d.sentence(), words)).toList();
        boolean chinese = language == Language.ZH;
        List<Boolean> labelled = decisions.stream().map(d -> d.label().equals(label)).toList();
        return new TaskWalk(decisions, readings, labelled, chinese, new AssignmentReader(readings, header, chinese, words)).tasks();
    }
}
