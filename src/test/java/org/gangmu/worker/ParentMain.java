package org.gangmu.worker;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.gangmu.source.Opened;
import org.gangmu.text.SourceText;

/** A program with readers of its own, to be killed while one hangs and the other waits. */
public final class ParentMain {

    private ParentMain() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        ChildWorkers workers = new ChildWorkers(List.of(Path.of(arguments[0])), 2, WorkerLimits.DEFAULT, List.of("-Dgangmu.worker.between=" + FaultyReader.class.getName()));
        Thread hanging = new Thread(() -> read(workers, "HANG"));
        hanging.start();
        while (workers.children().stream().noneMatch(c -> c.documents() > 0)) {
            Thread.sleep(20);
        }
        read(workers, "全市经济平稳增长。");
        workers.children().forEach(c -> System.out.println(c.pid()));
        System.out.println("ready");
        hanging.join();
    }

    private static void read(ChildWorkers workers, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            workers.read(new Opened(SourceText.sha256(bytes), bytes.length, bytes, null, () -> { }), "txt");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
