package io.relaydesk.platform.management;

import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** The figures of this node, to be read by Prometheus. */
public final class Meters {
    private Meters() {}

    /** A registry that already holds memory, threads, collections, processor, open files and uptime of this JVM. */
    public static PrometheusMeterRegistry create() {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections(registry);
        return registry;
    }

    // It listens to the collector as long as the JVM lives; closing it would end that.
    @SuppressWarnings("resource")
    private static void collections(PrometheusMeterRegistry registry) {
        new JvmGcMetrics().bindTo(registry);
    }
}
