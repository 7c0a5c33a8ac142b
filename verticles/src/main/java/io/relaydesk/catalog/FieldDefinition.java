package io.relaydesk.catalog;

import static java.util.function.Predicate.not;

import io.relaydesk.messages.catalog.CatalogViews.OptionView;
import io.relaydesk.messages.catalog.FieldCommand.Option;
import io.relaydesk.messages.workspace.FieldKind;
import io.relaydesk.platform.Rejection;
import io.relaydesk.platform.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** What a custom field may be (TK-13). Pure. */
final class FieldDefinition {
    static final int MOST_ACTIVE = 100;
    static final int MOST = 500;
    static final int MOST_OPTIONS = 200;
    static final int LONGEST_LABEL = 60;
    static final int LONGEST_HINT = 200;
    private static final int LONGEST_KEY = 40;

    private FieldDefinition() {}

    /** @param wanted null to make one from the label. @param taken the keys of all other fields */
    static String key(String wanted, String label, Set<String> taken) {
        if (wanted == null) {
            var suggested = Words.key(label, '_', LONGEST_KEY - 4);
            var fit = suggested.isEmpty() || Character.isLetter(suggested.charAt(0)) ? suggested : "n" + suggested;
            return Keys.free(fit, "field", '_', taken);
        }
        if (taken.contains(wanted)) throw Rejection.invalid("key", "Another field has this key. Choose another one.");
        return wanted;
    }

    /**
     * The options as they are to be: those of before keep their keys, those not wanted any more are archived, for tickets may have
     * them.
     *
     * @param before empty for a new field
     */
    static List<OptionView> options(FieldKind kind, List<OptionView> before, List<Option> wanted) {
        if (!kind.hasOptions()) {
            if (wanted.isEmpty()) return List.of();
            throw wrong("Only dropdowns and multiple choices have options.");
        }
        var known = new LinkedHashMap<String, OptionView>();
        before.forEach(option -> known.put(option.key(), option));
        var keys = new HashSet<>(known.keySet());
        var options = new LinkedHashMap<String, OptionView>();
        for (var option : wanted) {
            var label = Words.label("options", option.label(), LONGEST_LABEL);
            var key = option.key()
                    .orElseGet(() -> Keys.free(Words.key(label, '_', LONGEST_KEY - 4), "option", '_', keys));
            if (option.key().isPresent() && !known.containsKey(key)) throw wrong("There is no option “" + key + "”.");
            keys.add(key);
            if (options.put(key, new OptionView(key, label, option.archived())) != null) {
                throw wrong("The option “" + label + "” is there twice.");
            }
        }
        known.values().stream()
                .filter(option -> !options.containsKey(option.key()))
                .forEach(option -> options.put(option.key(), new OptionView(option.key(), option.label(), true)));
        return checked(List.copyOf(options.values()));
    }

    /** The options when one is taken over by another: the one is archived. */
    static List<OptionView> replaced(List<OptionView> options, String gone, String by) {
        if (gone.equals(by)) throw Rejection.invalid("by", "An option cannot replace itself. Choose another one.");
        if (options.stream().noneMatch(option -> option.key().equals(gone))) {
            throw Rejection.invalid("option", "There is no such option.");
        }
        if (options.stream().noneMatch(option -> option.key().equals(by) && !option.archived())) {
            throw Rejection.invalid("by", "There is no such option to choose. Choose another one.");
        }
        var after = new ArrayList<OptionView>();
        for (var option : options) {
            after.add(option.key().equals(gone) ? new OptionView(gone, option.label(), true) : option);
        }
        return after;
    }

    private static List<OptionView> checked(List<OptionView> options) {
        var active = options.stream().filter(not(OptionView::archived)).toList();
        if (active.isEmpty()) throw wrong("Give at least one option to choose.");
        if (active.size() > MOST_OPTIONS) throw wrong("A field has at most 200 options.");
        if (options.size() > 2 * MOST_OPTIONS) {
            throw wrong("A field has at most 400 options, with the archived ones. Rename those instead.");
        }
        var labels = new HashMap<String, String>();
        for (var option : active) {
            var twin = labels.put(Words.fold(option.label()), option.label());
            if (twin != null) throw wrong("The option “" + twin + "” is there twice.");
        }
        return options;
    }

    private static Rejection wrong(String sentence) {
        return Rejection.invalid("options", sentence);
    }
}
