package io.relaydesk.platform.settings;

/** Why this node cannot start, as one sentence that tells the operator what to do. Printed without a stack trace. */
public class StartupProblem extends RuntimeException {
    public StartupProblem(String whatToDo) {
        super(whatToDo);
    }

    public StartupProblem(String whatToDo, Throwable cause) {
        super(whatToDo, cause);
    }

    /**
     * A server could not listen: most often the port is taken.
     *
     * @param key the setting that chooses the port
     */
    public static StartupProblem cannotListen(String host, int port, String key, Throwable cause) {
        return new StartupProblem(
                "Cannot listen on %s:%d (%s): stop what listens there or set %s to another port."
                        .formatted(host, port, cause.getMessage(), key),
                cause);
    }
}
