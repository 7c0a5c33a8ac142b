package io.relaydesk.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** A part of a page. What is in it is found by role and name, as somebody would who cannot see it. */
class Part {
    final Window window;
    private final Locator root;

    Part(Window window, Locator root) {
        this.window = window;
        this.root = root;
    }

    /** The whole page, with what pops up on it. */
    static Part page(Window window) {
        return new Part(window, window.page().locator("body"));
    }

    Page page() {
        return window.page();
    }

    Locator root() {
        return root;
    }

    /** The only one of its kind. */
    Part part(AriaRole role) {
        return new Part(window, root.getByRole(role));
    }

    Part part(AriaRole role, String name) {
        return new Part(window, find(role, name));
    }

    Locator button(String name) {
        return find(AriaRole.BUTTON, name);
    }

    Locator link(String name) {
        return find(AriaRole.LINK, name);
    }

    Locator heading(String name) {
        return find(AriaRole.HEADING, name);
    }

    Locator field(String name) {
        return find(AriaRole.TEXTBOX, name);
    }

    Locator radio(String name) {
        return find(AriaRole.RADIO, name);
    }

    /** What is said because something went wrong. */
    Locator alert() {
        return root.getByRole(AriaRole.ALERT);
    }

    /** @param words a piece of what stands there */
    Locator words(String words) {
        return root.getByText(words);
    }

    /** By its whole name. */
    Locator find(AriaRole role, String name) {
        return root.getByRole(role, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** By a piece of its name. */
    Locator like(AriaRole role, String piece) {
        return root.getByRole(role, new Locator.GetByRoleOptions().setName(piece));
    }

    /** By how its name begins. */
    Locator starting(AriaRole role, String name) {
        return root.getByRole(role, new Locator.GetByRoleOptions().setName(beginningWith(name)));
    }

    /** Matches texts that begin with these words, in what Java and browsers both understand. */
    static Pattern beginningWith(String words) {
        return Pattern.compile("^" + words.replaceAll("[^\\w ]", "\\\\$0") + "(?!\\w)");
    }

    /** Picks from the menu that is open. @param item how its name begins */
    void pick(String item) {
        page(window).part(AriaRole.MENU).starting(AriaRole.MENUITEM, item).click();
    }

    /** Picks from the menu that is open, of choices that exclude each other. */
    void pickChoice(String item) {
        page(window).part(AriaRole.MENU).starting(AriaRole.MENUITEMRADIO, item).click();
    }

    /** Picks from the list of people that is open. */
    void pickPerson(String name) {
        page(window).starting(AriaRole.OPTION, name).click();
    }
}
