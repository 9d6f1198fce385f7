package org.gangmu.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.gangmu.check.FactSheet.Article;
import org.gangmu.check.FactSheet.Person;
import org.gangmu.check.FactsScore.Row;

/** Scores what the articles of a document say of themselves. A person counts once for each role, wherever on the page he is named. */
final class HeaderMatcher {

    private static final Article NONE = new Article("", "", "", "", List.of());

    private final String document;
    private final FactsScore score;

    HeaderMatcher(String document, FactsScore score) {
        this.document = document;
        this.score = score;
    }

    void match(List<Article> gold, List<Article> found) {
        List<Article> left = new ArrayList<>(found);
        for (Article told : gold) {
            Article match = left.stream().filter(a -> SameWords.title(told.title(), a.title())).findFirst().orElse(null);
            if (match == null) {
                score.missed(document, Row.ARTICLES, told.title(), told.title());
                match = NONE;
            } else {
                Article taken = match;
                left.removeIf(a -> a == taken);
                score.hit(Row.ARTICLES);
            }
            word(Row.DATES, told, match, Article::date);
            word(Row.MEETINGS, told, match, Article::meeting);
            word(Row.JUMPS, told, match, Article::continues);
        }
        left.forEach(a -> score.falseAlarm(document, Row.ARTICLES, a.title(), a.title()));
        people(people(gold), people(found));
    }

    private void word(Row row, Article gold, Article found, Function<Article, String> word) {
        String told = word.apply(gold);
        String given = word.apply(found);
        if (!told.isEmpty() && SameWords.equal(told, given)) {
            score.hit(row);
            return;
        }
        if (!told.isEmpty()) {
            score.missed(document, row, told, gold.title());
        }
        if (!given.isEmpty()) {
            score.falseAlarm(document, row, given, gold.title());
        }
    }

    private static Set<Person> people(List<Article> articles) {
        Set<Person> out = new LinkedHashSet<>();
        articles.forEach(a -> out.addAll(a.people()));
        return out;
    }

    private void people(Set<Person> gold, Set<Person> found) {
        for (Person person : gold) {
            if (found.contains(person)) {
                score.hit(Row.PEOPLE);
            } else {
                score.missed(document, Row.PEOPLE, person.role(), person.name());
            }
        }
        found.stream().filter(p -> !gold.contains(p)).forEach(p -> score.falseAlarm(document, Row.PEOPLE, p.role(), p.name()));
    }
}
