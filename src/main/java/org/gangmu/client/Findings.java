package org.gangmu.client;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Gangmu found in one document, in the form in which stores take it. Texts of one document under one edition are always the same, in the same order.
 *
 * @param stamp    of which document, under which rules
 * @param problem  why nothing was found: the document cannot be read; then all else is empty. A store shows it, so that no document is passed over in silence
 * @param notes    what was wrong with a document that was read all the same, such as a missing end: what stands there is not all there is. None for a sound one
 * @param header   of the document's main article: what is known of title, date, kind, meeting, organiser, place, language
 * @param sections lines by the key of their section ("goals", "achievements", "requirements", and those of a taxonomy of your own), in the order of the summary; a section without lines is there too
 * @param figures  values of all sections, such as "地区生产总值 growth = 6.1 % (2025)"
 * @param people   names, with offices where they are told: "周明远 (县长)"
 * @param json     the whole summary as the service gave it; empty if there is none
 */
public record Findings(Stamp stamp, Optional<Problem> problem, List<String> notes, Map<String, String> header, Map<String, List<Line>> sections, List<String> figures, List<String> people, byte[] json) {

    /**
     * One line of a section.
     *
     * @param text       as it stands in the source
     * @param start      of its first span in the extracted text, in UTF-16 units
     * @param end        of its last span
     * @param confidence from 0 to 1
     * @param rules      that put it there
     */
    public record Line(String text, int start, int end, double confidence, List<String> rules) {
    }

    /** @param kind short name of a refusal, @param message for people, with the way out */
    public record Problem(String kind, String message) {

        @Override
        public String toString() {
            return kind + ": " + message;
        }
    }

    /**
     * Of a summary in JSON, as the service gives it.
     *
     * @throws IOException if it is none
     */
    public static Findings of(byte[] summary, Stamp stamp) throws IOException {
        return FindingsReader.read(summary, stamp);
    }

    /** Of a document that cannot be read. */
    public static Findings refused(Stamp stamp, Problem problem) {
        return new Findings(stamp, Optional.of(problem), List.of(), Map.of(), Map.of(), List.of(), List.of(), new byte[0]);
    }

    /** Texts of a section, each once; none if there is no such section. */
    public List<String> texts(String section) {
        return sections.getOrDefault(section, List.of()).stream().map(Line::text).distinct().toList();
    }
}
