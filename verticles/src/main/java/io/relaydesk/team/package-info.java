/**
 * Teams and departments (IA-15, IA-16, CR-1, CR-5): who works together, who leads, and how their tickets find somebody.
 *
 * <p>Owns the tables team, team_member and team_keyword; reads member. Is asked {@link io.relaydesk.messages.team.TeamCommand} and
 * {@link io.relaydesk.messages.team.TeamQuery}. Logs desk.changed about teams. What a team role lends on tickets is applied by the
 * ticket concern, which also gives tickets out by turn. Not promised: that nobody of an archived team still sees its tickets.
 */
package io.relaydesk.team;
