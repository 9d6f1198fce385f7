package org.gangmu.tag;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.gangmu.text.Span;

/** Forms of English sentences: the tagger gives universal tags only, so tense is read off the word's ending and its auxiliaries. */
final class EnglishGrammar implements Grammar {

    private static final Set<String> PAST = words("was were had did became began brought built bought came chose cut drew drove fell fought found gave got grew"
            + " held kept knew laid led left lost made met paid put ran rose said saw sent set shut spent stood struck sold spoke took taught"
            + " told thought understood went won wrote saved hit broke sought won arose ate beat bent bid bore bound bred chose cost dealt dug fed felt fled flew forbade"
            + " foresaw forgave forgot froze heard hid hung lent meant outgrew overcame oversaw overtook rang rebuilt redrew remade repaid reset retook rewrote sang"
            + " sank shone shrank slept spread sprang stole stuck swept swore swung threw tore underwent undertook upheld withdrew withheld woke wore");
    private static final Set<String> PARTICIPLE = words("been begun brought built bought come chosen cut drawn driven fallen fought found given gone grown held hit kept"
            + " known laid led left lost made met overseen paid put read risen run said seen sent set shown shut sold sought spent spoken stood taken taught"
            + " told thought undertaken understood won written done become broken arisen beaten bent bid bound bred cost dealt dug eaten fed felt fled flown forbidden"
            + " forgiven forgotten foreseen frozen heard hidden hung lent meant outgrown overcome overtaken proven rebuilt redrawn remade repaid reset rewritten seen"
            + " shrunk sunk slept spread sprung stolen stuck sung swept sworn swung thrown torn undergone upheld withdrawn withheld woken worn");
    private static final Set<String> BE = words("am is are was were be been being 's 're 'm");
    private static final Set<String> PRESENT_BE = words("am is are 's 're 'm");
    private static final Set<String> PAST_BE = words("was were");
    private static final Set<String> HAVE = words("have has had 've having");
    private static final Set<String> MODAL = words("must shall should will would may might can could ought 'll 'd wo ca sha cannot");
    private static final Set<String> FIRST_PERSON = words("i we our us my ours let's");
    private static final Set<String> NOT_IMPERATIVE = words("thank thanks welcome please based given according including regarding compared let");

    /** Words that open a clause: a verb after one of them is not the partner of a subject before it. */
    private static final Set<String> CLAUSE_OPENERS = words("that which who whom whose so because while as when where if and but or although though until since after before than : ; ( )");
    /** After a participle without subject they make it passive: "designed for all", against "launched a fund". */
    private static final Set<String> AGENTS = words("by for to from using via");
    /** What an object opens with: a form in "-ed" between a subject and one of them is finite ("crews installed lamps"). */
    private static final Set<String> OBJECTS = Set.of("DET", "NUM", "NOUN", "PROPN", "ADJ");
    /** After a participle they are no object: "the law passed last year", "a fund called Spring". */
    private static final Set<String> NO_OBJECT = words("last this next each every earlier early late later");
    private static final Set<String> NAMING = words("called named used based titled dubbed entitled labeled labelled");
    private static final Set<String> SUBJECTS = Set.of("NOUN", "PROPN", "PRON", "ADV", "NUM");
    /** Endings like those of the past that are none. */
    private static final Set<String> NO_PAST = words("need feed seed speed exceed proceed succeed embed shed bleed breed heed indeed put cut set hit shut read cost let spread");

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void forms(SentenceWords words, int content, FoundCues out) {
        List<Token> own = words.all().stream().filter(t -> t.span().end() > content).toList();
        opening(own, out);
        boolean verb = false;
        String before = "";
        String beforeThat = "";
        for (int i = 0; i < own.size(); i++) {
            Token token = own.get(i);
            String word = token.text().toLowerCase(Locale.ROOT);
            boolean isVerb = token.pos().equals("VERB");
            boolean isAux = token.pos().equals("AUX");
            verb |= isVerb || isAux;
            if (FIRST_PERSON.contains(word)) {
                out.add("#first-person", token.span());
            } else if (word.equals("you") || word.equals("your")) {
                out.add("#second-person", token.span());
            }
            if (isAux && MODAL.contains(word)) {
                out.add(word.equals("will") || word.equals("'ll") || word.equals("wo") ? "#future" : "#modal", token.span());
            }
            if (isVerb || isAux) {
                verbForm(token, word, before, beforeThat, out);
            }
            if (!token.pos().equals("ADV") && !token.pos().equals("PART") && !word.equals("not")) {
                beforeThat = before;
                before = word;
            }
        }
        mainVerb(own, out);
        if (!verb) {
            Span all = own.isEmpty() ? new Span(content, content) : new Span(content, Math.max(content, own.get(own.size() - 1).span().end()));
            out.add("#no-verb", all);
        }
    }

    private static void opening(List<Token> own, FoundCues out) {
        int i = 0;
        while (i < own.size() && (own.get(i).pos().equals("ADV") || own.get(i).pos().equals("PUNCT"))) {
            i++;
        }
        if (i >= own.size()) {
            return;
        }
        Token first = own.get(i);
        String word = first.text().toLowerCase(Locale.ROOT);
        if (first.pos().equals("PROPN")) {
            out.add("#proper-subject", first.span());
        }
        if (word.equals("to") && i + 1 < own.size() && own.get(i + 1).pos().equals("VERB")) {
            out.add("#infinitive-first", first.span());
        } else if (first.pos().equals("VERB")) {
            if (word.endsWith("ing") && word.length() > 5) {
                out.add("#gerund-first", first.span());
            } else if (!isPastForm(word) && !word.endsWith("s") && !NOT_IMPERATIVE.contains(word)) {
                out.add("#imperative", first.span());
            }
        }
    }

    /**
     * The tense of the main verb, which is taken to be the first finite one. A form in "-ed" is finite unless another finite verb follows in its clause
     * ("workers exposed to heat are …") or it opens the sentence as a passive ("managed by …").
     */
    private static void mainVerb(List<Token> own, FoundCues out) {
        int doubtful = -1;
        for (int i = 0; i < own.size(); i++) {
            String word = lower(own, i);
            if (doubtful >= 0 && (CLAUSE_OPENERS.contains(word) || own.get(i).pos().equals("PUNCT") && !word.equals(",") || i - doubtful > 14)) {
                break;
            }
            String tense = tense(own, i, word);
            if (tense.isEmpty()) {
                continue;
            }
            if (tense.equals("doubtful")) {
                boolean pronounBefore = i > 0 && (own.get(i - 1).pos().equals("PRON") || own.get(i - 1).pos().equals("ADV") && i > 1 && own.get(i - 2).pos().equals("PRON"));
                boolean passiveFirst = i == 0 && own.size() > 1 && AGENTS.contains(lower(own, 1));
                if (passiveFirst) {
                    return;
                }
                if (pronounBefore || i == 0 || hasSubjectAndObject(own, i, word)) {
                    out.add("#past-main", own.get(i).span());
                    return;
                }
                doubtful = doubtful < 0 ? i : doubtful;
                continue;
            }
            out.add(tense, own.get(i).span());
            return;
        }
        if (doubtful >= 0) {
            out.add("#past-main", own.get(doubtful).span());
        }
    }

    private static boolean hasSubjectAndObject(List<Token> own, int i, String word) {
        return i + 1 < own.size() && own.get(i - 1).pos().matches("NOUN|PROPN") && OBJECTS.contains(own.get(i + 1).pos())
                && !NO_OBJECT.contains(lower(own, i + 1)) && !NAMING.contains(word);
    }

    /** The built-in cue of a finite form; "doubtful" for one in "-ed"; empty for what is not finite. */
    private static String tense(List<Token> own, int i, String word) {
        String pos = own.get(i).pos();
        if (!pos.equals("VERB") && !pos.equals("AUX")) {
            return "";
        }
        String before = i > 0 ? lower(own, i - 1) : "";
        if (pos.equals("AUX") && MODAL.contains(word)) {
            return "#modal-main";
        }
        if (HAVE.contains(word) && !word.equals("having")) {
            for (int k = i + 1; k < Math.min(own.size(), i + 4); k++) {
                String next = lower(own, k);
                if (own.get(k).pos().matches("VERB|AUX") && (PARTICIPLE.contains(next) || next.endsWith("ed"))) {
                    return "#past-main";
                }
            }
            return word.equals("had") ? "#past-main" : "#present-main";
        }
        if (PAST_BE.contains(word) || word.equals("did")) {
            return "#past-main";
        }
        if (PRESENT_BE.contains(word) || word.equals("does") || word.equals("do")) {
            return "#present-main";
        }
        if (before.equals("to") || word.endsWith("ing") || BE.contains(word)) {
            return "";
        }
        if (PAST.contains(word) && !PARTICIPLE.contains(word)) {
            return "#past-main";
        }
        if (PAST.contains(word) || word.endsWith("ed") && word.length() > 3 && !NO_PAST.contains(word)) {
            return NO_PAST.contains(word) && (i == 0 || own.get(i - 1).pos().equals("PUNCT")) ? "" : "doubtful";
        }
        return i > 0 && pos.equals("VERB") && SUBJECTS.contains(own.get(i - 1).pos()) ? "#present-main" : "";
    }

    private static String lower(List<Token> own, int i) {
        return own.get(i).text().toLowerCase(Locale.ROOT);
    }

    private static void verbForm(Token token, String word, String before, String beforeThat, FoundCues out) {
        boolean participle = PARTICIPLE.contains(word) || word.endsWith("ed") && word.length() > 3;
        if (BE.contains(before) && participle && token.pos().equals("VERB")) {
            boolean past = PAST_BE.contains(before);
            boolean perfect = before.equals("been") && HAVE.contains(beforeThat);
            out.add(past ? "#passive-past" : perfect ? "#perfect" : "#passive", token.span());
        } else if (HAVE.contains(before) && participle && token.pos().equals("VERB")) {
            out.add("#perfect", token.span());
        } else if (PRESENT_BE.contains(before) && word.endsWith("ing")) {
            out.add("#progressive", token.span());
        } else if (isPastForm(word)) {
            out.add("#past", token.span());
        } else if (PRESENT_BE.contains(word) || word.endsWith("s") && token.pos().equals("VERB")) {
            out.add("#present", token.span());
        }
    }

    private static boolean isPastForm(String word) {
        return PAST.contains(word) || word.endsWith("ed") && word.length() > 3 && !word.endsWith("eed");
    }
}
