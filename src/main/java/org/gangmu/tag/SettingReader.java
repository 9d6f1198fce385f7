package org.gangmu.tag;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gangmu.rulebook.FrameRow;
import org.gangmu.rulebook.KindRow;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.segment.Paragraph;
import org.gangmu.text.Chars;
import org.gangmu.text.Search;

/** Reads what kind an article is and what each sentence stands in, by the rulebook's kind and frame rows. */
final class SettingReader {

    private static final int OPENING_PARAGRAPHS = 3;
    private static final Search NEW_SECTION = Search.of("(?i)(?:sec(?:tion|\\.)|article|part|chapter|§)\\s*[0-9IVX]");
    private static final Pattern GOES_ON = Pattern.compile("[;；](?:\\s*(?:and|or))?\\s*$");

    private final RuleBook book;
    private final RowIndex<KindRow> kinds;
    private final RowIndex<FrameRow> frames;

    SettingReader(RuleBook book) {
        this.book = book;
        this.kinds = new RowIndex<>(book.kinds(), KindRow::conditions);
        this.frames = new RowIndex<>(book.frames(), FrameRow::conditions);
    }

    /** The kind with most points, if it reaches the threshold; of two with the same, the first in name order. */
    String kind(List<TaggedSentence> sentences) {
        Map<KindRow, Integer> counts = counts(sentences);
        Map<String, Double> points = new TreeMap<>();
        book.kinds().forEach(row -> points.merge(row.kind(), counts.getOrDefault(row, 0) * row.strength(), Double::sum));
        return points.entrySet().stream().filter(e -> e.getValue() >= book.settings().kindThreshold())
                .max((a, b) -> a.getValue().equals(b.getValue()) ? b.getKey().compareTo(a.getKey()) : Double.compare(a.getValue(), b.getValue()))
                .map(Map.Entry::getKey).orElse(book.settings().defaultKind());
    }

    /** For each kind row that matches a sentence of the part it looks at: how many, up to the number it counts. */
    Map<KindRow, Integer> counts(List<TaggedSentence> sentences) {
        Map<KindRow, Integer> out = new IdentityHashMap<>();
        int bodies = 0;
        Paragraph last = null;
        for (TaggedSentence sentence : sentences) {
            Paragraph paragraph = sentence.paragraph();
            if (paragraph != last && !paragraph.isHeading()) {
                bodies++;
            }
            last = paragraph;
            boolean title = paragraph.role() == Paragraph.Role.TITLE || paragraph.role() == Paragraph.Role.SUBTITLE;
            for (KindRow row : kinds.candidates(sentence)) {
                boolean looked = switch (row.part()) {
                    case TITLE -> title;
                    case OPENING -> bodies <= OPENING_PARAGRAPHS;
                    case ANY -> true;
                };
                if (looked && out.getOrDefault(row, 0) < row.atMost() && ConditionMatcher.match(row.conditions(), sentence).isPresent()) {
                    out.merge(row, 1, Integer::sum);
                }
            }
        }
        return out;
    }

    /** The sentences, each in its setting. */
    List<TaggedSentence> frames(List<TaggedSentence> sentences, String kind) {
        return new Walk(kind).over(sentences);
    }

    private static boolean goesOn(String text) {
        int end = text.length();
        while (end > 0 && Chars.isSpace(text.charAt(end - 1))) {
            end--;
        }
        // The expression is slow, and nearly all sentences end otherwise.
        return end > 0 && ";；dr".indexOf(text.charAt(end - 1)) >= 0 && GOES_ON.matcher(text).find();
    }

    /** One walk down an article with the sections that are open. */
    private final class Walk {
        private final Deque<Section> sections = new ArrayDeque<>();
        private Setting list;
        private Setting paragraph;
        private Paragraph listStart;
        /** Whether the sentence before announces that its list goes on: "…; and". */
        private boolean goesOn;
        /** Whether the sentence before ends in a full stop. */
        private boolean stopped;
        /** Whether the items of the list end in semicolons, so that one without ends it. */
        private boolean semicolons;

        private final class Section {
            final int level;
            Setting setting;

            Section(int level, Setting setting) {
                this.level = level;
                this.setting = setting;
            }
        }

        Walk(String kind) {
            sections.push(new Section(0, Setting.ofKind(kind, book.settings().kindFrames().getOrDefault(kind, "none"))));
        }

        List<TaggedSentence> over(List<TaggedSentence> sentences) {
            List<TaggedSentence> out = new ArrayList<>(sentences.size());
            Paragraph last = null;
            for (TaggedSentence sentence : sentences) {
                if (sentence.paragraph() != last) {
                    enter(sentence);
                    last = sentence.paragraph();
                }
                goesOn = goesOn(sentence.sentence().text());
                stopped = !goesOn && !sentence.has("#no-stop") && !sentence.has("#colon-end") && !sentence.has("#lone-number");
                out.add(place(sentence));
            }
            return out;
        }

        private void enter(TaggedSentence first) {
            Paragraph next = first.paragraph();
            paragraph = null;
            String text = first.sentence().text();
            if (semicolons && stopped || NEW_SECTION.at(text, 0, text.length()) != null) {
                list = null;
            }
            semicolons = list != null && (semicolons || goesOn);
            boolean item = next.role() == Paragraph.Role.LIST_ITEM || next.role() == Paragraph.Role.TABLE_CELL || goesOn && !next.isHeading() || isPlainItem(first);
            if (list != null && (!item || listStart.role() == Paragraph.Role.LIST_ITEM && isSibling(next))) {
                list = null;
            }
            if (next.role() == Paragraph.Role.HEADING) {
                int level = Math.max(1, next.level());
                while (sections.peek().level >= level) {
                    sections.pop();
                }
                sections.push(new Section(level, sections.peek().setting));
            }
        }

        /** Whether an item stands beside or above the item that opened the list. Pages without markup give both one level: "b." and its own "i.", "ii.". */
        private boolean isSibling(Paragraph next) {
            return next.level() < listStart.level()
                    || next.level() == listStart.level() && numbering(next.enumerator()).equals(numbering(listStart.enumerator()));
        }

        private static String numbering(String enumerator) {
            return enumerator.replaceAll("[0-9]+", "1").replaceAll("[ivx]+", "i").replaceAll("[a-hj-uwyz]", "a").replaceAll("[IVX]+", "I");
        }

        /** Whether a paragraph that is not marked as one reads like an item: it is numbered, a line of some length without a full stop, or the rest of one. */
        private static boolean isPlainItem(TaggedSentence first) {
            Paragraph next = first.paragraph();
            char letter = first.sentence().text().charAt(0);
            if (next.role() == Paragraph.Role.BODY && (first.has("#lone-number") || letter == '(' || Character.isLowerCase(letter))) {
                return true;
            }
            return next.role() == Paragraph.Role.BODY
                    && (!next.enumerator().isEmpty() || first.has("#enumerated") || first.has("#no-stop") && !first.has("#short") && next.sentences().size() == 1);
        }

        private FrameRow first(TaggedSentence sentence) {
            for (FrameRow row : frames.candidates(sentence)) {
                if (ConditionMatcher.match(row.conditions(), sentence).isPresent()) {
                    return row;
                }
            }
            return null;
        }

        private TaggedSentence place(TaggedSentence sentence) {
            Setting around = paragraph != null ? paragraph : list != null ? list : sections.peek().setting;
            TaggedSentence seen = sentence.in(around);
            FrameRow frame = first(seen);
            if (frame == null) {
                return seen;
            }
            Setting opened = new Setting(around.kind(), frame.frame(), frame.id(), sentence.sentence().text());
            switch (frame.scope()) {
                case SECTION -> {
                    sections.peek().setting = opened;
                    paragraph = null;
                    list = null;
                }
                case LIST -> {
                    list = opened;
                    listStart = sentence.paragraph();
                    paragraph = null;
                }
                case PARAGRAPH -> paragraph = opened;
                case SENTENCE -> { }
            }
            return sentence.in(new Setting(around.kind(), frame.self(), frame.id(), sentence.sentence().text()));
        }
    }
}
