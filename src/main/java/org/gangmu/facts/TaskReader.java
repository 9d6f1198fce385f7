package org.gangmu.facts;

import java.util.List;
import org.gangmu.decide.Decision;
import org.gangmu.text.Language;

/**
 * Groups the sentences of a label under the headings of their tasks, with who is to do them and by when: numbered ones (一、, （一）, 1., 一是, (a),
 * "Section 3."), headings on a line of their own, and short lead sentences ("锚定…，找准…。", a row of 要…). Thread-safe.
 */
public final class TaskReader {

    private final AssignmentWords chinese;
    private final AssignmentWords english;

    public TaskReader(FactWords words) {
        this.chinese = new AssignmentWords(words, true);
        this.english = new AssignmentWords(words, false);
    }

    /**
     * Everything that carries the label, in reading order.
     *
     * @param header    the article's, whose date or headline may say what year "by June" means
     * @param article   its sentences
     * @param decisions one for each of them
     */
    public List<Task> read(Header header, ArticleReading article, List<Decision> decisions, String label, Language language) {
        boolean zh = language == Language.ZH;
        boolean[] labelled = new boolean[decisions.size()];
        boolean any = false;
        for (int i = 0; i < labelled.length; i++) {
            labelled[i] = decisions.get(i).label().equals(label);
            any |= labelled[i];
        }
        // a heading is a task only if something labelled stands under it
        return !any ? List.of() : new TaskWalk(decisions, article.sentences, labelled, zh, new AssignmentReader(article, header, zh ? chinese : english)).tasks();
    }
}
