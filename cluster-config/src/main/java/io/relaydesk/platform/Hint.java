package io.relaydesk.platform;

/** Something moved; whoever cares looks into the log or the table. May come late, twice or never (decision 0005). */
public interface Hint {}
