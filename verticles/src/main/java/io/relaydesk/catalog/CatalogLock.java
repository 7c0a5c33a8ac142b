package io.relaydesk.catalog;

import io.relaydesk.tenant.Tx;

/** Lets changes of the catalogue of one workspace wait for each other: its rules look at many rows at once. */
final class CatalogLock {
    private CatalogLock() {}

    /** Until the end of the transaction. Readers, and rows that refer to the workspace, do not wait. */
    static void take(Tx tx) {
        tx.find("select workspace_id from workspace for no key update", row -> row.getUUID("workspace_id"));
    }
}
