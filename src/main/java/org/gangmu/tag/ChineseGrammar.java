package org.gangmu.tag;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gangmu.text.Span;

/** Forms of Chinese sentences by HanLP's tags: a verb first, an aspect particle, no verb at all. */
final class ChineseGrammar implements Grammar {

    /** Verbs that tell no action of the sentence: those of being, and those that only open a clause of time or circumstance. */
    private static final Set<String> STATIVE = Set.of("是", "有", "为", "系", "截至", "截止", "随着", "经过", "面对", "面临", "根据", "进入");
    /** Adjectives and nouns that official prose sets before a verb as adverbs: 全面推进, 深入实施, 系统总结. */
    private static final String SHORT_VERBS = "抓办建打守用把让推强扩稳保育引促减压盯补提聚树扬拓增做谋唱走送加拉防管治破立改创优争学讲查听带帮扶开设拨放免缴交按给使变化转练练清拆修种植养救控降去买卖要应能可";
    private static final Set<String> CLAUSE_MARKS = Set.of("，", ",", "；", ";", "：", ":");
    private static final int MOST_ADVERBIALS = 4;

    @Override
    public Map<String, List<Span>> forms(List<Token> tokens, int content) {
        Map<String, List<Span>> out = new TreeMap<>();
        boolean verb = false;
        boolean firstClause = true;
        boolean first = true;
        int adverbials = 0;
        for (Token token : tokens) {
            if (token.span().end() <= content) {
                continue;
            }
            String pos = token.pos();
            boolean isVerb = pos.startsWith("v") && !pos.equals("vn");
            firstClause &= !CLAUSE_MARKS.contains(token.text());
            if (firstClause && token.text().equals("是") && isVerb) {
                Grammar.add(out, "#copula", token.span());
            }
            verb |= isVerb || pos.equals("vn") || pos.equals("p");
            if (isVerb && (pos.equals("vshi") || pos.equals("vyou"))) {
                first = false;
            } else if (first) {
                if ((isVerb || pos.equals("vn") && adverbials > 0) && opens(token.text())) {
                    Grammar.add(out, "#verb-first", token.span());
                    first = false;
                } else if (isAdverbial(pos) && adverbials < MOST_ADVERBIALS) {
                    adverbials++;
                } else {
                    first = false;
                }
            }
            if (pos.equals("ule") || pos.equals("uguo") || token.text().equals("了") && pos.startsWith("u")) {
                Grammar.add(out, "#aspect", token.span());
            }
        }
        if (!verb) {
            Grammar.add(out, "#no-verb", new Span(content, tokens.isEmpty() ? content : Math.max(content, tokens.get(tokens.size() - 1).span().end())));
        }
        return out;
    }

    /** Verbs of one character are often the first half of a name (临沙), so only those count with which tasks are worded. */
    private static boolean opens(String verb) {
        return verb.length() == 1 ? SHORT_VERBS.indexOf(verb) >= 0 : !STATIVE.contains(verb);
    }

    private static boolean isAdverbial(String pos) {
        return pos.startsWith("d") || pos.startsWith("a") || pos.equals("b") || pos.equals("ude2") || pos.equals("l") || pos.equals("i");
    }
}
