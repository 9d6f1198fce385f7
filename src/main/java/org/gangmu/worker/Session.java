package org.gangmu.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;
import org.gangmu.Gangmu;
import org.gangmu.check.CompactWriter;
import org.gangmu.extract.ExtractException;
import org.gangmu.findings.FindingsFile;
import org.gangmu.text.SourceText;
import org.gangmu.text.TemporaryFolder;

/** A process answering its parent, one document after the other. */
final class Session {

    private final DataInputStream in;
    private final DataOutputStream out;
    private final DocumentReader reader;
    private final Gangmu gangmu;
    private final long maxAnswer;
    private final BlockingQueue<Frame> requests = new LinkedBlockingQueue<>();

    Session(DataInputStream in, DataOutputStream out, DocumentReader reader, Gangmu gangmu, long maxAnswer) {
        this.in = in;
        this.out = out;
        this.reader = reader;
        this.gangmu = gangmu;
        this.maxAnswer = maxAnswer;
    }

    /** Never returns: the process ends when its input does. */
    void serve() throws IOException {
        Thread listener = new Thread(this::listen, "gangmu-requests");
        listener.setDaemon(true);
        listener.start();
        while (true) {
            try {
                answer(requests.take()).write(out);
            } catch (InterruptedException nobodyDoes) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Also while a document is being read: when the parent has died nobody waits for its findings. */
    private void listen() {
        try {
            while (true) {
                requests.add(Frame.read(in, Integer.MAX_VALUE));
            }
        } catch (IOException | RuntimeException | OutOfMemoryError ended) {
            Runtime.getRuntime().halt(0);
        }
    }

    private Frame answer(Frame request) {
        try {
            Request document = Request.read(request.body());
            Frame answer = switch (request.kind()) {
                case READ -> new Frame(Frame.Kind.FOUND, FindingsFile.write(reader.read(document)));
                case TEXT -> new Frame(Frame.Kind.TAKEN, SourceTextFile.write(source(document.name(), document)));
                default -> new Frame(Frame.Kind.EXTRACTED, counts(document));
            };
            return answer.body().length <= maxAnswer ? answer
                    : lost(Outcome.Cause.OUTPUT, "its findings take " + answer.body().length + " bytes, more than the limit of " + maxAnswer, null);
        } catch (ExtractException e) {
            if (TemporaryFolder.lacksRoom(e)) {
                return new Frame(Frame.Kind.UNABLE, e.getMessage().getBytes(StandardCharsets.UTF_8));
            }
            if (e.getCause() instanceof TimeoutException) {
                return lost(Outcome.Cause.TIME, e.getMessage(), e);
            }
            return e.getCause() instanceof OutOfMemoryError ? lost(Outcome.Cause.MEMORY, e.getMessage(), e) : refused(e.reason(), e.getMessage());
        } catch (StackOverflowError e) {
            return refused(ExtractException.Reason.UNREADABLE, "is nested too deep to be judged" + at(e));
        } catch (OutOfMemoryError e) {
            return lost(Outcome.Cause.MEMORY, "is too large for the memory there is", e);
        } catch (RuntimeException | LinkageError | AssertionError e) {
            return lost(Outcome.Cause.CRASH, "fault while it was judged: " + e.toString().replaceAll("\\s+", " ") + at(e), e);
        }
    }

    private byte[] counts(Request document) throws ExtractException {
        SourceText source = source(document.name().isEmpty() ? "document" : "document." + document.name(), document);
        return new CompactWriter().text(source.mediaType()).number(source.text().length()).text(Long.toString(source.text().getBytes(StandardCharsets.UTF_8).length)).bytes();
    }

    private SourceText source(String name, Request document) throws ExtractException {
        return document.bytes() != null ? gangmu.extract(name, document.bytes(), document.sha256()) : gangmu.extract(name, document.file());
    }

    /** Where in Gangmu it went wrong: what a report of the fault needs to name. */
    private static String at(Throwable fault) {
        for (StackTraceElement element : fault.getStackTrace()) {
            if (element.getClassName().startsWith("org.gangmu.")) {
                return " (" + element.getFileName() + ":" + element.getLineNumber() + ")";
            }
        }
        return "";
    }

    private static Frame refused(ExtractException.Reason blame, String message) {
        return new Frame(Frame.Kind.REFUSED, new CompactWriter().number(blame.ordinal()).text(message).bytes());
    }

    private static Frame lost(Outcome.Cause cause, String reason, Throwable fault) {
        StringWriter trace = new StringWriter();
        if (fault != null) {
            fault.printStackTrace(new PrintWriter(trace, true));
        }
        return new Frame(Frame.Kind.LOST, new CompactWriter().number(cause.ordinal()).text(reason).text(trace.toString()).bytes());
    }
}
