package io.relaydesk.platform.settings;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the operator has set, read once at start. Immutable. */
public final class Settings {
    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    public static Settings of(Map<String, String> environment) {
        return new Settings(environment);
    }

    /**
     * Environment and command line; the command line wins.
     *
     * @param known every settings record of the product: what is none of theirs is no option
     * @throws SettingsException when an argument is no known option, lacks its value, or would show a secret
     */
    public static Settings of(
            Map<String, String> environment, List<String> arguments, List<Class<? extends Record>> known) {
        var values = new HashMap<>(environment);
        values.putAll(CommandLine.parse(arguments, slots(known)));
        return new Settings(values);
    }

    /** @throws SettingsException when a value is missing or makes no sense; the message names the key */
    public <R extends Record> R read(Class<R> settings) {
        var slots = Slot.of(settings);
        var types = Arrays.stream(settings.getRecordComponents())
                .map(component -> component.getType())
                .toArray(Class<?>[]::new);
        try {
            var constructor = settings.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(slots.stream().map(this::value).toArray());
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException nonsense) throw refusal(slots, nonsense);
            throw new IllegalStateException(settings + " cannot be made", refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(settings + " cannot be made", impossible);
        }
    }

    /** The table for the operator: key, type, default and meaning of every setting, one line each, in the order given. */
    public static String describe(List<Class<? extends Record>> settings) {
        var rows = slots(settings).stream()
                .map(slot -> List.of(slot.key(), Values.named(slot.type()), shownFallback(slot), slot.meaning()))
                .collect(Collectors.toList());
        rows.addFirst(List.of("KEY", "TYPE", "DEFAULT", "MEANING"));
        var line = "%%-%ds  %%-%ds  %%-%ds  %%s\n".formatted(width(rows, 0), width(rows, 1), width(rows, 2));
        return rows.stream().map(row -> line.formatted(row.toArray())).collect(Collectors.joining());
    }

    private Object value(Slot slot) {
        var text = set(slot.key()).or(() -> slot.isSecret() ? secretFile(slot) : Optional.empty());
        if (text.isPresent()) return parse(slot, text.get());
        if (slot.hasFallback()) return parse(slot, slot.fallback());
        return Values.absent(slot.type())
                .orElseThrow(() -> new SettingsException(slot.key() + " must be set: " + slot.meaning() + "."));
    }

    private Optional<String> set(String key) {
        return Optional.ofNullable(values.get(key)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private Optional<String> secretFile(Slot slot) {
        return set(slot.fileKey()).map(file -> {
            try {
                var secret = Files.readString(Path.of(file)).strip();
                if (!secret.isEmpty()) return secret;
            } catch (IOException | InvalidPathException _) {
                // told below
            }
            throw new SettingsException(slot.fileKey() + " names no readable file with a secret in it: " + file + ".");
        });
    }

    private static Object parse(Slot slot, String text) {
        try {
            return Values.parse(slot.type(), text);
        } catch (IllegalArgumentException nonsense) {
            // An address may carry a password before its @.
            var shown = slot.isSecret() || text.contains("@") ? "" : ", but is '" + text + "'";
            throw new SettingsException(slot.key() + " " + nonsense.getMessage() + shown + ".");
        }
    }

    private static SettingsException refusal(List<Slot> slots, IllegalArgumentException nonsense) {
        var message = String.valueOf(nonsense.getMessage());
        if (slots.stream().anyMatch(slot -> message.contains(slot.key()))) return new SettingsException(message);
        var keys = slots.stream().map(Slot::key).collect(Collectors.joining(", "));
        return new SettingsException("Please check " + keys + ": " + message);
    }

    private static List<Slot> slots(List<Class<? extends Record>> settings) {
        return settings.stream().flatMap(record -> Slot.of(record).stream()).toList();
    }

    private static String shownFallback(Slot slot) {
        if (slot.hasFallback()) return slot.fallback();
        return Values.absent(slot.type()).isPresent() ? "-" : "(must be set)";
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(1);
    }
}
