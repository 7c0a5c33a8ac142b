package io.relaydesk.platform.settings;

/** A setting is missing or makes no sense. The message is one sentence, names the key and holds no secret. */
public final class SettingsException extends StartupProblem {
    public SettingsException(String sentence) {
        super(sentence);
    }
}
