package org.gangmu.copies;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gangmu.text.Span;

/**
 * The passages that documents share. Found by a {@link CopyFinder}, and of use until that is closed.
 *
 * <p>To leave copies out of counts: {@code if (copies.covers(document, span)) …}. Not thread-safe.
 */
public final class Copies {

    private final List<Member> members;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Corpus corpus;
    private final RunTable runs;
    private final KeptTexts texts;
    private final List<CopiedPair> pairs = new ArrayList<>();
    private final List<MemberCopies> documents = new ArrayList<>();
    /** For each document, by number, the letters that stand in one that is not known to be later. */
    private final long[][] copied;
    private final long compared;

    Copies(List<Member> members, Corpus corpus, Shelf shelf, RunSearch search) {
        this.members = List.copyOf(members);
        this.corpus = corpus;
        this.texts = new KeptTexts(shelf);
        this.runs = search.runs().sorted(corpus.size());
        this.compared = search.compared();
        members.forEach(m -> numbers.putIfAbsent(m.name(), m.number()));
        this.copied = copied();
        int[] most = new int[members.size()];
        Member[] sources = new Member[members.size()];
        for (int from = 0; from < runs.size();) {
            int to = from + 1;
            while (to < runs.size() && runs.later(to) == runs.later(from) && runs.earlier(to) == runs.earlier(from)) {
                to++;
            }
            pair(from, to, most, sources);
            from = to;
        }
        pairs.sort(Comparator.comparingDouble(CopiedPair::share).reversed().thenComparingInt(p -> p.second().number()).thenComparingInt(p -> p.first().number()));
        for (int rank = 0; rank < corpus.size(); rank++) {
            documents.add(document(rank, search.phrases(rank), sources));
        }
        documents.sort(Comparator.comparingInt(d -> d.member().number()));
    }

    private Member member(int rank) {
        return members.get(corpus.number(rank));
    }

    private long[][] copied() {
        int[] sizes = new int[members.size()];
        for (int run = 0; run < runs.size(); run++) {
            sizes[corpus.number(runs.later(run))]++;
            sizes[corpus.number(runs.earlier(run))] += isSource(runs.later(run), runs.earlier(run)) ? 1 : 0;
        }
        long[][] out = new long[members.size()][];
        for (int i = 0; i < out.length; i++) {
            out[i] = new long[sizes[i]];
        }
        for (int run = 0; run < runs.size(); run++) {
            int later = corpus.number(runs.later(run));
            out[later][--sizes[later]] = here(run);
            if (isSource(runs.later(run), runs.earlier(run))) {
                int earlier = corpus.number(runs.earlier(run));
                out[earlier][--sizes[earlier]] = there(run);
            }
        }
        for (int i = 0; i < out.length; i++) {
            out[i] = Ranges.outermost(out[i]);
        }
        return out;
    }

    /** Whether the later one in the order may as well be the source of the other: their dates do not say. */
    private boolean isSource(int later, int earlier) {
        return !member(earlier).isBefore(member(later));
    }

    private long here(int run) {
        return Ranges.range(runs.startLater(run), runs.startLater(run) + runs.length(run));
    }

    private long there(int run) {
        return Ranges.range(runs.startEarlier(run), runs.startEarlier(run) + runs.length(run));
    }

    private void pair(int from, int to, int[] most, Member[] sources) {
        long[] here = new long[to - from];
        long[] there = new long[to - from];
        int longest = 0;
        for (int run = from; run < to; run++) {
            here[run - from] = here(run);
            there[run - from] = there(run);
            longest = Math.max(longest, length(run));
        }
        Member later = member(runs.later(from));
        Member earlier = member(runs.earlier(from));
        int coveredHere = Ranges.covered(Ranges.outermost(here));
        int coveredThere = Ranges.covered(Ranges.outermost(there));
        if (coveredHere > most[later.number()]) {
            most[later.number()] = coveredHere;
            sources[later.number()] = earlier;
        }
        if (isSource(runs.later(from), runs.earlier(from)) && coveredThere > most[earlier.number()]) {
            most[earlier.number()] = coveredThere;
            sources[earlier.number()] = later;
        }
        pairs.add(new CopiedPair(earlier, later, earlier.isBefore(later), share(coveredThere, earlier), share(coveredHere, later), to - from, longest, from));
    }

    private int length(int run) {
        char[] letters = corpus.letters(runs.later(run));
        int start = runs.startLater(run);
        return WholeWords.length(letters, start, start + runs.length(run), letters[start] == ' ');
    }

    private static double share(int covered, Member member) {
        return (double) covered / member.letters();
    }

    private MemberCopies document(int rank, Ints phrases, Member[] sources) {
        Member member = member(rank);
        long[] own = copied[member.number()];
        int copies = Ranges.covered(own);
        if (member.letters() == 0) {
            return new MemberCopies(member, 0, 0, Optional.empty());
        }
        long[] all = own;
        if (phrases != null) {
            all = new long[own.length + phrases.size() / 2];
            System.arraycopy(own, 0, all, 0, own.length);
            for (int i = 0; i < phrases.size(); i += 2) {
                all[own.length + i / 2] = Ranges.range(phrases.get(i), phrases.get(i + 1));
            }
        }
        int common = Ranges.covered(Ranges.outermost(all)) - copies;
        return new MemberCopies(member, share(copies, member), share(common, member), Optional.ofNullable(sources[member.number()]));
    }

    /** What of each document stands elsewhere, in the order in which they were handed in. */
    public List<MemberCopies> documents() {
        return Collections.unmodifiableList(documents);
    }

    /** The pairs that share at least one run, the largest share first. */
    public List<CopiedPair> pairs() {
        return Collections.unmodifiableList(pairs);
    }

    /** The pairs of which one shares so much, the largest share first. */
    public List<CopiedPair> pairs(double leastShare) {
        return pairs.stream().filter(p -> p.share() >= leastShare).toList();
    }

    /** The runs of a pair, in the order of its second document. */
    public List<Run> runs(CopiedPair pair) {
        List<Run> out = new ArrayList<>(pair.runs());
        for (int run = pair.from(); run < pair.from() + pair.runs(); run++) {
            int length = runs.length(run);
            out.add(new Run(texts.spans(pair.first().number(), runs.startEarlier(run), runs.startEarlier(run) + length),
                    texts.spans(pair.second().number(), runs.startLater(run), runs.startLater(run) + length), length(run)));
        }
        return out;
    }

    /** The extracted text of a document. */
    public String text(Member member) {
        return texts.text(member.number());
    }

    /** The extracted text at some spans, joined. */
    public String text(Member member, List<Span> spans) {
        StringBuilder out = new StringBuilder();
        spans.forEach(span -> out.append(span.of(text(member))));
        return out.toString();
    }

    /**
     * Whether a passage is a copy: all its letters and digits stand in one run that a document shares which is not known to be later. So a sentence that was
     * taken over with a new figure in it is none.
     *
     * @param document as it was named when it was handed in
     * @param span     in its extracted text
     * @return false for a document that was not handed in
     */
    public boolean covers(String document, Span span) {
        Integer number = numbers.get(document);
        long letters = number == null || copied[number].length == 0 ? -1 : texts.letters(number, span);
        if (letters < 0) {
            return false;
        }
        for (long range : copied[number]) {
            if (Ranges.start(range) > Ranges.start(letters)) {
                return false;
            }
            if (Ranges.end(range) >= Ranges.end(letters)) {
                return true;
            }
        }
        return false;
    }

    /** How often two places were compared. */
    long compared() {
        return compared;
    }
}
