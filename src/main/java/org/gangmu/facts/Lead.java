package org.gangmu.facts;

import java.util.regex.Matcher;
import org.gangmu.tag.Token;
import org.gangmu.text.Chars;
import org.gangmu.text.Search;

/** Knows what opens a Chinese clause before its indicator: time, scope and lead words. */
final class Lead {

    private static final Search TIME = Search.of("^(?:到|至|截至)?(?:(?:19|20)[0-9]{2}年(?:底|末|前|上半年|前?[一二三四]季度)?|(?:今年|去年|明年)?(?:上半年|下半年|前?[一二三四]季度|前[一二三四五六七八九十]+个月)"
            + "|(?:19|20)[0-9]{2}年度|[0-9]{1,2}(?:月|日)?(?:-|至|到)[0-9]{1,2}(?:月|日)份?|[0-9]{1,2}月(?:[0-9]{1,2}日)?份?(?:底|末)?前?|“?十[一二三四五六]?五”?(?:时期|期间|末))");
    private static final String MARKS = "▲●■◆★☆·•▪◇□○►※";

    private Lead() {
    }

    /** Where the indicator of a clause starts: behind all of that. */
    static int end(Reading reading, int clause, int end) {
        int at = clause;
        String text = reading.text;
        while (at < end) {
            Matcher time = TIME.at(text, at, end);
            String word = reading.words.leadWords.startingAt(text, at);
            if (time != null && time.end() < end) {
                at = time.end();
            } else if (!word.isEmpty() && at + word.length() < end && (word.length() > 1 || isWord(reading, at)) && !isRate(text, at + word.length())) {
                at += word.length();
            } else if (Chars.isSpace(text.charAt(at)) || MARKS.indexOf(text.charAt(at)) >= 0
                    || "“”\"".indexOf(text.charAt(at)) >= 0 && text.substring(at + 1, end).indexOf(text.charAt(at) == '“' ? '”' : '"') < 0) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    /** 完成率: a rate is one word with what it is a rate of. 全市率先 is none. */
    private static boolean isRate(String text, int at) {
        return text.charAt(at) == '率' && (at + 1 == text.length() || "先领".indexOf(text.charAt(at + 1)) < 0);
    }

    /** 可再生: here 可 is no word. */
    private static boolean isWord(Reading reading, int at) {
        Token token = reading.tokenAt(at);
        return token != null && token.span().length() == 1;
    }
}
