/** How long the desk takes when it has grown: {@code benchmarks/run} fills a database and writes docs/performance.md. */
package io.relaydesk.benchmark;
