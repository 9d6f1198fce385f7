package org.gangmu.serve;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.ConnectionLimit;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LowResourceMonitor;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.gangmu.rulebook.RuleBookException;

/**
 * The running service.
 *
 * <pre>{@code
 * try (Service service = Service.start(ServeOptions.local(8686))) {
 *     … service.address() …
 * }
 * }</pre>
 */
public final class Service implements AutoCloseable {

    private static final int HEADERS = 8 << 10;
    private static final int CONNECTIONS = 512;
    private static final Duration SLOW_HEADERS = Duration.ofSeconds(10);
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration STOP = Duration.ofSeconds(2);

    private final ServeOptions options;
    private final Metrics metrics = new Metrics();
    private final Refusals refusals;
    private final Access access;
    private final Rules rules;
    private final Readers readers;
    private final Judge judge;
    private final Gate bodies;
    private final Javalin server;
    private final SlowHeaders slowHeaders;
    private final AtomicInteger answering = new AtomicInteger();
    private ServerConnector connector;
    private volatile boolean ready;
    private volatile boolean ending;

    private Service(ServeOptions options) {
        this.options = options;
        this.access = new Access(options.token());
        this.refusals = new Refusals(metrics, access);
        this.rules = new Rules(options.rules(), options.limits());
        this.readers = new Readers(options.jobs(), options.worker(), metrics::lost);
        this.judge = new Judge(options.jobs(), options.queue(), readers);
        this.bodies = new Gate(2 * (options.jobs() + options.queue()));
        gauges();
        this.server = Javalin.create(this::configure);
        routes();
        try {
            server.start();
        } catch (RuntimeException e) {
            closeParts();
            throw e;
        }
        this.slowHeaders = new SlowHeaders(connector, SLOW_HEADERS);
    }

    /**
     * Starts to listen; documents are taken as soon as {@link #isReady}.
     *
     * @throws RuleBookException if the rulebooks are broken
     * @throws BindException     if another program listens on the address already, which is the message
     * @throws IOException       if the address cannot be listened on for another reason
     */
    public static Service start(ServeOptions options) throws IOException {
        try {
            Service service = new Service(options);
            Thread warming = new Thread(service::warmUp, "gangmu-warm-up");
            warming.setDaemon(true);
            warming.start();
            return service;
        } catch (JavalinBindException e) {
            String place = options.address().getHostAddress() + ":" + options.port();
            BindException taken = bindException(e);
            if (taken != null && String.valueOf(taken.getMessage()).contains("in use")) {
                throw (BindException) new BindException(place).initCause(e);
            }
            Throwable cause = taken != null ? taken : e.getCause() == null ? e : e.getCause();
            throw new IOException("cannot listen on " + place + ": " + cause.getMessage(), e);
        }
    }

    private static BindException bindException(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof BindException taken) {
                return taken;
            }
        }
        return null;
    }

    /** Dictionaries, models and a first process that opens documents: not in the time of the first caller. */
    private void warmUp() {
        Rules.State state = rules.now();
        state.gangmu().summarize("青泽市2024年地区生产总值增长6%，今年要建成住房300套。");
        state.gangmu().summarize("Westmere built 300 homes in 2024. The town will build 400 homes in 2025.");
        readers.start();
        ready = true;
    }

    private void gauges() {
        metrics.version(Version.NUMBER);
        metrics.gauge("gangmu_documents_in_hand", "Documents that are read, judged, or waiting for it.", judge::inHand);
        metrics.gauge("gangmu_documents_judging", "Documents that are judged now.", judge::judging);
        metrics.gauge("gangmu_bodies_open", "Requests that are coming in.", bodies::inside);
        metrics.gauge("gangmu_readers_bytes", "Memory of the processes that open documents.", readers::memory);
        metrics.gauge("gangmu_heap_bytes", "Memory in use in the service's own heap.", () -> Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        metrics.gauge("gangmu_rules_broken", "Problems of changed rulebooks that were not taken over.", () -> rules.broken().size());
        metrics.gauge("gangmu_ready", "1 if the service takes documents.", () -> isReady() ? 1 : 0);
    }

    private void configure(JavalinConfig config) {
        config.showJavalinBanner = false;
        config.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.generateEtags = false;
        config.http.disableCompression();
        config.jetty.timeoutStatus = 408;
        config.jetty.clientAbortStatus = 499;
        // Each document in hand holds a thread; beside them there must be some for those who only ask how it is.
        int threads = 3 * (options.jobs() + options.queue()) + 16;
        config.jetty.threadPool = new QueuedThreadPool(threads, Math.min(threads, 8), (int) IDLE.toMillis());
        config.jetty.addConnector(this::connector);
        config.jetty.modifyServer(this::harden);
        JettyErrors errors = new JettyErrors(metrics);
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(errors));
        config.jetty.modifyServer(jetty -> jetty.setErrorHandler(errors));
    }

    private ServerConnector connector(Server jetty, HttpConfiguration http) {
        http.setRequestHeaderSize(HEADERS);
        // Not that of requests: Jetty reckons it from the first moment, at which a small body that a pause of some milliseconds cuts in two is slow.
        http.setMinResponseDataRate(LimitedBody.SLOWEST);
        http.setSendServerVersion(false);
        connector = new ServerConnector(jetty, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(options.address().getHostAddress());
        connector.setPort(options.port());
        connector.setIdleTimeout(IDLE.toMillis());
        return connector;
    }

    private void harden(Server jetty) {
        // It would cut off honest callers when there is much to do, which the gates see to.
        jetty.removeBean(jetty.getBean(LowResourceMonitor.class));
        ConnectionLimit limit = new ConnectionLimit(CONNECTIONS, jetty);
        limit.setIdleTimeout(1000);
        jetty.addBean(limit);
        jetty.setStopAtShutdown(false);
    }

    private void routes() {
        DocumentRoutes documents = new DocumentRoutes(rules, judge, bodies, options, metrics);
        List<Route> all = new ArrayList<>(documents.all());
        all.addAll(new AlfrescoRoutes(rules, judge, documents, access, options).all());
        all.addAll(new StateRoutes(rules, options, metrics, this::isReady).all());
        all.addAll(Pages.all(ApiDocument.of(all, Version.NUMBER, options.token().isPresent())));
        for (Route route : all) {
            Handler handler = context -> answer(route, context);
            server.addHttpHandler(route.method(), route.path(), handler);
            if (route.method() == HandlerType.GET) {
                server.addHttpHandler(HandlerType.HEAD, route.path(), handler);
            }
        }
        // Javalin answers its own refusals, of unknown addresses and methods, by itself, if it is not told otherwise.
        server.exception(HttpResponseException.class, this::refuse);
        server.exception(Exception.class, this::refuse);
    }

    private void answer(Route route, Context context) {
        long start = System.nanoTime();
        answering.incrementAndGet();
        try {
            context.header("X-Content-Type-Options", "nosniff");
            if (route.document()) {
                context.header("Cache-Control", "no-store");
            }
            if (!route.open()) {
                access.check(context.req());
            }
            if (route.document() && ending) {
                throw new Fault(Fault.Kind.UNAVAILABLE, "the service is ending").with("Connection", "close").with("Retry-After", "5");
            }
            route.handler().handle(context);
        } catch (Throwable thrown) {
            refusals.answer(context, thrown);
        } finally {
            answering.decrementAndGet();
            metrics.answered(route.path(), context.statusCode(), System.nanoTime() - start);
        }
    }

    private void refuse(Exception thrown, Context context) {
        refusals.answer(context, thrown);
        metrics.answered("other", context.statusCode());
    }

    /** Whether documents are taken. */
    public boolean isReady() {
        return ready && !ending && readers.isReady();
    }

    /** Where the service answers. */
    public URI address() {
        InetAddress address = options.address();
        String host = address.getHostAddress().contains(":") ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
        return URI.create("http://" + host + ":" + connector.getLocalPort());
    }

    /** Takes no further documents, finishes those in hand, and ends; what is not done when the grace is over is lost to its caller. */
    @Override
    public void close() {
        ending = true;
        Deadline end = Deadline.in(options.grace());
        while (answering.get() > 0 && !end.isOver()) {
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        slowHeaders.close();
        try {
            // For answers on their way to their callers.
            server.jettyServer().server().setStopTimeout(STOP.toMillis());
            server.stop();
        } catch (RuntimeException late) {
            // Some connection did not end in time; it ends with the process.
        }
        closeParts();
    }

    private void closeParts() {
        judge.close();
        readers.close();
        rules.close();
    }
}
