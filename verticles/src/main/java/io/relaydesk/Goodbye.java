package io.relaydesk;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C and SIGTERM, answered in our order. Shutdown hooks of the JVM run all at once, and the embedded database has one: it would
 * be gone before the last request is answered. So the signal is taken first, the node closed, and only then the JVM ended. The class
 * for it, {@code sun.misc.Signal}, is exported by the JDK but makes the compiler warn, hence reflection; where it is missing, the hooks
 * remain.
 */
final class Goodbye {
    private static final AtomicBoolean SAID = new AtomicBoolean();

    private Goodbye() {}

    /** @param close runs once, on a thread of its own; then the process ends with 0 */
    static void onSignal(Runnable close) {
        InvocationHandler heard = (_, method, _) -> {
            if (method.getName().equals("handle") && SAID.compareAndSet(false, true)) {
                Thread.ofPlatform().name("goodbye").start(() -> {
                    close.run();
                    Runtime.getRuntime().exit(0);
                });
            }
            return null;
        };
        try {
            var signal = Class.forName("sun.misc.Signal");
            var handler = Class.forName("sun.misc.SignalHandler");
            var proxy = Proxy.newProxyInstance(Goodbye.class.getClassLoader(), new Class<?>[] {handler}, heard);
            for (var name : new String[] {"INT", "TERM"}) {
                signal.getMethod("handle", signal, handler)
                        .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
            }
        } catch (ReflectiveOperationException _) {
            Runtime.getRuntime().addShutdownHook(new Thread(close, "goodbye"));
        }
    }

    /** Whether somebody asked for the end; what fails then is no news. */
    static boolean said() {
        return SAID.get();
    }
}
