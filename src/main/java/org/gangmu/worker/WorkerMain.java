package org.gangmu.worker;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gangmu.Gangmu;
import org.gangmu.extract.ExtractLimits;
import org.gangmu.findings.FindingsReader;
import org.gangmu.findings.Models;
import org.gangmu.rulebook.KeptRulebook;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookException;
import org.gangmu.rulebook.RuleBookReader;
import org.gangmu.text.Language;
import org.gangmu.text.Problem;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Entry point of a process that reads documents for another one: requests come by standard input, answers go out by standard output. It ends when its
 * input ends, whatever it is doing.
 */
public final class WorkerMain {

    /** Names a class that stands between the process and its reader, to see how it fares with a reader that fails. */
    private static final String BETWEEN = "gangmu.worker.between";

    /** Instead of rulebooks: the process takes out texts and judges none; it needs no rulebook and no dictionary. */
    static final String TEXTS = "--texts";

    private WorkerMain() {
    }

    /** @param arguments limits as {@link LimitsText} writes them, then {@link #TEXTS} or rulebooks; none: the shipped ones */
    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
        // What a library prints must not get between the answers.
        System.setOut(System.err);
        leaveSignalsToTheParent();
        WorkerLimits limits = LimitsText.read(arguments[0]);
        HeapWatch.start();
        if (arguments.length > 1 && arguments[1].equals(TEXTS)) {
            serveTexts(in, out, limits);
            return;
        }
        Gangmu gangmu;
        Hello hello;
        try {
            gangmu = open(Arrays.asList(arguments).subList(1, arguments.length), limits.extract());
            hello = Hello.of(gangmu);
        } catch (RuleBookException e) {
            List<Problem> errors = e.problems().stream().filter(Problem::isError).toList();
            String first = errors.isEmpty() ? e.getMessage() : errors.get(0) + (errors.size() > 1 ? " (and " + (errors.size() - 1) + " more problems)" : "");
            new Frame(Frame.Kind.UNABLE, first.getBytes(StandardCharsets.UTF_8)).write(out);
            return;
        }
        warmUp(gangmu);
        FindingsReader findings = new FindingsReader(gangmu);
        DocumentReader reader = d -> d.bytes() != null ? findings.read(d.bytes(), d.name(), d.sha256()) : findings.read(d.file(), d.name());
        new Frame(Frame.Kind.HELLO, hello.write()).write(out);
        new Session(in, out, between(reader), gangmu, limits.maxAnswer()).serve();
    }

    private static void serveTexts(DataInputStream in, DataOutputStream out, WorkerLimits limits) throws IOException {
        DocumentReader none = document -> {
            throw new IllegalStateException("takes out texts only");
        };
        new Frame(Frame.Kind.HELLO, new Hello(List.of(), Models.line()).write()).write(out);
        new Session(in, out, between(none), Gangmu.open(limits.extract()), limits.maxAnswer()).serve();
    }

    /** Dictionaries and models are loaded when they are first asked for: not by a document, whose time it would take. */
    private static void warmUp(Gangmu gangmu) {
        for (RuleBook book : gangmu.rulebooks()) {
            gangmu.summarize(book.language() == Language.ZH ? "青泽市2024年地区生产总值增长6%，今年要建成住房300套。" : "Westmere built 300 homes in 2024. The town will build 400 homes in 2025.");
        }
    }

    private static Gangmu open(List<String> rulebooks, ExtractLimits limits) throws IOException {
        if (rulebooks.isEmpty()) {
            return Gangmu.open(limits);
        }
        List<RuleBook> books = new ArrayList<>();
        for (String place : rulebooks) {
            if (place.endsWith(KeptRulebook.ENDING)) {
                books.add(KeptRulebook.read(Files.readAllBytes(Path.of(place))));
            } else {
                Gangmu.rulebookFolders(Path.of(place)).forEach(folder -> books.add(RuleBookReader.read(folder)));
            }
        }
        return Gangmu.of(books, limits);
    }

    /** Ctrl-C reaches all processes of a terminal; documents in hand are to be finished if the parent wants it so. */
    private static void leaveSignalsToTheParent() {
        for (String name : List.of("INT", "TERM", "HUP")) {
            try {
                Signal.handle(new Signal(name), SignalHandler.SIG_IGN);
            } catch (IllegalArgumentException unknown) {
                // Not on this system, or left alone by an option.
            }
        }
    }

    private static DocumentReader between(DocumentReader reader) {
        String name = System.getProperty(BETWEEN);
        if (name == null) {
            return reader;
        }
        try {
            @SuppressWarnings("unchecked")
            UnaryOperator<DocumentReader> between = (UnaryOperator<DocumentReader>) Class.forName(name).getDeclaredConstructor().newInstance();
            return between.apply(reader);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(BETWEEN + " names no such class: " + name, e);
        }
    }
}
