package org.gangmu.facts;

import java.util.Map;
import org.gangmu.rulebook.FactTables;
import org.gangmu.text.Search;

/** The words that the facts of an article are read by, from the tables of its rulebook's folder {@code facts/}. Immutable. */
public final class FactWords {

    /** Those of the tables whose words are looked for all over a text. */
    final WordSigns signs = new WordSigns();
    /** The bit in them of numbers that count inside a sentence. */
    final int markersInside = signs.add(Marker.signsInside());
    final WordTable units;
    final WordTable indicators;
    final WordTable tones;
    final WordTable tonesBehind;
    final WordTable changes;
    final WordTable comparisons;
    final WordTable qualities;
    /** Words of plans and of reports. */
    final WordTable tenses;
    final WordTable actions;
    final WordTable leads;
    final WordTable leadWords;
    final WordTable sections;
    final WordTable bodies;
    final WordTable assignments;
    final WordTable offices;
    final WordTable roles;
    final WordTable bylines;
    final WordTable surnames;
    final WordTable notNames;
    final WordTable followers;
    /** By role, what people do. */
    final Map<String, Search> rolePatterns;
    final Map<String, Search> tonePatterns;
    final Map<String, Search> changePatterns;
    /** "会议强调，" */
    final Formula formula;
    /** 加强党的领导: it opens words on how to lead. */
    final Search leadership;
    final OccasionWords occasion;
    /** Numbers with the units of the table, in English. */
    final Search englishValue;

    public FactWords(FactTables tables) {
        this.units = table(tables, "units");
        this.indicators = table(tables, "indicators");
        this.tones = table(tables, "tones");
        this.tonesBehind = table(tables, "tones-behind");
        this.changes = table(tables, "changes");
        this.comparisons = new WordTable(tables.rows("comparisons"), signs);
        this.qualities = new WordTable(tables.rows("qualities"), signs);
        this.tenses = new WordTable(tables.rows("tenses"), signs);
        this.actions = table(tables, "actions");
        this.leads = table(tables, "leads");
        this.leadWords = table(tables, "lead-words");
        this.sections = table(tables, "sections");
        this.bodies = new WordTable(tables.rows("bodies"), signs);
        this.assignments = table(tables, "assignments");
        this.offices = new WordTable(tables.rows("offices"), signs);
        this.roles = table(tables, "roles");
        this.bylines = new WordTable(tables.rows("bylines"), signs);
        this.surnames = table(tables, "surnames");
        this.notNames = table(tables, "not-names");
        this.followers = table(tables, "followers");
        this.rolePatterns = roles.patterns();
        this.tonePatterns = tones.patterns();
        this.changePatterns = changes.patterns();
        this.englishValue = EnglishFigures.value(units.words(w -> w.length() > 1 && w.chars().allMatch(c -> c < 128 && (Character.isLetter(c) || c == ' '))
                && (units.value(w, "what").equals("measure") || units.value(w, "what").equals("money"))));
        this.formula = new Formula(table(tables, "formulas"), signs);
        this.leadership = Search.of(sections.alternatives("leadership"));
        this.occasion = new OccasionWords(table(tables, "meetings"));
    }

    private static WordTable table(FactTables tables, String name) {
        return new WordTable(tables.rows(name));
    }

    /** The sign of an op that a table of tones names: "about" is "≈". */
    static String op(String tone) {
        return switch (tone) {
            case "about" -> "≈";
            case "at least" -> "≥";
            case "at most" -> "≤";
            case "over" -> ">";
            case "under" -> "<";
            case "exactly" -> "=";
            default -> "";
        };
    }
}
