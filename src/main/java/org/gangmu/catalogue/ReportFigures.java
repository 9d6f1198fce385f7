package org.gangmu.catalogue;

import java.util.List;
import java.util.Map;

/**
 * What an archive holds, in numbers. Sentences count once for each document that holds them, as in exports.
 *
 * @param groups     sentences by kind, year and place of their article, and label
 * @param languages  articles by language
 * @param mediaTypes documents read, by type, most first
 * @param slowest    documents that took longest to read, slowest first
 * @param change     since the edition before; null if there is none
 */
public record ReportFigures(List<Group> groups, Map<String, Long> languages, Map<String, Long> mediaTypes, List<Slow> slowest, Change change) {

    public ReportFigures {
        groups = List.copyOf(groups);
        slowest = List.copyOf(slowest);
    }

    /** All of them. */
    public long sentences() {
        return groups.stream().mapToLong(Group::sentences).sum();
    }

    /** So many sentences that are alike. {@code year} 0 and {@code place} empty: unknown. */
    public record Group(String kind, int year, String place, String label, long sentences) {
    }

    /** A document and how long it took. */
    public record Slow(String name, long millis, long bytes, long chars) {
    }

    /**
     * What an edition changed of what the one before it had decided. Contents count once.
     *
     * @param contents judged by both
     * @param labels   how many sentences went from one label to another, most first
     * @param most     contents with the most changed labels
     */
    public record Change(Edition before, long contents, List<Moved> labels, List<Changed> most) {
        public Change {
            labels = List.copyOf(labels);
            most = List.copyOf(most);
        }
    }

    public record Moved(String from, String to, long sentences) {
    }

    /** @param sentences the first of them */
    public record Changed(String document, String sha256, long labels, List<ChangedSentence> sentences) {
        public Changed {
            sentences = List.copyOf(sentences);
        }
    }

    public record ChangedSentence(int ordinal, String from, String to, String text) {
    }
}
