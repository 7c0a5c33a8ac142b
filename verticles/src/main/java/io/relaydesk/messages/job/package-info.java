/** All that others may know of jobs: what can be asked, and the views that come back. */
package io.relaydesk.messages.job;
