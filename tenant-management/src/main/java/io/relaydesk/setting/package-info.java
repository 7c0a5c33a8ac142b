/**
 * How a workspace is set up: settings by key (WS-3), branding (WS-4), blocked senders (CM-15).
 *
 * <p>Owns the tables setting, logo and blocked_domain. Is asked {@link io.relaydesk.messages.setting.SettingCommand} and
 * {@link io.relaydesk.messages.setting.SettingQuery}. Others read a setting with {@link io.relaydesk.messages.setting.Setting#in}
 * and ask the database function {@code is_blocked(address)}. Logs desk.changed.
 */
package io.relaydesk.setting;
