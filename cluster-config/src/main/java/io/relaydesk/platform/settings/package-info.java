/**
 * Settings: what the operator may choose. Every concern has one record of settings; each component carries its key, default and
 * meaning in one {@link io.relaydesk.platform.settings.Setting} line, and the compact constructor refuses nonsense. Values come
 * from the environment and the command line ({@code RELAYDESK_HTTP_PORT} is {@code --http-port} too, and the command line wins),
 * are read once by {@code Main} and then handed on. An empty value counts as not set. A bad value stops the node at start with
 * one sentence that names its key; secrets are never printed, may come from a file ({@code <KEY>_FILE}) and may not stand on
 * the command line, where every user of the machine could read them.
 */
package io.relaydesk.platform.settings;
