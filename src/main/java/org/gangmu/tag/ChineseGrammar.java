package org.gangmu.tag;

import java.util.Iterator;
import java.util.Set;
import org.gangmu.text.Span;

/** Forms of Chinese sentences by HanLP's tags: a verb first, the particle 了, no verb at all. */
final class ChineseGrammar implements Grammar {

    /** Verbs that tell no action of the sentence: those of being, and those that only open a clause of time or circumstance. */
    private static final Set<String> STATIVE = Set.of("是", "有", "为", "系", "截至", "截止", "随着", "经过", "面对", "面临", "根据", "进入");
    /** Adjectives and nouns that official prose sets before a verb as adverbs: 全面推进, 深入实施, 系统总结. */
    private static final String SHORT_VERBS = "抓办建打守用把让推强扩稳保育引促减压盯补提聚树扬拓增做谋唱走送加拉防管治破立改创优争学讲查听带帮扶开设拨放免缴交按给使变化转练练清拆修种植养救控降去买卖要应能可";
    private static final String CLAUSE_MARKS = "，,；;：:";
    private static final String WIDE_MARKS = "，；：";
    private static final int MOST_ADVERBIALS = 4;
    private static final char COPULA = '是';
    private static final char ASPECT = '了';

    @Override
    public void forms(SentenceWords words, int content, FoundCues out) {
        Look look = new Look(out);
        for (int i = 0; i < words.clauses(); i++) {
            if (words.place(i).end() <= content) {
                continue;
            }
            // Cutting words costs most, and behind the first ones there is little left to see.
            boolean aspect = words.mayHave(i, ASPECT);
            look.firstClause &= mayHaveCopula(words, i);
            if (!aspect && !look.goesOn()) {
                continue;
            }
            for (Iterator<Token> rest = words.from(i); (aspect || look.goesOn()) && rest.hasNext();) {
                Token token = rest.next();
                if (token.span().end() > content) {
                    look.at(token);
                }
            }
        }
        if (!look.verb) {
            out.add("#no-verb", new Span(content, words.clauses() == 0 ? content : Math.max(content, words.place(words.clauses() - 1).end())));
        }
    }

    /** Whether the first clause may have a copula from a stretch of words on. Without its words it is known to end only where a stretch does. */
    private static boolean mayHaveCopula(SentenceWords words, int from) {
        for (int i = from; i < words.clauses(); i++) {
            if (words.mayHave(i, COPULA)) {
                return true;
            }
            if (WIDE_MARKS.indexOf(words.last(i)) >= 0) {
                return false;
            }
        }
        return false;
    }

    /** What was seen of a sentence so far. */
    private static final class Look {
        private final FoundCues out;
        private boolean verb;
        private boolean firstClause = true;
        private boolean first = true;
        private int adverbials;

        Look(FoundCues out) {
            this.out = out;
        }

        boolean goesOn() {
            return first || firstClause || !verb;
        }

        void at(Token token) {
            String pos = token.pos();
            boolean isVerb = pos.startsWith("v") && !pos.equals("vn");
            firstClause &= token.text().length() > 1 || CLAUSE_MARKS.indexOf(token.text()) < 0;
            if (firstClause && isVerb && isOne(token, COPULA)) {
                out.add("#copula", token.span());
            }
            verb |= isVerb || pos.equals("vn") || pos.equals("p");
            if (isVerb && (pos.equals("vshi") || pos.equals("vyou"))) {
                first = false;
            } else if (first) {
                opening(token, isVerb);
            }
            if (isOne(token, ASPECT) && pos.startsWith("u")) {
                out.add("#aspect", token.span());
            }
        }

        private void opening(Token token, boolean isVerb) {
            if ((isVerb || token.pos().equals("vn") && adverbials > 0) && opens(token.text())) {
                out.add("#verb-first", token.span());
                first = false;
            } else if (isAdverbial(token.pos()) && adverbials < MOST_ADVERBIALS) {
                adverbials++;
            } else {
                first = false;
            }
        }
    }

    /** Verbs of one character are often the first half of a name (临沙), so only those count with which tasks are worded. */
    private static boolean opens(String verb) {
        return verb.length() == 1 ? SHORT_VERBS.indexOf(verb) >= 0 : !STATIVE.contains(verb);
    }

    private static boolean isOne(Token token, char word) {
        return token.text().length() == 1 && token.text().charAt(0) == word;
    }

    private static boolean isAdverbial(String pos) {
        return pos.startsWith("d") || pos.startsWith("a") || pos.equals("b") || pos.equals("ude2") || pos.equals("l") || pos.equals("i");
    }
}
