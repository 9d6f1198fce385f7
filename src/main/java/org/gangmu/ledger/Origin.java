package org.gangmu.ledger;

import java.util.List;
import org.gangmu.text.Language;

/**
 * The article that figures stand in.
 *
 * @param document its document's name as handed in
 * @param order    which document it was, from 0
 * @param sha256   of the document's bytes
 * @param article  ordinal in the document
 * @param title    headline; empty if none
 * @param date     ISO date; empty if not certain
 * @param meeting  the meeting it reports; empty if none
 * @param speakers who spoke or reported, in order
 * @param kind     its kind by the rulebook
 * @param place    the place whose aims and results it tells
 * @param year     the year that it speaks in, which is the year that its plans are for
 */
public record Origin(String document, int order, String sha256, int article, String title, String date, String meeting, List<String> speakers,
                     String kind, Language language, Stated place, Stated year) {

    public Origin {
        speakers = List.copyOf(speakers);
    }

    /** The place; where none is known, the document's file name. */
    public String placeName() {
        return place.isKnown() ? place.value() : file();
    }

    /** The document's name without folders. */
    public String file() {
        return document.substring(Math.max(document.lastIndexOf('/'), document.lastIndexOf('\\')) + 1);
    }

    /** 0 if unknown. */
    public int yearNumber() {
        return year.isKnown() ? Integer.parseInt(year.value()) : 0;
    }

    public Origin at(Stated otherPlace) {
        return new Origin(document, order, sha256, article, title, date, meeting, speakers, kind, language, otherPlace, year);
    }
}
