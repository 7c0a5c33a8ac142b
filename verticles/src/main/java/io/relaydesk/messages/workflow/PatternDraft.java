package io.relaydesk.messages.workflow;

/**
 * How things are to be numbered, as an administrator wants it.
 *
 * @param thing ticket, asset or change
 * @param pattern text with {prefix}, {year}, {yy}, {dept} and {seq:width}
 * @param prefix at most 12 characters
 * @param sequence workspace, department, year or department-year
 * @param department code for what belongs to no department
 */
public record PatternDraft(String thing, String pattern, String prefix, String sequence, String department) {}
