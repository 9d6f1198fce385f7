package org.gangmu.cli;

import java.util.HashSet;
import java.util.List;
import org.gangmu.ledger.Selection;
import picocli.CommandLine.Option;

/** The options that choose which figures of many documents are looked at; each may be given several times. */
final class SelectOptions {

    @Option(names = "--indicator", paramLabel = "NAME", description = "Only indicators whose name holds this.")
    private List<String> indicators = List.of();

    @Option(names = "--place", paramLabel = "NAME", description = "Only this place.")
    private List<String> places = List.of();

    @Option(names = "--year", paramLabel = "YEAR", description = "Only this year.")
    private List<Integer> years = List.of();

    Selection selection() {
        return new Selection(indicators, new HashSet<>(places), new HashSet<>(years));
    }
}
