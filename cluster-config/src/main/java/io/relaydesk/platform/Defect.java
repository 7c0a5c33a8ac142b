package io.relaydesk.platform;

/** Our own fault, already logged where it happened; the caller gets the reference only. */
public final class Defect extends RuntimeException {
    private final String reference;

    public Defect(String reference) {
        super("defect " + reference, null, false, false);
        this.reference = reference;
    }

    public String reference() {
        return reference;
    }
}
