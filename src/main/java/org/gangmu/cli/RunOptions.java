package org.gangmu.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.gangmu.copies.CopyFinder;
import org.gangmu.copies.CopyOptions;
import org.gangmu.copies.WithoutCopies;
import org.gangmu.segment.Document;
import org.gangmu.summarize.Summary;
import org.gangmu.text.Language;
import org.gangmu.text.Problem;
import org.gangmu.write.Format;
import org.gangmu.write.HtmlFolder;
import org.gangmu.write.WriteOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options of the commands that turn documents into results, and the run itself. */
final class RunOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = {"-o", "--out"}, paramLabel = "OUT", description = "Write to this file; pages of several summaries, into this folder.")
    private Path out;

    @Option(names = {"-j", "--jobs"}, paramLabel = "N", defaultValue = "1", description = "Work on N documents at once (default: ${DEFAULT-VALUE}).")
    private int jobs;

    @Option(names = "--ui", paramLabel = "LANG", description = "Language of headings and remarks: zh or en (default: the document's).")
    private String ui;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Documents or folders of them; \"-\" for standard input.")
    private List<String> paths;

    private BiFunction<WithoutCopies, Summary, Summary> without;

    /** Names a format or refuses the command. */
    Format format(String name) {
        return Format.named(name).orElseThrow(() -> UsageErrors.noFormat(spec, name, Format.names()));
    }

    WriteOptions writeOptions(Console console) {
        WriteOptions options = WriteOptions.defaults().withColor(console.colors() && out == null);
        if (console.isTerminal() && out == null) {
            options = options.withWidth(console.columns());
        }
        if (ui == null) {
            return options;
        }
        UiOption.show(ui, spec);
        return options.withUi(Language.ofCode(ui));
    }

    /** Names a language or refuses the command. */
    Language language(String code) {
        try {
            return Language.ofCode(code);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), Console.words("usage.language", code));
        }
    }

    int run(Console console, ReadOptions read, Format format, WriteOptions options) {
        List<String> names = Inputs.expand(paths, console);
        boolean pages = format == Format.HTML && (names.size() > 1 || out != null && isFolder(out));
        if (out == null && pages) {
            throw new ParameterException(spec.commandLine(), "several pages need a folder: add -o FOLDER");
        }
        WriteOptions shape = options.withArray(names.size() > 1);
        return summaries(console, read, names, format.isBinary(), documents -> {
            if (pages) {
                new HtmlFolder(options).write(documents, out);
            } else {
                output(console, stream -> write(format, shape, documents, stream));
            }
        });
    }

    /** Makes one output of all documents together. */
    int run(Console console, ReadOptions read, boolean binary, Together together) {
        return summaries(console, read, Inputs.expand(paths, console), binary, documents -> output(console, stream -> {
            together.write(documents, stream);
            return true;
        }));
    }

    /** From now on summaries come without what their documents repeat from others; the documents are read twice for it. */
    void leaveOutCopies(BiFunction<WithoutCopies, Summary, Summary> how) {
        without = how;
    }

    private int summaries(Console console, ReadOptions read, List<String> names, boolean binary, Work<Summary> work) {
        if (without == null) {
            return run(console, () -> Documents.summaries(read.open(console), read.limits(), console), names, binary, work);
        }
        if (names.contains(Inputs.STDIN)) {
            throw new ParameterException(spec.commandLine(), "copies are looked for before, and standard input cannot be read twice: name a file");
        }
        try (CopyFinder finder = new CopyFinder(CopyOptions.DEFAULT)) {
            run(console, () -> Documents.readable(Documents.segmented(read.limits(), console)), names, binary, documents -> {
                for (Optional<Document> document : documents) {
                    if (document.isPresent()) {
                        finder.add(document.get());
                    }
                }
            });
            WithoutCopies copies = new WithoutCopies(finder.find());
            return run(console, () -> Documents.changed(Documents.summaries(read.open(console), read.limits(), console), s -> without.apply(copies, s)), names, binary, work);
        } catch (IOException e) {
            console.problem(Problem.error("temporary file", "cannot be written: " + e.getMessage()));
            return console.status();
        }
    }

    /** Makes one output of all documents together, or pages in a folder. */
    <T> int run(Console console, Documents.Source<T> source, boolean binary, boolean pages, Gathering<T> gathering) {
        if (pages && out == null) {
            throw new ParameterException(spec.commandLine(), "several pages need a folder: add -o FOLDER");
        }
        return run(console, () -> source, Inputs.expand(paths, console), binary, documents -> gathering.write(documents, pages ? out : null, content -> output(console, content)));
    }

    /** Goes through the documents first, then writes. */
    @FunctionalInterface
    interface Gathering<T> {
        /** @param folder where pages go; null where there are none */
        void write(Iterable<T> documents, Path folder, Output output) throws IOException;
    }

    /** Where an output goes that is one. */
    @FunctionalInterface
    interface Output {
        void write(OutputFile.Content content) throws IOException;
    }

    /** Writes what all documents together give. */
    @FunctionalInterface
    interface Together {
        void write(Iterable<Summary> documents, OutputStream out) throws IOException;
    }

    /** What is done with the documents. */
    @FunctionalInterface
    private interface Work<T> {
        void on(Documents<T> documents) throws IOException;
    }

    private <T> int run(Console console, Supplier<Documents.Source<T>> source, List<String> names, boolean binary, Work<T> work) {
        UsageErrors.requireAtLeast(spec, "--jobs", jobs, 1);
        if (out == null && binary && console.isTerminal()) {
            throw new ParameterException(spec.commandLine(), Console.words("usage.binary"));
        }
        try (Documents<T> documents = new Documents<>(source.get(), console, names, Math.min(jobs, Math.max(1, names.size())))) {
            work.on(documents);
        } catch (IOException e) {
            console.problem(Problem.error(out == null ? "standard output" : out.toString(), "cannot be written: "
                    + reason(e)));
        }
        return console.status();
    }

    private void output(Console console, OutputFile.Content content) throws IOException {
        if (out != null) {
            OutputFile.write(out, content);
        } else {
            content.writeTo(console.out());
        }
    }

    private String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "no right to write there";
        }
        // The message of these is but a path
        if (out != null && Files.isDirectory(out)) {
            return "it is a folder; name a file in it";
        }
        return e instanceof FileAlreadyExistsException exists ? exists.getFile() + " is a file, not a folder" : e.getMessage();
    }

    private static boolean isFolder(Path out) {
        return Files.isDirectory(out) || !out.toString().endsWith(".html") && !out.toString().endsWith(".htm");
    }

    /** A page shows one document: when that one failed there is none to write. */
    private static boolean write(Format format, WriteOptions options, Documents<Summary> documents, OutputStream stream) throws IOException {
        if (format != Format.HTML) {
            format.writer(options).write(documents, stream);
            return true;
        }
        boolean written = false;
        for (Summary summary : documents) {
            format.writer(options).write(summary, stream);
            written = true;
        }
        return written;
    }
}
