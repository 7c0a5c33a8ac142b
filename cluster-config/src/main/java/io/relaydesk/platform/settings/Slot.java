package io.relaydesk.platform.settings;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

/** One setting as its record declares it. */
record Slot(String key, Type type, String fallback, String meaning) {

    static List<Slot> of(Class<? extends Record> settings) {
        return Arrays.stream(settings.getRecordComponents()).map(Slot::of).toList();
    }

    boolean hasFallback() {
        return !fallback.equals(Setting.NONE);
    }

    boolean isSecret() {
        return Values.isSecret(type);
    }

    /** The variable that names a file which holds the secret. */
    String fileKey() {
        return key + "_FILE";
    }

    private static Slot of(RecordComponent component) {
        var setting = component.getAnnotation(Setting.class);
        if (setting == null) {
            throw new IllegalStateException(
                    component.getDeclaringRecord() + ": " + component.getName() + " has no @Setting");
        }
        return new Slot(setting.key(), component.getGenericType(), setting.fallback(), setting.meaning());
    }
}
