/** All that others may know of topics, tags and custom fields: what can be asked, and the views that come back. */
package io.relaydesk.messages.catalog;
