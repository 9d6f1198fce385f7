package org.gangmu.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class EnglishPeopleTest {

    @Test
    void minutesListWhoWasPresent() {
        assertEquals(List.of("Ada Thornbury attended+presided Mayor", "Piet Umber attended Councilmember", "Rosa Lindqvist attended Councilmember", "Jonas Wick author City Clerk"),
                Page.en("TITLE|Minutes of the Regular Meeting", "Present: Mayor Ada Thornbury, Councilmembers Piet Umber and Rosa Lindqvist", "Absent: Greta Hollis",
                        "Chair: Ada Thornbury", "Recorded by: Jonas Wick, City Clerk").people());
    }

    @Test
    void listedNamesShareOfficeAndVerb() {
        assertEquals(List.of("Rosa Lindqvist attended Councilmember", "Tom Ashdown attended Councilmember", "Nell Corrigan attended Councilmember"),
                Page.en("Councilmembers Rosa Lindqvist, Tom Ashdown and Nell Corrigan attended.").people());
    }

    @Test
    void reportIsSubmittedBySomebody() {
        assertEquals(List.of("Ivo Brandt reported Chief Data Officer"), Page.en("The report was submitted by Chief Data Officer Ivo Brandt.").people());
    }

    @Test
    void officeAndNameUnderASpeechSpoke() {
        assertEquals(List.of("Ada Thornbury spoke Mayor"), Page.en("TITLE|State of the City 2031", "Mayor Ada Thornbury", "Good evening, and thank you all for coming.").people());
    }

    @Test
    void messageIsSignedByItsAuthor() {
        assertEquals(List.of("Ada Thornbury author Mayor"), Page.en("HEADING|Message from the Mayor", "Port Alder lives by the tide.", "— Ada Thornbury, Mayor").people());
    }

    @Test
    void nameOverAnOfficeSigns() {
        assertEquals(List.of("Jonas Wick author City Clerk"), Page.en("The council adopted the plan.", "Jonas Wick", "City Clerk").people());
    }

    @Test
    void bodiesAndPlacesAreNobody() {
        assertEquals(List.of(), Page.en("The Port Alder Harbor Commission said the pier was safe.", "Westmere State University joined the program.").people());
    }
}
