/** Settings: one record per concern, read once from the environment and the command line. */
package io.relaydesk.platform.settings;
