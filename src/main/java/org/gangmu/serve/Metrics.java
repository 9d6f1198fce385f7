package org.gangmu.serve;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import org.gangmu.worker.Outcome;

/** What the service counts of itself, for Prometheus. No name of a document, no address outside the service's own ever becomes a label. */
final class Metrics {

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Counter requests = Counter.builder().name("gangmu_requests_total").help("Requests answered, by route and status.").labelNames("route", "status").register(registry);
    private final Histogram seconds = Histogram.builder().name("gangmu_request_seconds").help("Time from a request to its answer.").labelNames("route")
            .classicOnly().classicUpperBounds(0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60).register(registry);
    private final Counter refused = Counter.builder().name("gangmu_refused_total").help("Requests refused, by kind of problem.").labelNames("kind").register(registry);
    private final Counter characters = Counter.builder().name("gangmu_characters_total").help("Characters of all texts that were judged.").register(registry);
    private final Counter lost = Counter.builder().name("gangmu_readers_lost_total").help("Processes lost while they opened a document, by cause.").labelNames("cause").register(registry);

    Metrics() {
        for (Fault.Kind kind : Fault.Kind.values()) {
            refused.initLabelValues(kind.code());
        }
        for (Outcome.Cause cause : Outcome.Cause.values()) {
            lost.initLabelValues(code(cause));
        }
    }

    /** A number that is asked for when somebody looks. */
    void gauge(String name, String help, DoubleSupplier value) {
        GaugeWithCallback.builder().name(name).help(help).callback(callback -> callback.call(value.getAsDouble())).register(registry);
    }

    /** What program this is. */
    void version(String version) {
        Info.builder().name("gangmu_build_info").help("Version of the program.").labelNames("version").register(registry).setLabelValues(version);
    }

    /** One that was not timed. */
    void answered(String route, int status) {
        requests.labelValues(route, Integer.toString(status)).inc();
    }

    void answered(String route, int status, long nanos) {
        answered(route, status);
        seconds.labelValues(route).observe(nanos / 1e9);
    }

    void refused(Fault.Kind kind) {
        refused.labelValues(kind.code()).inc();
    }

    void judged(int chars) {
        characters.inc(chars);
    }

    void lost(Outcome.Cause cause) {
        lost.labelValues(code(cause)).inc();
    }

    private static String code(Outcome.Cause cause) {
        return cause.name().toLowerCase(Locale.ROOT);
    }

    /** The text format of Prometheus, version 0.0.4. */
    void write(OutputStream out) throws IOException {
        PrometheusTextFormatWriter.builder().build().write(out, registry.scrape());
    }

    static String mediaType() {
        return PrometheusTextFormatWriter.CONTENT_TYPE;
    }
}
