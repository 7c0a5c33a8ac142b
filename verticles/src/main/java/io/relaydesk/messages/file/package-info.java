/** What others may know and ask of files. */
package io.relaydesk.messages.file;
